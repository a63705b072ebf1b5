package org.mediacenter.hub.profile;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mediacenter.hub.profile.Messages.Texts;
import org.mediacenter.routing.profile.Findings;
import org.mediacenter.routing.profile.ProfileFolder;

/// Reads `messages/`, one file for each language.
final class MessagesFolder {
    /// Channels on which nobody but the citizen reads.
    private static final Set<String> PRIVATE =
            Set.of("sms", "website", "phone", "email", "whatsapp", "telegram", Messages.DIRECT);

    private static final int ONE_SEGMENT = 160;

    private MessagesFolder() {}

    /// @param remarks what is missing and does no harm
    static Optional<Messages> read(ProfileFolder folder, Titles titles, Findings findings, Findings remarks) {
        Map<String, Texts> languages = new HashMap<>();
        for (String language : titles.languages()) {
            if (!language.isEmpty()) {
                Entry.file(folder, "messages/" + language + ".yaml", findings)
                        .flatMap(file -> texts(file, language, remarks))
                        .ifPresent(texts -> languages.put(language, texts));
            }
        }
        return languages.containsKey(titles.language())
                ? Optional.of(new Messages(languages, titles.language()))
                : Optional.empty();
    }

    private static Optional<Texts> texts(Entry file, String language, Findings remarks) {
        Optional<DateTimeFormatter> date = file.read(
                "date-and-time",
                "a form of date and time such as dd/MM HH:mm",
                form -> DateTimeFormatter.ofPattern(form, Locale.of(language)));
        int deadline = date.map(MessagesFolder::longest).orElse(0);
        Map<MessageName, Map<String, String>> texts = new EnumMap<>(MessageName.class);
        for (MessageName name : MessageName.values()) {
            Optional<Entry> entry = name.isOwed() ? file.neededEntry(name.key()) : file.entry(name.key());
            texts.put(
                    name,
                    entry.map(found -> channels(found, name, deadline))
                            .orElseGet(() -> missing(file, name, language, remarks)));
        }
        file.nothingElse();
        return date.map(form -> new Texts(form, texts));
    }

    private static Map<String, String> missing(Entry file, MessageName name, String language, Findings remarks) {
        if (name.isOwed() || name.isOptional()) {
            return Map.of();
        }
        Map<String, String> own = OwnTexts.of(name, language);
        remarks.add(
                file.file(),
                1,
                "[" + name.key() + "] is missing: the hub says its own words, [" + own.get(Messages.ANY_CHANNEL) + "]",
                "write [" + name.key() + ":] and its keys below it");
        return own;
    }

    /// The longest month has the longest name.
    private static int longest(DateTimeFormatter form) {
        return IntStream.rangeClosed(1, 12)
                .map(month -> form.format(
                                LocalDateTime.of(2028, month, 28, 23, 59).atZone(ZoneOffset.UTC))
                        .length())
                .max()
                .orElse(0);
    }

    private static Map<String, String> channels(Entry entry, MessageName name, int deadline) {
        Map<String, String> byChannel = new HashMap<>();
        for (String channel : entry.fields().keys()) {
            String text = entry.text(channel);
            byChannel.put(channel, text);
            check(entry, name, channel, Template.of(text));
            if (channel.equals("sms")) {
                segment(entry, Template.of(text), deadline);
            }
        }
        if (!byChannel.containsKey(Messages.ANY_CHANNEL)) {
            entry.problem(Messages.ANY_CHANNEL, "[default] is missing", "write a text for channels without their own");
        }
        return byChannel;
    }

    private static void check(Entry entry, MessageName name, String channel, Template template) {
        Set<Placeholder> used = template.placeholders();
        for (String unknown : template.unknown()) {
            entry.problem(channel, "[" + unknown + "] is no placeholder", "write one of " + known());
        }
        for (Placeholder needed : name.needed()) {
            if (!used.contains(needed)) {
                entry.problem(channel, needed.written() + " is missing", "say it in every text");
            }
        }
        for (Placeholder secret : used) {
            if (!name.allowed().contains(secret) && !name.isPublic()) {
                entry.problem(channel, secret.written() + " is not known here", "leave it out");
            }
            boolean open = name.isPublic() || (!name.isSecret() && !PRIVATE.contains(channel));
            if ((!secret.isPublic() && open) || (secret == Placeholder.NUMBER && name.isPublic())) {
                entry.problem(channel, secret.written() + " would be read by everybody", "leave it out here");
            }
        }
    }

    private static void segment(Entry entry, Template template, int deadline) {
        Map<Placeholder, String> longest = new EnumMap<>(Placeholder.class);
        for (Placeholder placeholder : Placeholder.values()) {
            int length = placeholder == Placeholder.DEADLINE ? deadline : placeholder.length();
            longest.put(placeholder, "x".repeat(length));
        }
        String filled = template.filled(longest);
        if (!GsmText.isPlain(filled)) {
            entry.problem("sms", "it has characters a plain SMS cannot carry", "write without typographic marks");
        } else if (filled.length() > ONE_SEGMENT) {
            entry.problem("sms", "it takes up to " + filled.length() + " characters", "write at most " + ONE_SEGMENT);
        }
    }

    private static String known() {
        return Arrays.stream(Placeholder.values()).map(Placeholder::written).collect(Collectors.joining(", "));
    }
}
