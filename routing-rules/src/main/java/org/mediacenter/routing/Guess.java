package org.mediacenter.routing;

import java.util.Optional;

/// One department that may have to act.
///
/// @param department who; in an unsure decision it may be the code that stands for a family of offices ("some village
///     office"), where the text does not say which
/// @param topic the likeliest topic there, where one stood out; an office's topics carry the code of its family
/// @param confidence 0 to 1; the guesses of one decision add up to at most 1
public record Guess(DepartmentCode department, Optional<TopicCode> topic, double confidence) {}
