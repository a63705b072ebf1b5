package org.mediacenter.routing.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Texts on which two rule books are compared.
public record Sample(List<Line> lines) {
    public Sample {
        lines = List.copyOf(lines);
    }

    /// One text.
    ///
    /// @param number of its line in the file, from 1 on
    /// @param label who must get it, where the file says so
    public record Line(int number, Optional<String> label, String text) {}

    /// Reads `label<TAB>text` lines; a line without a tab is a text, empty lines are left out.
    public static Sample of(String file) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : file.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                lines.add(line(number, line));
            }
        }
        return new Sample(lines);
    }

    private static Line line(int number, String line) {
        int tab = line.indexOf('\t');
        Optional<String> label =
                Optional.of(line.substring(0, Math.max(0, tab)).strip()).filter(written -> !written.isEmpty());
        return new Line(number, label, line.substring(tab + 1).strip());
    }
}
