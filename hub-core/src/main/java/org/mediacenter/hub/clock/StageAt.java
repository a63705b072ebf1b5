package org.mediacenter.hub.clock;

import java.time.Instant;
import java.util.Optional;
import org.mediacenter.hub.complaint.Stage;

/// When a clock reaches a stage, if nothing stops it before.
///
/// @param to whom it is escalated, absent for warnings and breaches
public record StageAt(Stage stage, Optional<String> to, Instant at) {}
