package org.mediacenter.routing.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// One line of a table, its cells by column; what a cell must not be becomes a finding.
record TsvRow(String file, int line, Map<String, String> cells, Findings findings) {

    /// The cell, `""` where it is empty.
    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /// A cell that must not be empty; `""` after a finding where it is.
    String required(String column) {
        if (cell(column).isEmpty()) {
            problem("the cell [" + column + "] is empty", "fill it in");
        }
        return cell(column);
    }

    /// The parts of a cell between separators, without outer spaces and empty parts.
    List<String> parts(String column, String separator) {
        return Arrays.stream(cell(column).split(Pattern.quote(separator), -1))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    /// A cell that says `yes`, or `no` or nothing.
    boolean flag(String column) {
        String said = cell(column);
        if (!List.of("yes", "no", "").contains(said)) {
            problem("the cell [" + column + "] says [" + said + "]", "write yes or no");
        }
        return said.equals("yes");
    }

    void problem(String what, String remedy) {
        findings.add(file, line, what, remedy);
    }
}
