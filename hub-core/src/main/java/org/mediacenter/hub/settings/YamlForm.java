package org.mediacenter.hub.settings;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether a YAML text has the form of settings: keys at the top, each once, and no knots.
///
/// The library that reads the values passes over all of these in silence.
final class YamlForm {
    private static final YAMLFactory YAML = new YAMLFactory();

    private final List<Problem> problems = new ArrayList<>();

    private YamlForm() {}

    /// What is wrong with the form; a file of nothing but comments is fine.
    ///
    /// @throws RuntimeException of the parser, or an [IOException], where it is no YAML
    static List<Problem> problems(String file, String text) throws IOException {
        YamlForm form = new YamlForm();
        try (YAMLParser parser = YAML.createParser(text)) {
            JsonToken top = parser.nextToken();
            if (top == JsonToken.START_OBJECT) {
                form.fields(parser, "");
            } else if (top != null && top != JsonToken.VALUE_NULL) {
                form.problems.add(Problem.fatal(file, "", "must begin with the key hub:"));
            }
            if (form.problems.isEmpty() && top != null && parser.nextToken() != null) {
                form.problems.add(Problem.fatal(file, "", "must be one document: take out the line --- in between"));
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
        return form.problems;
    }

    private void fields(YAMLParser parser, String path) throws IOException {
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = path + parser.currentName();
            if (!seen.add(key)) {
                problems.add(Problem.fatal(key, "", "stands twice: keep one of them"));
            }
            parser.nextToken();
            value(parser, key);
        }
    }

    private void items(YAMLParser parser, String path) throws IOException {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            value(parser, path + "[" + i + "]");
        }
    }

    private void value(YAMLParser parser, String path) throws IOException {
        if (parser.isCurrentAlias()) {
            // it may be a password that begins with a star: never shown
            problems.add(Problem.fatal(
                    path,
                    "",
                    "must be written out, in quotes where it begins with a star: aliases are not understood"));
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            fields(parser, path + ".");
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            items(parser, path);
        }
    }
}
