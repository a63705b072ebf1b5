package org.mediacenter.hub.complaint;

/// Where words to the citizen come from that the Media Center looked at.
///
/// @param proposal its name within the complaint
/// @param by user name of the officer who proposed it
public record Proposed(String proposal, String by) {}
