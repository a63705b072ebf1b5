package org.mediacenter.hub.settings;

import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A settings file as keys and texts, with what is wrong with its form.
///
/// `hub.http.port: 80` in one line means the same as three lines of nested keys.
///
/// @param properties by the full name of their key, places in lists as `[0]`
record SettingsYaml(Map<String, String> properties, List<Problem> problems) {

    SettingsYaml {
        properties = Map.copyOf(properties);
        problems = List.copyOf(problems);
    }

    /// Whether anything is set in it.
    boolean speaks() {
        return properties.values().stream().anyMatch(value -> !value.isBlank());
    }

    /// The same, with a problem where it sets nothing.
    SettingsYaml speaking(Path path) {
        return speaks() || !problems.isEmpty()
                ? this
                : unreadable(path, "sets nothing any more: write it anew and rename it over this one");
    }

    static SettingsYaml read(Path path) {
        try {
            String text = Files.readString(path);
            List<Problem> problems = YamlForm.problems(path.toString(), text);
            return problems.isEmpty() ? parsed(path, text) : new SettingsYaml(Map.of(), problems);
        } catch (CharacterCodingException e) {
            return unreadable(path, "must be UTF-8 text");
        } catch (NoSuchFileException _) {
            return unreadable(path, "is not there: put it there");
        } catch (IOException e) {
            return unreadable(path, "a file that the hub can read");
        } catch (RuntimeException e) { // the parser's own exceptions are not part of its API
            return unreadable(path, "must be YAML: " + firstLines(e));
        }
    }

    /// The library quotes a key that has dots in it; quotes are in no name of ours.
    private static SettingsYaml parsed(Path path, String text) throws IOException {
        Map<String, String> properties = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        new YamlConfigSource(path.toString(), text, 0).getProperties().forEach((key, value) -> {
            String name = key.replace("\"", "");
            if (properties.putIfAbsent(name, value) != null) {
                problems.add(Problem.fatal(name, "", "stands twice: keep one of them"));
            }
        });
        return new SettingsYaml(properties, problems);
    }

    private static SettingsYaml unreadable(Path path, String rule) {
        return new SettingsYaml(Map.of(), List.of(Problem.fatal(path.toString(), "", rule)));
    }

    private static String firstLines(RuntimeException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .limit(2)
                .map(String::strip)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }
}
