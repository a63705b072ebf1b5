package org.mediacenter.routing.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Reads a table of tab-separated values with a header; lines that start with `#` are remarks.
///
/// There is no quoting: a cell is what stands between two tabs, without outer spaces.
final class TsvFile {
    private static final CSVFormat TABS = CSVFormat.Builder.create()
            .setDelimiter('\t')
            .setQuote(null)
            .setCommentMarker('#')
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final String file;
    private final Findings findings;

    private TsvFile(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /// The rows that have a cell for each column; all others, and all faults of the header, become findings.
    static List<TsvRow> read(ProfileFolder folder, String file, List<String> columns, Findings findings) {
        return SourceText.read(folder, file, findings)
                .map(text -> new TsvFile(file, findings).rows(text, columns))
                .orElse(List.of());
    }

    private List<TsvRow> rows(String text, List<String> columns) {
        try (CSVParser parser = CSVParser.parse(text, TABS)) {
            List<String> header = List.of();
            List<TsvRow> rows = new ArrayList<>();
            for (CSVRecord cells : parser) {
                int line = Math.toIntExact(parser.getCurrentLineNumber());
                if (header.isEmpty()) {
                    header = cells.toList();
                    if (!isRight(header, line, columns)) {
                        return List.of();
                    }
                } else {
                    row(header, cells.toList(), line).ifPresent(rows::add);
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }

    private boolean isRight(List<String> header, int line, List<String> columns) {
        for (String column : columns) {
            if (!header.contains(column)) {
                findings.add(file, line, "the column [" + column + "] is missing", "write the header " + columns);
            }
        }
        for (String column : header) {
            if (!columns.contains(column)) {
                findings.add(file, line, "unknown column [" + column + "]", "write the header " + columns);
            }
        }
        return header.containsAll(columns) && columns.containsAll(header);
    }

    /// Empty cells at the end of a line may be left out, as spreadsheets do.
    private Optional<TsvRow> row(List<String> header, List<String> cells, int line) {
        if (cells.size() > header.size()) {
            findings.add(
                    file,
                    line,
                    "the line has " + cells.size() + " cells, the header " + header.size(),
                    "remove the tabs that are too many");
            return Optional.empty();
        }
        Map<String, String> byColumn = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            byColumn.put(header.get(i), i < cells.size() ? cells.get(i) : "");
        }
        return Optional.of(new TsvRow(file, line, byColumn, findings));
    }
}
