package org.mediacenter.hub.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// One atomic write to one complaint.
///
/// @param expectedVersion number of events the writer saw; 0 opens the complaint
/// @param events what happened, in order; may be empty where only `erase` is asked
/// @param opened texts and salts to stand beside the events
/// @param erase hashes of texts and salts to delete
/// @param index what the complaint can be found by from now on
/// @param takes the kept message this append makes part of the complaint, whose own copy of the
///     message is then deleted; taken by another append before, it makes this one a conflict
public record Append(
        ComplaintNumber number,
        long expectedVersion,
        List<EventBytes> events,
        List<OpenedText> opened,
        Set<String> erase,
        Index index,
        Optional<InboundKey> takes) {
    public Append {
        events = List.copyOf(events);
        opened = List.copyOf(opened);
        erase = Set.copyOf(erase);
        if (!events.stream().allMatch(EventBytes::isWhole)) {
            throw new IllegalArgumentException("the hash of an event is not that of its bytes");
        }
    }

    /// One event: canonical JSON (RFC 8785) and the SHA-256 of exactly these bytes.
    public record EventBytes(byte[] canonical, byte[] hash) {

        /// Whether the bytes are still those that were hashed.
        public boolean isWhole() {
            try {
                return MessageDigest.isEqual(
                        MessageDigest.getInstance("SHA-256").digest(canonical), hash);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java runtime has SHA-256", e);
            }
        }
    }

    /// A text that stands beside its event, found by the hash the event names.
    public record OpenedText(String hash, String salt, String text) {}

    /// What a complaint can be found by.
    ///
    /// @param open whether somebody still owes something
    /// @param conversation channel and conversation, while it can still be threaded onto
    /// @param author channel and author
    /// @param due when the next clock stage is reached
    /// @param outbox whether a reply is queued or was being sent
    /// @param providerIds provider message ids, each with its channel in front (`sms:4711`), that
    ///     receipts may name
    /// @param trackingKey the key of the tracking page
    /// @param summary the complaint's line in lists, as JSON without personal texts; opaque to
    ///     the store
    /// @param excerpt the first words, shown in lists beside the summary; erased with the texts
    /// @param linked further ways by which the citizen writes, found like the first
    public record Index(
            boolean open,
            Optional<String> conversation,
            Optional<String> author,
            Optional<Instant> due,
            boolean outbox,
            List<String> providerIds,
            String trackingKey,
            byte[] summary,
            String excerpt,
            List<Linked> linked) {
        public Index {
            providerIds = List.copyOf(providerIds);
            linked = List.copyOf(linked);
        }

        /// Found by its first way only.
        public Index(
                boolean open,
                Optional<String> conversation,
                Optional<String> author,
                Optional<Instant> due,
                boolean outbox,
                List<String> providerIds,
                String trackingKey,
                byte[] summary,
                String excerpt) {
            this(open, conversation, author, due, outbox, providerIds, trackingKey, summary, excerpt, List.of());
        }

        /// A linked way.
        ///
        /// @param conversation channel and conversation, while the complaint can still be threaded onto
        /// @param author channel and author
        public record Linked(Optional<String> conversation, String author) {}
    }
}
