package org.mediacenter.dashboard.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// What is played: the citizens' day, the officers and their words, written for one city profile.
record Script(List<Happening> day, Answers answers, Roster roster) {
    private static final JsonMapper YAML = JsonMapper.builder(new YAMLFactory())
            .addModule(new Jdk8Module())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    Script {
        day = List.copyOf(day);
    }

    /// The shipped script of a profile.
    ///
    /// @throws IOException where there is none, or it cannot be read
    static Script of(String profile) throws IOException {
        return new Script(
                read(profile, "day.yaml", new TypeReference<List<Happening>>() {}),
                read(profile, "answers.yaml", new TypeReference<Answers>() {}),
                read(profile, "officers.yaml", new TypeReference<Roster>() {}));
    }

    private static <T> T read(String profile, String file, TypeReference<T> type) throws IOException {
        String name = "/demo/" + profile + "/" + file;
        try (InputStream stream = Optional.ofNullable(Script.class.getResourceAsStream(name))
                .orElseThrow(() -> new FileNotFoundException("no [" + name + "]"))) {
            return YAML.readValue(stream, type);
        }
    }
}
