package org.mediacenter.hub.profile;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The texts the hub says by itself, by language and channel.
///
/// @param language what is spoken where a language has no texts
public record Messages(Map<String, Texts> languages, String language) {
    static final String ANY_CHANNEL = "default";
    /// Messages to the citizen alone on channels that carry links well.
    static final String DIRECT = "direct";

    private static final Set<String> WITHOUT_LINKS = Set.of("sms", "phone", "website");

    public Messages {
        languages = Map.copyOf(languages);
    }

    /// The texts of one language.
    ///
    /// @param texts by message, then by channel; `default` for channels that have none of their
    ///     own
    record Texts(DateTimeFormatter dateAndTime, Map<MessageName, Map<String, String>> texts) {
        Texts {
            texts = Map.copyOf(texts);
        }
    }

    /// A text with its placeholders filled in.
    ///
    /// @throws IllegalArgumentException where the text has room for something `values` lacks
    public String text(MessageName name, String channel, String spoken, Map<Placeholder, String> values) {
        Map<String, String> byChannel =
                Objects.requireNonNull(texts(spoken).texts().get(name));
        String any = byChannel.getOrDefault(ANY_CHANNEL, "");
        String shared = WITHOUT_LINKS.contains(channel) ? any : byChannel.getOrDefault(DIRECT, any);
        return Template.of(byChannel.getOrDefault(channel, shared)).filled(values);
    }

    /// Whether the city has words for it.
    public boolean has(MessageName name, String spoken) {
        return !texts(spoken).texts().getOrDefault(name, Map.of()).isEmpty();
    }

    String dateAndTime(ZonedDateTime time, String spoken) {
        return texts(spoken).dateAndTime().format(time);
    }

    private Texts texts(String spoken) {
        Texts first = Objects.requireNonNull(languages.get(language));
        return languages.getOrDefault(spoken, first);
    }
}
