package org.mediacenter.hub.store;

/// What became of a document that was to be put.
public sealed interface Putting {

    record Done(long version) implements Putting {}

    /// Somebody else wrote in between; nothing was written.
    ///
    /// @param version the version there is, 0 when there is none
    record Conflict(long version) implements Putting {}
}
