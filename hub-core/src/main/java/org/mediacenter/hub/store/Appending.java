package org.mediacenter.hub.store;

/// What became of an [Append].
public sealed interface Appending {

    /// It is on disk.
    ///
    /// @param version number of events the complaint has now
    record Done(long version) implements Appending {}

    /// Somebody else wrote in between; nothing was written.
    ///
    /// @param version number of events the complaint has; 0 when there is no such complaint
    record Conflict(long version) implements Appending {}
}
