package org.mediacenter.routing.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mediacenter.routing.profile.ProfileFolder;

/// Turns a quarter of a text's words to slang and typing errors; at most half of those by the
/// tables of a profile, read backwards, the others by slips no table knows. The same seed turns
/// the same texts, in the same order, in the same way.
final class Slang {
    private static final List<String> TABLES =
            List.of("words/colloquial.tsv", "words/javanese.tsv", "words/madurese.tsv", "words/english.tsv");
    private static final List<Slip> SLIPS = List.copyOf(EnumSet.allOf(Slip.class));
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int SHORTEST = 3;
    private static final int ONE_IN = 4;

    private final Map<String, List<String>> slangOf = new TreeMap<>();
    private final Map<String, String> standard = new TreeMap<>();
    private final Random random;
    private int turned;
    private int byTable;

    Slang(ProfileFolder profile, long seed) {
        random = new Random(seed);
        TABLES.forEach(table -> profile.text(table).orElseThrow().lines().forEach(this::enter));
    }

    private void enter(String line) {
        String[] cells = line.split("\t", -1);
        if (!line.startsWith("#") && cells.length > 1) {
            standard.put(cells[0], cells[1]);
            if (!cells[1].contains(" ") && !cells[0].equals(cells[1])) {
                slangOf.computeIfAbsent(cells[1], _ -> new ArrayList<>()).add(cells[0]);
            }
        }
    }

    /// How many words were turned so far.
    int turned() {
        return turned;
    }

    /// How many of them by the tables.
    int byTable() {
        return byTable;
    }

    String turn(String text) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        List<MatchResult> some = new ArrayList<>(
                words.stream().filter(word -> word.group().length() >= SHORTEST).toList());
        Collections.shuffle(some, random);
        List<MatchResult> chosen = some.subList(0, Math.min(some.size(), Math.ceilDiv(words.size(), ONE_IN)));
        Map<Integer, String> instead = new TreeMap<>();
        int tableMay = chosen.size() / 2;
        for (MatchResult word : chosen) {
            Optional<String> slang = tableMay > 0 ? slang(word.group()) : Optional.empty();
            tableMay -= slang.isPresent() ? 1 : 0;
            byTable += slang.isPresent() ? 1 : 0;
            turned++;
            instead.put(word.start(), slang.orElseGet(() -> slip(word.group())));
        }
        return WORD.matcher(text).replaceAll(word -> instead.getOrDefault(word.start(), word.group()));
    }

    private Optional<String> slang(String word) {
        return Optional.ofNullable(slangOf.get(word.toLowerCase(Locale.ROOT)))
                .map(forms -> forms.get(random.nextInt(forms.size())));
    }

    /// Another word than before, and none that a table knows.
    private String slip(String word) {
        String slipped = word;
        while (slipped.equals(word) || standard.containsKey(slipped.toLowerCase(Locale.ROOT))) {
            slipped = SLIPS.get(random.nextInt(SLIPS.size())).of(word, random);
        }
        return slipped;
    }
}
