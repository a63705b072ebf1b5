package org.mediacenter.channel.x;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Splits a text into posts, numbered ` (1/3)` where there is more than one, between words where that
/// can be.
final class PostParts {
    /// As many as can be sent while somebody waits.
    static final int MOST = 20;

    private static final Pattern WORD = Pattern.compile("\\S++|\\s++");
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private PostParts() {}

    /// The posts, in order.
    ///
    /// @return empty where it is more than [#MOST] posts
    static Optional<List<String>> of(String text) {
        String whole = text.strip();
        if (WeightedLength.of(whole) <= WeightedLength.MOST) {
            return Optional.of(List.of(whole));
        }
        int room = WeightedLength.MOST - mark(MOST, MOST).length();
        List<String> pieces = pieces(whole, room);
        if (pieces.size() > MOST) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (String piece : pieces) {
            parts.add(piece + mark(parts.size() + 1, pieces.size()));
        }
        return Optional.of(parts);
    }

    private static String mark(int number, int of) {
        return " (" + number + "/" + of + ")";
    }

    private static List<String> pieces(String text, int room) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            for (String unit : units(words.group(), room)) {
                if (WeightedLength.of(piece + unit) > room) {
                    finish(piece, pieces);
                }
                if (!piece.isEmpty() || !unit.isBlank()) {
                    piece.append(unit);
                }
            }
        }
        finish(piece, pieces);
        return pieces;
    }

    private static void finish(StringBuilder piece, List<String> pieces) {
        String finished = piece.toString().strip();
        if (!finished.isEmpty()) {
            pieces.add(finished);
        }
        piece.setLength(0);
    }

    /// A word that fits nowhere is taken apart between characters as people see them.
    private static List<String> units(String word, int room) {
        if (word.isBlank() || WeightedLength.of(word) <= room) {
            return List.of(word);
        }
        return CLUSTER.matcher(word).results().flatMap(PostParts::apart).toList();
    }

    private static Stream<String> apart(MatchResult cluster) {
        String text = cluster.group();
        return WeightedLength.of(text) <= WeightedLength.MOST / 2
                ? Stream.of(text)
                : text.codePoints().mapToObj(Character::toString);
    }
}
