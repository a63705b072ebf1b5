package org.mediacenter.routing;

import java.util.Optional;

/// One department that may have to act.
///
/// @param topic the likeliest topic there, where one stood out
/// @param confidence 0 to 1; the guesses of one decision add up to at most 1
public record Guess(DepartmentCode department, Optional<TopicCode> topic, double confidence) {}
