package org.mediacenter.hub.keyword;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// The words by which a citizen links a conversation to a matter of theirs, as people type them: number and key,
/// or the whole address of the tracking page; the code alone.
final class ProofWords {
    private static final int LONGEST = 200;
    private static final Set<String> LINKS = Set.of("SAMBUNG", "SAMBUNGKAN", "LINK");
    private static final Set<String> UNLINKS = Set.of("PUTUS", "PUTUSKAN", "UNLINK");
    /// Words people leave in.
    private static final Set<String> BESIDE = Set.of("NOMOR", "NO", "KUNCI", "KEY", "KODE", "CODE");
    /// Groups of a number that may be typed apart.
    private static final int MOST_GROUPS = 3;
    private static final Pattern ADDRESS =
            Pattern.compile("/track/([0-9A-Za-z-]{9,11})\\?key=([A-Za-z0-9_-]{16})(?![A-Za-z0-9_-])");
    /// What may stand behind a number: a key, also one that was broken in two.
    private static final int MOST_AFTER = 2;
    private static final int LONGEST_SUBJECT = 60;
    private static final Pattern NUMBER_ALMOST = Pattern.compile("[0-9A-Za-z]{3}(?:-?[0-9A-Za-z]{3}){2}");
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private ProofWords() {}

    /// What the whole text asks, or what stands below a subject; else whether it tries to prove something and
    /// cannot be read.
    static Optional<Keyword> in(String text) {
        Optional<String> body = belowSubject(text);
        return whole(text)
                .or(() -> body.flatMap(ProofWords::whole).filter(ProofWords::namesMatter))
                .or(() -> broken(text))
                .or(() -> body.flatMap(ProofWords::broken));
    }

    /// A mail begins with its subject, and then a blank line.
    private static Optional<String> belowSubject(String text) {
        int end = text.indexOf("\n\n");
        return end > 0 && end <= LONGEST_SUBJECT && text.indexOf('\n') == end
                ? Optional.of(text.substring(end).strip())
                : Optional.empty();
    }

    private static boolean namesMatter(Keyword keyword) {
        boolean unlinks =
                keyword instanceof Keyword.Unlink unlink && unlink.number().isPresent();
        return unlinks || keyword instanceof Keyword.Link;
    }

    private static Optional<Keyword> whole(String text) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<String> rest = withoutBeside(words.subList(1, words.size()));
        if (words.size() == 1 && LINKS.contains(words.getFirst().toUpperCase(Locale.ROOT))) {
            return Optional.of(new Keyword.BareLink());
        }
        if (isLink(words.getFirst())) {
            return address(text).or(() -> link(rest)).or(() -> code(rest));
        }
        if (UNLINKS.contains(words.getFirst().toUpperCase(Locale.ROOT))) {
            return unlink(rest);
        }
        return code(withoutBeside(words));
    }

    private static boolean isLink(String word) {
        String first = word.toUpperCase(Locale.ROOT);
        return LINKS.stream().anyMatch(link -> Keyword.isNearly(first, link));
    }

    /// None where it is too long to be only that.
    private static List<String> words(String text) {
        return text.length() > LONGEST
                ? List.of()
                : Arrays.stream(text.strip().split("\\s+"))
                        .map(ProofWords::bare)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private static List<String> withoutBeside(List<String> words) {
        return words.stream()
                .filter(word -> !BESIDE.contains(word.toUpperCase(Locale.ROOT)))
                .toList();
    }

    /// Without the marks people put around a word; a key may begin or end with a hyphen or a low line.
    private static String bare(String word) {
        return word.replaceAll("^[^\\p{L}\\p{N}_-]+|[^\\p{L}\\p{N}_-]+$", "");
    }

    private static Optional<Keyword> address(String text) {
        Matcher address = ADDRESS.matcher(text);
        return address.find()
                ? ComplaintNumber.parse(address.group(1))
                        .map(number -> new Keyword.Link(number, Optional.of(address.group(2))))
                : Optional.empty();
    }

    private static Optional<Keyword> link(List<String> rest) {
        for (int groups = 1; groups <= Math.min(MOST_GROUPS, rest.size()); groups++) {
            Optional<ComplaintNumber> number = ComplaintNumber.parse(String.join("", rest.subList(0, groups)));
            List<String> after = rest.subList(groups, rest.size());
            if (number.isPresent() && after.size() <= 1) {
                return Optional.of(new Keyword.Link(number.get(), after.stream().findFirst()));
            }
        }
        return Optional.empty();
    }

    /// Typed in one, or in two groups of three.
    private static Optional<Keyword> code(List<String> words) {
        String typed = String.join("", words).replace("-", "");
        return words.size() <= 2 && CODE.matcher(typed).matches()
                ? Optional.of(new Keyword.Code(typed))
                : Optional.empty();
    }

    private static Optional<Keyword> unlink(List<String> rest) {
        if (rest.isEmpty()) {
            return Optional.of(new Keyword.Unlink(Optional.empty()));
        }
        return rest.size() <= MOST_GROUPS
                ? ComplaintNumber.parse(String.join("", rest)).map(number -> new Keyword.Unlink(Optional.of(number)))
                : Optional.empty();
    }

    /// A number with a slip in it, a key in two halves, a key without more: nobody's matter, and the key nobody's
    /// business. Among more words than those it is left to people, who do not see it.
    private static Optional<Keyword> broken(String text) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<String> rest = withoutBeside(words.subList(1, words.size()));
        boolean tries = isLink(words.getFirst())
                ? TypedKeys.areIn(text) || isNumberAlmost(rest)
                : TypedKeys.areIn(text) && withoutBeside(words).size() <= MOST_GROUPS + MOST_AFTER;
        return tries ? Optional.of(new Keyword.BrokenProof()) : Optional.empty();
    }

    private static boolean isNumberAlmost(List<String> rest) {
        return IntStream.rangeClosed(1, Math.min(MOST_GROUPS, rest.size()))
                .filter(groups -> rest.size() - groups <= MOST_AFTER)
                .anyMatch(groups -> isNumberAlmost(rest.subList(0, groups), String.join("-", rest.subList(0, groups))));
    }

    /// Three short words are none; a few numbers have no digit, and are known by being right or by their hyphens.
    private static boolean isNumberAlmost(List<String> groups, String typed) {
        boolean isNoWords = typed.matches(".*[0-9].*")
                || groups.getFirst().contains("-")
                || ComplaintNumber.parse(typed).isPresent();
        return isNoWords && NUMBER_ALMOST.matcher(typed).matches();
    }
}
