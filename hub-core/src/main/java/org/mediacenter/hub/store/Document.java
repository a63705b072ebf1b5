package org.mediacenter.hub.store;

import java.time.Instant;
import java.util.Optional;

/// A small thing kept under a name: an account, a session, a channel's cursor.
///
/// @param content JSON; opaque to the store
/// @param version 1 when first written, one more with every write
/// @param expires when it may be forgotten; the engine answers as if it were gone from then on
public record Document(Shelf shelf, String key, byte[] content, long version, Optional<Instant> expires) {

    /// What sort of thing.
    public enum Shelf {
        ACCOUNT,
        SESSION,
        TOKEN,
        CHANNEL_MEMORY,
        /// What one complaint taught routing.
        EXAMPLE,
        /// Which models of routing there are, and how far examples were looked for.
        MODEL,
        /// News of messages that came before the messages themselves.
        EARLY,
        /// What a channel certainly heard and could not read.
        UNREADABLE,
        /// Complaints with attachments that are still to be fetched.
        FETCHING,
        /// How much each channel heard in which hour.
        PULSE,
        /// Who asked for no more messages.
        OPT_OUT,
        /// Answers to keywords on their way.
        COURTESY,
        /// Telephone calls, and whom to call back.
        CALL,
        /// The question how the city did, by the conversation it was asked in.
        RATING,
        /// Codes that link a conversation, and how many were sent.
        PROOF,
        /// Happenings many complaints are about.
        INCIDENT,
        /// What officers wrote and have not sent yet.
        DRAFT,
        /// Views of the worklist, by account.
        VIEW,
        /// Who is mentioned in a note they have not looked at.
        MENTION,
        /// Who was told today what can be written.
        HELPED,
        /// Whether more comes in now than people can take one by one.
        SURGE,
        /// What shifts of the front office tell each other.
        SHIFT_NOTE,
        /// Who of a department is on duty when, by department.
        ROSTER,
        /// That a backup was put back and the hub did not start since.
        RESTORED,
        /// When a backup was last taken.
        BACKUP,
        /// Pieces of photos on their way.
        PIECE,
        /// Which complaint a public page tells of.
        PUBLICATION,
        /// Who follows what is public.
        FOLLOWER,
        /// How far complaints kept for their time were emptied.
        RETENTION,
        /// Complaints that are kept whatever the profile says.
        HOLD,
        /// What was erased since the backup that was put back.
        ERASURE,
        /// The versions of the city's profile.
        PROFILE
    }
}
