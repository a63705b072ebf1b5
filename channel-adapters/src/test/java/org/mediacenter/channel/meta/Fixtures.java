package org.mediacenter.channel.meta;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recorded payloads and what their index expects of them, where they are there to be read.
public final class Fixtures {
    private static final Pattern ROW = Pattern.compile("\\| (\\S+\\.json) \\|.*\\| (.*) \\|");
    private static final String KEYS = "kind|author|text|mid|ts|media|flags|link|action";
    private static final Pattern FACT = Pattern.compile("(" + KEYS + ")=(.*?)(?=, (?:" + KEYS + ")=|$)");
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXX");

    private Fixtures() {}

    /// One recorded payload.
    ///
    /// @param facts what the index says of it; empty for the answer of an API
    public record Fixture(String file, Path path, Map<String, String> facts) {

        public Optional<String> fact(String key) {
            return Optional.ofNullable(facts.get(key));
        }

        public boolean isEvent() {
            return facts.containsKey("action");
        }

        public boolean isInbound() {
            return fact("action").orElse("").startsWith("inbound");
        }

        public boolean isFetched() {
            return fact("action").orElse("").contains("FETCH");
        }

        public Optional<Instant> time() {
            return fact("ts").map(Fixtures::instant);
        }

        public MetaEvent event() {
            try {
                List<MetaEvent> events =
                        MetaEvents.read(Buffer.buffer(Files.readAllBytes(path))).orElseThrow();
                return events.getFirst();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return file;
        }
    }

    public static boolean areThere() {
        return Files.exists(folder().resolve("INDEX.md"));
    }

    /// Everything the index lists for one network, whether its file is there or not.
    public static List<Fixture> of(String network) {
        try {
            List<Fixture> fixtures = new ArrayList<>();
            String index = Files.readString(folder().resolve("INDEX.md"));
            int begin = index.indexOf("## " + network + "\n");
            int end = index.indexOf("\n## ", begin + 1);
            for (String line : index.substring(begin, end < 0 ? index.length() : end)
                    .lines()
                    .toList()) {
                Matcher row = ROW.matcher(line);
                if (row.matches()) {
                    Path path = folder().resolve(network).resolve(row.group(1));
                    fixtures.add(new Fixture(row.group(1), path, facts(row.group(2))));
                }
            }
            return fixtures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> facts(String expect) {
        Map<String, String> facts = new LinkedHashMap<>();
        Matcher fact = FACT.matcher(expect);
        while (fact.find()) {
            facts.put(fact.group(1), fact.group(2));
        }
        return facts;
    }

    private static Instant instant(String text) {
        if (text.contains("T")) {
            return OffsetDateTime.parse(text, ISO).toInstant();
        }
        long number = Long.parseLong(text);
        return text.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    private static Path folder() {
        return Path.of(System.getProperty("mediacenter.shared", "none"), "fixtures");
    }
}
