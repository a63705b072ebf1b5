package org.mediacenter.channel.sms;

import java.util.Optional;

/// What a short message turned out to be.
sealed interface Decoded {

    /// A message of one piece.
    record Whole(String text) implements Decoded {
        @Override
        public String toString() {
            return "Whole[hidden]";
        }
    }

    /// One piece of a longer message.
    ///
    /// @param reference the sender's number for the whole; with what kind it is, since they are
    ///     counted apart
    /// @param number 1 to `total`
    /// @param dataCoding with the declared national tables, as [Shifts#with] puts them together
    record Part(String reference, int total, int number, int dataCoding, byte[] octets) implements Decoded {
        @Override
        public String toString() {
            return "Part[" + number + " of " + total + "]";
        }
    }

    /// What became of a message we sent.
    ///
    /// @param delivered true when it reached the telephone, false when it never will
    record Receipt(String messageId, boolean delivered, Optional<String> why) implements Decoded {}

    /// Right, but nothing for the hub.
    record Ignored(String why) implements Decoded {}

    /// Nothing can be made of it.
    record Malformed(String why) implements Decoded {}
}
