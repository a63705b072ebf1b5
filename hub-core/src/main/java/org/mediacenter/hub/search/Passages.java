package org.mediacenter.hub.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.mediacenter.hub.search.Passage.Range;
import org.mediacenter.hub.search.Passage.Source;

/// Cuts out of a complaint the piece where most of the words stand.
final class Passages {
    private final Marking marking;
    private final Typed typed;

    Passages(Words words, Typed typed) {
        this.typed = typed;
        marking = new Marking(words, typed);
    }

    /// A number that was typed is shown as such; of the texts the first that has most of the words.
    Optional<Passage> best(Document entry) {
        Optional<Passage> number = number(entry.get(Fields.NUMBER));
        if (number.isPresent() || typed.isEmpty()) {
            return number;
        }
        List<Piece> pieces = new ArrayList<>();
        for (Source source : Entry.sources()) {
            for (String text : entry.getValues(Fields.text(source))) {
                Piece.best(source, text, marking).ifPresent(pieces::add);
            }
        }
        int most = pieces.stream().mapToInt(Piece::different).max().orElse(0);
        return pieces.stream()
                .filter(piece -> piece.different() == most)
                .findFirst()
                .map(Piece::passage);
    }

    private Optional<Passage> number(String number) {
        String plain = number.replace("-", "");
        return typed.number()
                .filter(characters -> plain.startsWith(characters) || plain.endsWith(characters))
                .map(characters -> {
                    int from = plain.startsWith(characters) ? 0 : plain.length() - characters.length();
                    int last = from + characters.length() - 1;
                    return new Passage(
                            number, List.of(new Range(withHyphens(from), withHyphens(last) + 1)), Source.NUMBER);
                });
    }

    /// Three characters stand in each group.
    private static int withHyphens(int place) {
        return place + place / 3;
    }

    /// A piece of a text.
    ///
    /// @param marks in the whole text, those within the piece
    /// @param different how many of the words typed stand in it
    private record Piece(Source source, String text, int from, int to, List<Marking.Mark> marks, int different) {
        private static final int LENGTH = 160;
        private static final int BEFORE = 40;
        private static final int MOST_TRIED = 50;

        static Optional<Piece> best(Source source, String text, Marking marking) {
            String shown = TelephoneNumbers.hidden(text);
            List<Marking.Mark> marks = marking.marks(shown);
            return IntStream.range(0, Math.min(MOST_TRIED, marks.size()))
                    .mapToObj(first -> around(source, shown, marks.subList(first, marks.size())))
                    .max(Comparator.comparingInt(Piece::different).thenComparingInt(piece -> -piece.from()));
        }

        private static Piece around(Source source, String text, List<Marking.Mark> marks) {
            int from = beginning(text, marks.getFirst().from());
            int to = end(text, Math.max(from + LENGTH, marks.getFirst().to()));
            List<Marking.Mark> within =
                    marks.stream().filter(mark -> mark.to() <= to).toList();
            int different = (int)
                    within.stream().mapToInt(Marking.Mark::word).distinct().count();
            return new Piece(source, text, from, to, within, different);
        }

        /// Where a word begins, some words before the first mark.
        private static int beginning(String text, int mark) {
            int from = Math.max(0, mark - BEFORE);
            while (from > 0 && from < mark && !Character.isWhitespace(text.charAt(from - 1))) {
                from++;
            }
            return from;
        }

        private static int end(String text, int at) {
            int to = Math.min(at, text.length());
            while (to < text.length() && to < at + BEFORE && !Character.isWhitespace(text.charAt(to))) {
                to++;
            }
            boolean splits = to < text.length() && Character.isLowSurrogate(text.charAt(to));
            return splits ? to - 1 : to;
        }

        Passage passage() {
            String before = from > 0 ? "…" : "";
            String after = to < text.length() ? "…" : "";
            int shift = before.length() - from;
            List<Range> ranges = new ArrayList<>();
            for (Marking.Mark mark : marks) {
                boolean apart = ranges.isEmpty() || ranges.getLast().to() <= mark.from() + shift;
                if (apart) {
                    ranges.add(new Range(mark.from() + shift, mark.to() + shift));
                }
            }
            return new Passage(before + onOneLine(text.substring(from, to)) + after, ranges, source);
        }

        /// Each character stays where it is.
        private static String onOneLine(String text) {
            StringBuilder line = new StringBuilder(text);
            for (int i = 0; i < line.length(); i++) {
                if (Character.isWhitespace(line.charAt(i)) || Character.isISOControl(line.charAt(i))) {
                    line.setCharAt(i, ' ');
                }
            }
            return line.toString();
        }
    }
}
