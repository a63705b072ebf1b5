package org.mediacenter.routing.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.routing.place.AddressWord;

/// Reads `address-words.tsv`, where there is one: what words say when people tell where something is.
record AddressWordsFile(Map<String, AddressWord> words) {
    static final String FILE = "address-words.tsv";
    private static final List<String> COLUMNS = List.of("word", "says", "source");

    static AddressWordsFile read(ProfileFolder folder, Findings findings) {
        Map<String, AddressWord> words = new HashMap<>();
        if (folder.text(FILE).isEmpty()) {
            return new AddressWordsFile(words);
        }
        for (TsvRow row : TsvFile.read(folder, FILE, COLUMNS, findings)) {
            String word = row.required("word").toLowerCase(Locale.ROOT);
            row.required("source");
            Optional<AddressWord> says = says(row.required("says"));
            if (says.isEmpty()) {
                row.problem("unknown meaning [" + row.cell("says") + "]", "write one of " + known());
            } else if (words.putIfAbsent(word, says.get()) != null) {
                row.problem("the word [" + word + "] stands twice", "remove one of the lines");
            }
        }
        return new AddressWordsFile(words);
    }

    private static Optional<AddressWord> says(String cell) {
        return meanings().filter(word -> written(word).equals(cell)).findFirst();
    }

    private static String known() {
        return meanings().map(AddressWordsFile::written).collect(Collectors.joining(", "));
    }

    private static Stream<AddressWord> meanings() {
        return Stream.of(AddressWord.values()).filter(word -> word != AddressWord.NONE);
    }

    private static String written(AddressWord word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
