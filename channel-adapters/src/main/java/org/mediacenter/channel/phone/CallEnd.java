package org.mediacenter.channel.phone;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.channel.CallRecord.Disposition;

/// How calls end, in the words of exchanges: Asterisk's dispositions, FreeSWITCH's hangup causes, the
/// numbers of [Q.850](https://www.itu.int/rec/T-REC-Q.850).
final class CallEnd {
    private static final Set<String> ANSWERED = Set.of("answered", "answer", "completed", "dijawab", "terjawab");
    private static final Set<String> BUSY = Set.of("busy", "userbusy", "17", "sibuk");
    /// Whoever hung up first, it was over as calls usually are: answered where somebody answered.
    private static final Set<String> USUAL = Set.of("normalclearing", "16", "normal", "hangup");

    private static final Set<String> MISSED = Set.of(
            "noanswer",
            "missed",
            "unanswered",
            "abandoned",
            "cancel",
            "cancelled",
            "originatorcancel",
            "nouserresponse",
            "allottedtimeout",
            "pickedoff",
            "loserace",
            "18",
            "19",
            "487",
            "tidakdijawab",
            "takterjawab",
            "tidakterjawab");
    private static final Set<String> FAILED =
            Set.of("failed", "congestion", "chanunavail", "invalid", "gagal", "unspecified", "interworking", "crash");

    private CallEnd() {}

    /// How a call ended.
    ///
    /// @param word what the exchange calls it; may be empty
    /// @param answered whether anything says that somebody answered
    /// @return empty where nobody knows the word
    static Optional<Disposition> of(String word, boolean answered) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (ANSWERED.contains(plain)) {
            return Optional.of(Disposition.ANSWERED);
        }
        if (plain.isEmpty() || USUAL.contains(plain)) {
            return Optional.of(answered ? Disposition.ANSWERED : Disposition.MISSED);
        }
        if (answered && isCause(word)) {
            return Optional.of(Disposition.ANSWERED);
        }
        if (MISSED.contains(plain)) {
            return Optional.of(Disposition.MISSED);
        }
        if (BUSY.contains(plain)) {
            return Optional.of(Disposition.BUSY);
        }
        return FAILED.contains(plain) || isCause(word) ? Optional.of(Disposition.FAILED) : Optional.empty();
    }

    /// A hangup cause by number, or by its name in capitals.
    private static boolean isCause(String word) {
        return word.matches("\\d{1,3}|[A-Z][A-Z0-9]*(_[A-Z0-9]+)+");
    }
}
