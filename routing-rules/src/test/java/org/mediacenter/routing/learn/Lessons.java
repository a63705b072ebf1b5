package org.mediacenter.routing.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.mediacenter.routing.text.TextAnalysis;
import org.mediacenter.routing.text.WordLists;

/// Invented complaints about three matters, put together from a few words each.
final class Lessons {
    static final TextAnalysis ANALYSIS = new TextAnalysis(WordLists.none());
    static final TermReader READER = new TermReader(ANALYSIS, TermReader.Evidence.none());

    private static final List<List<String>> MATTERS = List.of(
            List.of("lampu", "padam", "gelap", "penerangan", "tiang", "menyala"),
            List.of("sampah", "menumpuk", "bau", "truk", "diangkut", "tong"),
            List.of("pohon", "tumbang", "ranting", "dahan", "angin", "pangkas"));
    static final List<String> LABELS = List.of("lampu", "sampah", "pohon");
    private static final List<String> AROUND = List.of(
            "mohon", "pak", "di", "depan", "gang", "sudah", "kami", "warga", "segera", "jalan", "lama", "rumah");

    private Lessons() {}

    static List<Example> some(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> new Example(LABELS.get(i % 3), text(MATTERS.get(i % 3), random)))
                .toList();
    }

    private static String text(List<String> matter, Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            words.add(AROUND.get(random.nextInt(AROUND.size())));
            words.add(matter.get(random.nextInt(matter.size())));
            words.add(AROUND.get(random.nextInt(AROUND.size())));
        }
        return String.join(" ", words);
    }
}
