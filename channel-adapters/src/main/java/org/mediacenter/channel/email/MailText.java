package org.mediacenter.channel.email;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.mediacenter.channel.common.Words;

/// The words somebody wrote, without what their program added: the quoted mail they answer, their signature.
/// Careful rather than thorough: where it is not sure, everything stays. Pure.
final class MailText {
    private static final Pattern LINE = Pattern.compile("\n");
    private static final Pattern BLANKS = Pattern.compile("\n{3,}");
    private static final int LONGEST_INTRODUCTION = 300;

    /// How programs begin a mail that is quoted whole below the answer.
    private static final List<String> OLDER_MAIL = List.of(
            "-----original message-----",
            "-----pesan asli-----",
            "---------- forwarded message",
            "________________________________");

    private static final List<String> PROGRAMS =
            List.of("sent from my ", "dikirim dari ", "get outlook for ", "sent from outlook", "sent from yahoo mail");

    private MailText() {}

    /// A page as text: one line for each paragraph, without scripts, and without quotations where wanted.
    static String ofPage(String html, boolean answer) {
        Document page = Jsoup.parse(html);
        page.select("script, style, head, title, template").remove();
        if (answer) {
            page.select("blockquote[type=cite], .gmail_quote, .yahoo_quoted, #divRplyFwdMsg, #divRplyFwdMsg ~ *")
                    .remove();
        }
        page.select("p, div, li, tr, h1, h2, h3, h4, blockquote").forEach(MailText::endLine);
        return tidy(page.body().wholeText());
    }

    /// The words of a plain text.
    static String written(String text, boolean answer) {
        List<String> lines = new ArrayList<>(Arrays.asList(LINE.split(tidy(text), -1)));
        if (answer) {
            cutOlderMail(lines);
            cutQuotation(lines);
        }
        cutSignature(lines);
        return tidy(String.join("\n", lines));
    }

    private static void endLine(Element block) {
        block.prependText("\n");
        block.appendText("\n");
    }

    private static String tidy(String text) {
        String lines = Words.clean(text).replace('\u00A0', ' ');
        StringBuilder tidy = new StringBuilder(lines.length());
        LINE.splitAsStream(lines)
                .forEach(line -> tidy.append(line.stripTrailing()).append('\n'));
        return BLANKS.matcher(tidy).replaceAll("\n\n").strip();
    }

    private static void cutOlderMail(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i).strip().toLowerCase(Locale.ROOT);
            if (OLDER_MAIL.stream().anyMatch(line::startsWith) && !isBlank(lines.subList(0, i))) {
                lines.subList(i, lines.size()).clear();
            }
        }
    }

    /// The block of quoted lines at the end, with the line that introduces it; or the one at the beginning.
    /// Quotations between the words stay, since the words answer them.
    private static void cutQuotation(List<String> lines) {
        int end = lastThat(lines, line -> !isQuoted(line) && !line.isBlank()) + 1;
        boolean atTheEnd = lines.subList(end, lines.size()).stream().anyMatch(MailText::isQuoted);
        if (atTheEnd) {
            int from = introduction(lines, end);
            if (!isBlank(lines.subList(0, from))) {
                lines.subList(from, lines.size()).clear();
            }
            return;
        }
        int words = lastThat(lines, MailText::isQuoted) + 1;
        int first = firstQuoted(lines);
        boolean oneBlock = words > 0
                && lines.subList(first, words).stream().allMatch(line -> isQuoted(line) || line.isBlank())
                && introduction(lines, first) == 0;
        if (oneBlock) {
            lines.subList(0, words).clear();
        }
    }

    /// Where the words end before a quotation: its introduction ends with a colon and may go over two lines.
    private static int introduction(List<String> lines, int quotation) {
        int last = lastThat(lines.subList(0, quotation), line -> !line.isBlank());
        if (last < 0
                || !lines.get(last).strip().endsWith(":")
                || lines.get(last).length() > LONGEST_INTRODUCTION) {
            return quotation;
        }
        boolean twoLines = last > 0
                && !lines.get(last - 1).isBlank()
                && !lines.get(last).strip().matches("(?i)(on|pada|tanggal) .*");
        return twoLines && lines.get(last - 1).strip().matches("(?i)(on|pada|tanggal|le|am) .*") ? last - 1 : last;
    }

    private static void cutSignature(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).equals("--") && !isBlank(lines.subList(0, i))) {
                lines.subList(i, lines.size()).clear();
            }
        }
        int last = lastThat(lines, line -> !line.isBlank());
        if (last > 0) {
            String line = lines.get(last).strip().toLowerCase(Locale.ROOT);
            if (PROGRAMS.stream().anyMatch(line::startsWith) && !isBlank(lines.subList(0, last))) {
                lines.subList(last, lines.size()).clear();
            }
        }
    }

    private static boolean isQuoted(String line) {
        return line.startsWith(">");
    }

    private static boolean isBlank(List<String> lines) {
        return lines.stream().allMatch(String::isBlank);
    }

    private static int firstQuoted(List<String> lines) {
        int first = 0;
        while (first < lines.size() && !isQuoted(lines.get(first))) {
            first++;
        }
        return first;
    }

    private static int lastThat(List<String> lines, Predicate<String> wanted) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (wanted.test(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
