package org.mediacenter.dashboard.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mediacenter.dashboard.web.Language;
import org.mediacenter.routing.profile.Problem;

/// What keeps a text from being used, for a page: what it says of somebody's own words stands apart, so that words from
/// right to left turn nothing around.
///
/// @param line of the file
public record Fault(String file, int line, List<Piece> what, List<Piece> remedy) {
    /// The readers of the profile put what they read in brackets.
    private static final Pattern QUOTED = Pattern.compile("(?<=\\[)[^\\]]*(?=])");

    public Fault {
        what = List.copyOf(what);
        remedy = List.copyOf(remedy);
    }

    /// Words of ours, or of whoever wrote the file.
    public record Piece(String words, boolean theirs) {}

    static Fault of(Problem problem, Language language) {
        return new Fault(
                problem.file(),
                problem.line(),
                pieces(ProblemWords.in(language, problem.what())),
                pieces(ProblemWords.in(language, problem.remedy())));
    }

    private static List<Piece> pieces(String sentence) {
        List<Piece> pieces = new ArrayList<>();
        int end = 0;
        Matcher quoted = QUOTED.matcher(sentence);
        while (quoted.find()) {
            pieces.add(new Piece(sentence.substring(end, quoted.start()), false));
            pieces.add(new Piece(quoted.group(), true));
            end = quoted.end();
        }
        pieces.add(new Piece(sentence.substring(end), false));
        return pieces;
    }
}
