package org.mediacenter.hub.intake;

import java.util.Set;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.keyword.AnswerWords;

/// What a citizen's message says of the final answer they were given.
enum Verdict {
    YES,
    NO,
    /// Something else, or nothing was answered.
    NEITHER;

    private static final Set<String> NOT_YET = Set.of("BELUM", "BLM");

    /// Only the one word says yes; a no may go on: "belum, masih mati". "Tidak" with more words may mean
    /// anything ("tidak apa-apa") and is left to people.
    static Verdict of(Complaint complaint, InboundMessage message) {
        if (complaint.status() != Status.ANSWERED || !wasAskedLast(complaint)) {
            return NEITHER;
        }
        String plain = AnswerWords.plain(message.text());
        if (AnswerWords.YES.contains(plain)) {
            return YES;
        }
        String first = plain.substring(0, plain.indexOf(' ') < 0 ? plain.length() : plain.indexOf(' '));
        return AnswerWords.NO.contains(plain) || NOT_YET.contains(first) ? NO : NEITHER;
    }

    /// A yes belongs to the latest question.
    private static boolean wasAskedLast(Complaint complaint) {
        return complaint.conversation().replies().stream()
                .filter(reply -> reply.kind() != ReplyKind.ACKNOWLEDGEMENT)
                .reduce((_, later) -> later)
                .filter(reply -> reply.kind() == ReplyKind.FINAL)
                .isPresent();
    }
}
