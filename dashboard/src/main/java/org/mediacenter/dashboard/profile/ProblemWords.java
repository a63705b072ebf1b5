package org.mediacenter.dashboard.profile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mediacenter.dashboard.web.Language;

/// What is wrong in a profile's files, in the language of whoever reads the page. The readers of the files speak
/// English,
/// as the commands do; `words/profile-problems.id.tsv` has their sentences beside Indonesian ones. A sentence that is
/// not there stays English.
final class ProblemWords {
    private static final String FILE = "/words/profile-problems.id.tsv";
    /// `{}` stays as it is, `{form}` is in the table itself.
    private static final Pattern GAP = Pattern.compile("\\{(form)?}");

    private static final List<Line> LINES = lines();

    private ProblemWords() {}

    /// One sentence.
    ///
    /// @param said what it matches, a group for each gap
    /// @param forms for each gap whether it is in the table
    /// @param words what stands around the gaps
    record Line(Pattern said, List<Boolean> forms, List<String> words) {

        static Line of(String english, String indonesian) {
            List<Boolean> forms = new ArrayList<>();
            StringBuilder said = new StringBuilder();
            int end = 0;
            Matcher gap = GAP.matcher(english);
            while (gap.find()) {
                said.append(Pattern.quote(english.substring(end, gap.start()))).append("(.*?)");
                forms.add(gap.group(1) != null);
                end = gap.end();
            }
            said.append(Pattern.quote(english.substring(end)));
            List<String> words = List.of(GAP.split(indonesian, -1));
            if (words.size() != forms.size() + 1) {
                throw new IllegalStateException(FILE + ": not as many gaps: " + english);
            }
            return new Line(Pattern.compile(said.toString(), Pattern.DOTALL), forms, words);
        }

        Optional<String> say(String sentence) {
            Matcher matcher = said.matcher(sentence);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            StringBuilder whole = new StringBuilder(words.getFirst());
            for (int gap = 0; gap < forms.size(); gap++) {
                Optional<String> fills = Optional.of(matcher.group(gap + 1));
                if (forms.get(gap)) {
                    fills = fills.flatMap(ProblemWords::indonesian);
                }
                if (fills.isEmpty()) {
                    return Optional.empty();
                }
                whole.append(fills.get()).append(words.get(gap + 1));
            }
            return Optional.of(whole.toString());
        }
    }

    static String in(Language language, String sentence) {
        return language == Language.ENGLISH ? sentence : indonesian(sentence).orElse(sentence);
    }

    private static Optional<String> indonesian(String sentence) {
        return LINES.stream().flatMap(line -> line.say(sentence).stream()).findFirst();
    }

    /// What says the most by itself comes first.
    private static List<Line> lines() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ProblemWords.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            return file.lines()
                    .map(line -> line.split("\t", -1))
                    .sorted(Comparator.comparing(
                            (String[] cells) ->
                                    GAP.matcher(cells[0]).replaceAll("").length(),
                            Comparator.reverseOrder()))
                    .map(cells -> Line.of(cells[0], cells[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }
}
