package org.mediacenter.hub.complaint;

/// A command and who gives it.
public record Order(Command command, Actor by) {}
