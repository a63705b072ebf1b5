package org.mediacenter.dashboard.deed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mediacenter.channel.common.Words;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Enclosure;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Priority;
import org.mediacenter.routing.TopicCode;

/// Something an officer decided about a complaint, as a form or a program says it.
public sealed interface Deed {

    /// What somebody needs to be allowed to do.
    Right right();

    /// Words for the citizen.
    ///
    /// @param promise the date of an interim reply
    /// @param audience public where everybody shall read it
    /// @param enclosures files that go with it
    /// @param told whether a person told it already by another way, so that its channel need not take it
    record Reply(
            ReplyKind kind,
            String text,
            Optional<Instant> promise,
            Audience audience,
            List<Enclosure> enclosures,
            boolean told)
            implements Deed {
        private static final int MOST_HOW = 200;

        public Reply {
            enclosures = List.copyOf(enclosures);
        }

        /// Words alone.
        public Reply(ReplyKind kind, String text, Optional<Instant> promise, Audience audience) {
            this(kind, text, promise, audience, List.of(), false);
        }

        /// The same with other words, and with files.
        Reply with(String words, List<Enclosure> files) {
            return new Reply(kind, words, promise, audience, files, told);
        }

        /// What was typed about how it was told.
        public static String how(String typed) {
            return Words.line(typed, MOST_HOW);
        }

        /// The same as a person told it to the citizen alone already.
        ///
        /// @param how with the words how that was done
        public Reply told(String how) {
            return new Reply(kind, text + "\n\n" + how, promise, audience, enclosures, true);
        }

        @Override
        public Right right() {
            return Right.REPLY;
        }
    }

    /// Send what a department proposed, in these words.
    record Send(String proposal, Reply reply) implements Deed {
        @Override
        public Right right() {
            return Right.REVIEW_REPLIES;
        }
    }

    /// Give a department its proposal back.
    record GiveBack(String proposal, String reason) implements Deed {
        @Override
        public Right right() {
            return Right.REVIEW_REPLIES;
        }
    }

    /// Take back what the own department proposed.
    record Withdraw(String proposal) implements Deed {
        @Override
        public Right right() {
            return Right.REPLY;
        }
    }

    /// What changes two complaints, or an incident as well.
    sealed interface Joint extends Deed {
        @Override
        default Right right() {
            return Right.JOIN_COMPLAINTS;
        }
    }

    /// Have it handled together with another one.
    record Merge(ComplaintNumber into) implements Joint {}

    /// Make one of its matters a complaint of its own.
    ///
    /// @param words of the citizen about that matter
    record SplitOff(String words) implements Joint {}

    /// Put it under an incident.
    ///
    /// @param incident id of one; empty for a new one
    /// @param title of a new one; empty for one that is there
    record Group(String incident, String title) implements Joint {}

    /// Take it out from under its incident.
    record Ungroup() implements Deed {
        @Override
        public Right right() {
            return Right.JOIN_COMPLAINTS;
        }
    }

    /// Have it handled by itself again.
    record Unmerge() implements Joint {}

    /// The emergency number was told, or has to be.
    record TellEmergency(Optional<String> words) implements Deed {
        @Override
        public Right right() {
            return Right.HAND_TO_EMERGENCY;
        }
    }

    /// Somebody at the emergency number took it.
    ///
    /// @param who name or desk
    record TakenByEmergency(String who, Optional<String> reference, Instant at) implements Deed {
        @Override
        public Right right() {
            return Right.HAND_TO_EMERGENCY;
        }
    }

    /// No life is in danger.
    record DismissEmergency(String reason) implements Deed {
        @Override
        public Right right() {
            return Right.HAND_TO_EMERGENCY;
        }
    }

    record Assign(DepartmentCode lead, List<DepartmentCode> supporting, Optional<TopicCode> topic, String reason)
            implements Deed {
        @Override
        public Right right() {
            return Right.ASSIGN;
        }
    }

    record Accept() implements Deed {
        @Override
        public Right right() {
            return Right.ACCEPT;
        }
    }

    /// A colleague gets it.
    ///
    /// @param to user name
    record Transfer(String to, String reason) implements Deed {
        @Override
        public Right right() {
            return Right.ACCEPT;
        }
    }

    /// The own department says that it is not theirs.
    record Contest(String reason) implements Deed {
        @Override
        public Right right() {
            return Right.ASSIGN;
        }
    }

    /// The Media Center decides who has it.
    record Rule(DepartmentCode lead, List<DepartmentCode> supporting, String reason) implements Deed {
        @Override
        public Right right() {
            return Right.SETTLE_DISPUTES;
        }
    }

    record Note(String text) implements Deed {
        @Override
        public Right right() {
            return Right.WRITE_NOTES;
        }
    }

    /// Take a note of one's own back.
    ///
    /// @param note sequence of the event that wrote it
    record TakeNoteBack(long note) implements Deed {
        @Override
        public Right right() {
            return Right.WRITE_NOTES;
        }
    }

    /// Try again what did not arrive.
    ///
    /// @param reply name of a reply that was refused, or of which nobody knows
    /// @param by label of the way it is to take now; absent for the same again
    record SendAgain(String reply, Optional<String> by) implements Deed {
        @Override
        public Right right() {
            return Right.REPLY;
        }
    }

    /// A linked way is not the citizen's after all.
    record Unlink(String way) implements Deed {
        @Override
        public Right right() {
            return Right.REPLY;
        }
    }

    record SetPriority(Priority priority) implements Deed {
        @Override
        public Right right() {
            return Right.SET_PRIORITY;
        }
    }

    record Close(String reason) implements Deed {
        @Override
        public Right right() {
            return Right.SET_STATUS;
        }
    }

    record Reopen(String reason) implements Deed {
        @Override
        public Right right() {
            return Right.SET_STATUS;
        }
    }
}
