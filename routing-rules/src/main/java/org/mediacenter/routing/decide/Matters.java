package org.mediacenter.routing.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Guess;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Router;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.profile.RoutingProfile;

/// Finds messages that are about several matters of different departments, as a split for people
/// to look at.
///
/// A message falls into parts at the ends of its sentences, at the points of a list and at words
/// that begin something else (`words/joining.txt` of the profile). Each part is decided by itself;
/// what is unclear belongs to the part before it. Thread-safe.
public final class Matters {
    private static final int MOST_PARTS = 12;
    /// What comes later in a letter is about the same thing, and would cost time.
    private static final int LONGEST = 3_000;
    /// So many departments a decision names.
    private static final int MOST_GUESSES = 3;
    /// A part says less than a whole message, so it must be clearer.
    private static final double SURER = 0.75;
    private static final double PERHAPS = 0.05;
    /// A full stop ends a sentence after a whole word only: `jl.` and `no.` go on.
    private static final String ENDS =
            "(?<=[!?;])\\s*|(?<=[\\p{L}\\p{N}]{4}\\.)\\s+|(?<=[\\p{L}\\p{N}]{3}\\.)(?=\\p{Lu})"
                    + "|\\R+|(?<=\\s)(?=\\(?\\d{1,2}[.)]\\s+\\p{L})";

    private final Router router;
    private final Supplier<RoutingProfile> profile;

    /// @param profile the one in force, asked for each message: it may change while the hub works
    public Matters(Router router, Supplier<RoutingProfile> profile) {
        this.router = router;
        this.profile = profile;
    }

    /// One matter of a message.
    ///
    /// @param from its first UTF-16 character in the text
    /// @param to one past its last
    /// @param routing what would be decided about it alone; it has a guess
    public record Matter(int from, int to, Routing routing) {

        /// Who would get it alone.
        public Guess guess() {
            return routing.guesses().getFirst();
        }

        /// People say a thing twice, and come back to what they began with: as long as either part might be for the
        /// other's department, they are one matter.
        private boolean isSameAs(Routing other) {
            return mentions(other, guess().department())
                    || mentions(routing, other.guesses().getFirst().department());
        }

        private static boolean mentions(Routing routing, DepartmentCode department) {
            return routing.guesses().stream()
                    .anyMatch(guess -> guess.department().equals(department) && guess.confidence() >= PERHAPS);
        }
    }

    /// The matters of a message in its order; none where it is about one matter. At most a dozen
    /// decisions, a few milliseconds; looks at the first 3,000 characters.
    public List<Matter> of(String whole) {
        String text = whole.substring(0, Math.min(LONGEST, whole.length()));
        RoutingProfile now = profile.get();
        double cut = Math.max(SURER, now.cut());
        List<Matter> matters = new ArrayList<>();
        for (int[] part : parts(text, ends(now))) {
            Routing routing = router.route(ComplaintText.of(text.substring(part[0], part[1])));
            if (isClear(routing, cut) && matters.stream().noneMatch(matter -> matter.isSameAs(routing))) {
                matters.add(new Matter(matters.isEmpty() ? 0 : part[0], part[1], routing));
            } else {
                stretch(matters, part[1]);
            }
        }
        return matters.size() < 2 || !isHeardInAll(matters, text) ? List.of() : List.copyOf(matters);
    }

    /// In a long letter about one thing a part may sound like another, but the whole does not.
    private boolean isHeardInAll(List<Matter> matters, String text) {
        Routing whole = router.route(ComplaintText.of(text));
        return matters.stream()
                .limit(MOST_GUESSES)
                .allMatch(matter -> Matter.mentions(whole, matter.guess().department()));
    }

    private static Pattern ends(RoutingProfile profile) {
        String joining = profile.joining().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile(
                joining.isEmpty() ? ENDS : ENDS + "|(?<=[\\s,])(?=(?:" + joining + ")\\b)",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static List<int[]> parts(String text, Pattern ends) {
        List<int[]> parts = new ArrayList<>();
        Matcher end = ends.matcher(text);
        int from = 0;
        while (parts.size() < MOST_PARTS && end.find()) {
            if (end.end() > from) {
                parts.add(new int[] {from, end.end()});
                from = end.end();
            }
        }
        parts.add(new int[] {from, text.length()});
        return parts;
    }

    private static boolean isClear(Routing routing, double cut) {
        Kind kind = routing.reading().kind();
        return kind != Kind.NOT_OURS
                && kind != Kind.SPAM
                && routing.guesses().stream()
                        .findFirst()
                        .filter(guess -> guess.confidence() >= cut)
                        .isPresent();
    }

    private static void stretch(List<Matter> matters, int to) {
        if (!matters.isEmpty()) {
            Matter last = matters.removeLast();
            matters.add(new Matter(last.from(), to, last.routing()));
        }
    }
}
