package org.mediacenter.hub.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// What the hub says by itself where a city's folder is older than the question: its own words, by language.
final class OwnTexts {
    private static final String ANY_LANGUAGE = "id";

    private OwnTexts() {}

    /// One text for all channels; Indonesian where a language has none.
    static Map<String, String> of(MessageName name, String language) {
        String text = read(language).getProperty(name.key(), "");
        return Map.of(Messages.ANY_CHANNEL, text.isEmpty() ? read(ANY_LANGUAGE).getProperty(name.key(), "") : text);
    }

    private static Properties read(String language) {
        Properties texts = new Properties();
        try (@Nullable InputStream file = OwnTexts.class.getResourceAsStream("texts." + language + ".properties")) {
            if (file != null) {
                texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
