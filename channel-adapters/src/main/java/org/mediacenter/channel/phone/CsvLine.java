package org.mediacenter.channel.phone;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// One line of CSV: a row of calls never spans lines, so a quote that nobody closed costs its own row only.
final class CsvLine {
    static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    private CsvLine() {}

    /// The fields; empty where the line is broken.
    static Optional<List<String>> fields(String line, char delimiter) {
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
    static boolean isWhole(String line) {
        return line.stripTrailing().endsWith("\"");
    }
}
