package org.mediacenter.hub.keyword;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// What a citizen asks of the hub itself.
public sealed interface Keyword {

    /// How a matter stands.
    ///
    /// @param number the one that is asked about; absent for the person's own latest
    record Check(Optional<ComplaintNumber> number) implements Keyword {}

    /// How a matter stands, by what cannot be the number of one.
    record BrokenCheck() implements Keyword {}

    /// What can be asked.
    record Help() implements Keyword {}

    /// No more messages, please.
    record OptOut() implements Keyword {}

    /// Messages again, please.
    record OptIn() implements Keyword {}

    /// How the city did, if that was asked.
    ///
    /// @param score 1 to 5
    record Rate(int score) implements Keyword {}

    /// A number that is no score, where one may have been asked for.
    record NoScore() implements Keyword {}

    /// This conversation is mine too, in that matter.
    ///
    /// @param key proves it; absent where a code is wanted
    record Link(ComplaintNumber number, Optional<String> key) implements Keyword {

        /// Never the key: it must not reach a log.
        @Override
        public String toString() {
            return "Link[" + number + "]";
        }
    }

    /// The word for linking, and nothing with it.
    record BareLink() implements Keyword {}

    /// Words that should prove something and cannot be read.
    record BrokenProof() implements Keyword {}

    /// The code that was sent, if one was asked for.
    ///
    /// @param digits six of them
    record Code(String digits) implements Keyword {

        /// Never the code: it must not reach a log.
        @Override
        public String toString() {
            return "Code[hidden]";
        }
    }

    /// This conversation is mine no longer.
    ///
    /// @param number absent for every matter it was linked to
    record Unlink(Optional<ComplaintNumber> number) implements Keyword {}

    Set<String> HELPS = Set.of("INFO", "BANTUAN", "HELP", "MENU");
    Set<String> OPT_OUTS = Set.of("STOP", "BERHENTI");
    Set<String> OPT_INS = Set.of("MULAI", "START");
    int LONGEST = 60;

    /// The keyword a message is; empty for words that say something else. `CEK` needs nothing or a number
    /// with it, the others stand alone: "stop bus rusak" is somebody's matter.
    static Optional<Keyword> of(String typed) {
        String text = Digits.plain(typed);
        Optional<Keyword> proof = ProofWords.in(text);
        if (proof.isPresent() || text.length() > LONGEST) {
            return proof;
        }
        Optional<Integer> score = Score.in(text);
        if (score.isPresent()) {
            return score.map(Rate::new);
        }
        if (Score.isOff(text)) {
            return Optional.of(new NoScore());
        }
        String plain = text.toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}?-]+", " ")
                .strip();
        return CheckWords.in(plain)
                .or(() -> plain.indexOf(' ') < 0
                        ? alone(plain)
                        : alone(plain.replace(" ", "")).filter(OptOut.class::isInstance));
    }

    private static Optional<Keyword> alone(String word) {
        if (HELPS.contains(word)) {
            return Optional.of(new Help());
        }
        if (OPT_OUTS.contains(word)) {
            return Optional.of(new OptOut());
        }
        return OPT_INS.contains(word) ? Optional.of(new OptIn()) : Optional.empty();
    }

    /// At most one letter wrong, left out or too many.
    static boolean isNearly(String word, String meant) {
        int from = 0;
        int shorter = Math.min(word.length(), meant.length());
        while (from < shorter && word.charAt(from) == meant.charAt(from)) {
            from++;
        }
        int till = 0;
        while (till < shorter - from
                && word.charAt(word.length() - 1 - till) == meant.charAt(meant.length() - 1 - till)) {
            till++;
        }
        return Math.max(word.length(), meant.length()) - from - till <= 1;
    }
}
