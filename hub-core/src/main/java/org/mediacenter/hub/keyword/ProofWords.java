package org.mediacenter.hub.keyword;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private ProofWords() {}

    static Optional<Keyword> in(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> words = Arrays.stream(text.strip().split("\\s+"))
                .map(ProofWords::bare)
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String first = words.getFirst().toUpperCase(Locale.ROOT);
        List<String> rest = words.subList(1, words.size()).stream()
                .filter(word -> !BESIDE.contains(word.toUpperCase(Locale.ROOT)))
                .toList();
        if (LINKS.stream().anyMatch(link -> Keyword.isNearly(first, link))) {
            return address(text).or(() -> link(rest)).or(() -> code(rest));
        }
        if (UNLINKS.contains(first)) {
            return unlink(rest);
        }
        return code(words.stream()
                .filter(word -> !BESIDE.contains(word.toUpperCase(Locale.ROOT)))
                .toList());
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
}
