package org.mediacenter.dashboard.web;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/// Rows as CSV (RFC 4180) that no spreadsheet takes for a formula.
public final class Csv {
    /// What makes a spreadsheet calculate; full-width forms are read as the plain ones by some.
    private static final String LIVE = "=+-@\t\r\n＝＋－＠";

    private static final CSVFormat ROW =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

    private Csv() {}

    /// One line for each row.
    public static String text(List<List<String>> rows) {
        return rows.stream()
                .map(row -> ROW.format(row.stream().map(Csv::harmless).toArray()))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /// A cell that begins like a formula gets an apostrophe before it, which spreadsheets take for "this is text".
    private static String harmless(String text) {
        String first = text.stripLeading();
        boolean live = !text.isEmpty()
                && (LIVE.indexOf(text.charAt(0)) >= 0 || (!first.isEmpty() && LIVE.indexOf(first.charAt(0)) >= 0));
        return live ? "'" + text : text;
    }
}
