package org.mediacenter.routing.profile;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;

/// Reads a YAML file into [YamlNode]s; numbers and yes/no stay text as written.
public final class YamlFile {
    private static final int LONGEST = 32 * 1024 * 1024;

    private static final YAMLFactory YAML =
            YAMLFactory.builder().loaderOptions(options()).build();

    private final String file;
    private final Findings findings;

    /// A rule book of ten thousand rules with long explanations has more than the 3 MB that are usual.
    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        return options;
    }

    private YamlFile(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /// The keys at the top of the file; nothing where it is missing or is no YAML, which is then a finding.
    public static Optional<YamlFields> read(ProfileFolder folder, String file, Findings findings) {
        return SourceText.read(folder, file, findings).flatMap(new YamlFile(file, findings)::parse);
    }

    private Optional<YamlFields> parse(String text) {
        try (YAMLParser parser = YAML.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                findings.add(file, 1, "the file does not start with a key", "write keys such as [rules:]");
                return Optional.empty();
            }
            return Optional.of(new YamlFields(file, fields(parser), findings));
        } catch (JacksonException e) {
            findings.add(
                    file,
                    line(e),
                    "not YAML: " + problem(e),
                    "mend it there; most often indentation, or a value that begins with a quotation mark and so"
                            + " must stand in single quotes as a whole");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }

    private YamlNode node(YAMLParser parser) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> many(parser, line);
            case VALUE_NULL -> new YamlNode.Text("", line);
            default -> new YamlNode.Text(parser.getText(), line);
        };
    }

    private YamlNode.Fields fields(YAMLParser parser) throws IOException {
        int start = parser.currentTokenLocation().getLineNr();
        Map<String, YamlNode> byKey = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            if (byKey.putIfAbsent(key, node(parser)) != null) {
                findings.add(file, line, "the key [" + key + "] stands twice", "keep one of them");
            }
        }
        return new YamlNode.Fields(byKey, start);
    }

    private YamlNode.Many many(YAMLParser parser, int line) throws IOException {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser));
        }
        return new YamlNode.Many(items, line);
    }

    private static int line(JacksonException e) {
        JsonLocation location = e.getLocation();
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }

    /// Of the several lines of such a message, the last that is not about the position.
    private static String problem(JacksonException e) {
        return e.getOriginalMessage()
                .lines()
                .filter(line -> !line.startsWith(" "))
                .reduce((_, last) -> last)
                .orElse("unreadable");
    }
}
