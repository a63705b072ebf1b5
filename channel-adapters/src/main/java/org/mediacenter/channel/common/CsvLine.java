package org.mediacenter.channel.common;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// One line of CSV, where a row never spans lines: a quote that nobody closed costs its own row only.
public final class CsvLine {
    /// What stands between the fields: as programs write them, as spreadsheets of countries with a decimal comma do,
    /// and
    /// as their cells come when they are copied.
    public static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    private CsvLine() {}

    /// The fields; empty where the line is broken.
    public static Optional<List<String>> fields(String line, char delimiter) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(line), format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? Optional.of(records.getFirst().toList()) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /// Whether a last line without a line break is surely whole: its last field is closed by a quote. Without one
    /// there may have been more of it.
    public static boolean isWhole(String line) {
        return line.stripTrailing().endsWith("\"");
    }
}
