package org.mediacenter.hub.store;

/// What became of one message that was to be kept.
public sealed interface Keeping {

    /// It is on disk now, under its own number.
    record New(InboundEntry entry) implements Keeping {}

    /// Its key was kept before; `first` is what was kept then (its message may be gone, its
    /// number is not).
    record Known(InboundEntry first) implements Keeping {}

    /// Its key is new but its number is taken: nothing was kept, try again with another number.
    record NumberTaken(InboundKey key) implements Keeping {}
}
