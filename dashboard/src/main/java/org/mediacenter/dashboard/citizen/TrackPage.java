package org.mediacenter.dashboard.citizen;

import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;

/// The form that asks for number and key.
///
/// @param number what was typed before
public record TrackPage(Frame frame, String number, Optional<String> notice) {}
