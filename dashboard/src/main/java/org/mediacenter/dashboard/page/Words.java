package org.mediacenter.dashboard.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.mediacenter.dashboard.web.Language;

/// The words of the screens in one language, read once from `words/*.properties`.
public final class Words {
    static final List<String> FILES = List.of(
            "common",
            "citizen",
            "desk",
            "ui",
            "account",
            "status",
            "learning",
            "channels",
            "setting",
            "call",
            "joint",
            "front",
            "design",
            "reply",
            "figures",
            "public",
            "team",
            "profile");
    /// What citizens read; what else they meet is said in Indonesian.
    static final List<String> JAVANESE_FILES = List.of("common", "citizen", "status", "public");

    private static final Map<Language, Words> ALL = all();

    private final Language language;
    private final Map<String, String> texts;

    private Words(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    public static Words in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public Language language() {
        return language;
    }

    /// The text of a key, with `{0}`, `{1}` replaced; a missing key is a bug and says so.
    public String say(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for [" + key + "] in [" + language.code() + "]");
        }
        String said = text;
        for (int i = 0; i < values.length; i++) {
            said = said.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return said;
    }

    /// The text of a key, or another where there is none.
    public String sayOr(String key, String otherwise) {
        return texts.getOrDefault(key, otherwise);
    }

    Set<String> keys() {
        return texts.keySet();
    }

    private static Map<Language, Words> all() {
        Words indonesian = load(Language.INDONESIAN, FILES, Map.of());
        return Map.of(
                Language.INDONESIAN, indonesian,
                Language.ENGLISH, load(Language.ENGLISH, FILES, Map.of()),
                Language.JAVANESE, load(Language.JAVANESE, JAVANESE_FILES, indonesian.texts));
    }

    /// @param otherwise what is said where its own files say nothing
    private static Words load(Language language, List<String> files, Map<String, String> otherwise) {
        Map<String, String> texts = new HashMap<>(otherwise);
        for (String file : files) {
            String name = "/words/" + file + "." + language.code() + ".properties";
            try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
                Properties properties = new Properties();
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                properties.forEach((key, text) -> texts.put((String) key, (String) text));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read [" + name + "]", e);
            }
        }
        return new Words(language, Map.copyOf(texts));
    }
}
