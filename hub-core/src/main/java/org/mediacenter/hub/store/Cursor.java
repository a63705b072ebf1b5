package org.mediacenter.hub.store;

/// A place in the change feed; only the engine that made it can read it. Safe to send to a
/// browser and back.
public record Cursor(String value) {}
