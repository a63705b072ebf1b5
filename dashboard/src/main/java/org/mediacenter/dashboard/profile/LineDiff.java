package org.mediacenter.dashboard.profile;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeSet;

/// What differs between two texts, line by line, as people know it from `diff -u`.
///
/// @param file whose texts they are
/// @param lines the first of them
/// @param notShown how many more there are
public record LineDiff(String file, List<Line> lines, int notShown) {
    private static final int AROUND = 3;
    private static final int MOST_LINES = 400;

    /// Names of the two files, which stand elsewhere.
    private static final int HEAD = 2;

    public LineDiff {
        lines = List.copyOf(lines);
    }

    /// What a line is.
    public enum Kind {
        ADDED,
        REMOVED,
        UNCHANGED,
        /// Lines that are the same are left out here.
        GAP
    }

    /// One line.
    public record Line(Kind kind, String text) {

        /// What stands before it, for eyes that see no colour.
        public String sign() {
            return switch (kind) {
                case ADDED -> "+";
                case REMOVED -> "-";
                case UNCHANGED -> " ";
                case GAP -> "…";
            };
        }

        public String style() {
            return kind.name().toLowerCase(Locale.ROOT);
        }

        static Line of(String unified) {
            String text = unified.isEmpty() ? "" : unified.substring(1);
            return switch (unified.isEmpty() ? ' ' : unified.charAt(0)) {
                case '+' -> new Line(Kind.ADDED, text);
                case '-' -> new Line(Kind.REMOVED, text);
                case '@' -> new Line(Kind.GAP, "");
                default -> new Line(Kind.UNCHANGED, text);
            };
        }
    }

    /// Compares two texts of a file.
    static LineDiff of(String file, String before, String after) {
        List<String> earlier = before.lines().toList();
        List<String> later = after.lines().toList();
        List<Line> all =
                UnifiedDiffUtils.generateUnifiedDiff(file, file, earlier, DiffUtils.diff(earlier, later), AROUND)
                        .stream()
                        .skip(HEAD)
                        .map(Line::of)
                        .toList();
        List<Line> shown = all.subList(0, Math.min(all.size(), MOST_LINES));
        return new LineDiff(file, shown, all.size() - shown.size());
    }

    /// Compares all files of two profiles; those that say the same are left out.
    static List<LineDiff> of(SortedMap<String, String> before, SortedMap<String, String> after) {
        TreeSet<String> files = new TreeSet<>(before.keySet());
        files.addAll(after.keySet());
        return files.stream()
                .filter(file -> !before.getOrDefault(file, "").equals(after.getOrDefault(file, "")))
                .map(file -> of(file, before.getOrDefault(file, ""), after.getOrDefault(file, "")))
                .toList();
    }
}
