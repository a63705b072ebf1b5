package org.mediacenter.hub.complaint;

/// Another way to reach the citizen.
///
/// @param kind `phone` or `email`
public record Contact(String kind, Personal value) {}
