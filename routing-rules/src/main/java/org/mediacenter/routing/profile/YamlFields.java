package org.mediacenter.routing.profile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The keys of one YAML mapping, asked for one by one; what is missing or of the wrong sort becomes a finding.
public final class YamlFields {
    private final String file;
    private final YamlNode.Fields fields;
    private final Findings findings;
    private final Set<String> asked = new LinkedHashSet<>();

    YamlFields(String file, YamlNode.Fields fields, Findings findings) {
        this.file = file;
        this.fields = fields;
        this.findings = findings;
    }

    /// Where it begins.
    public int line() {
        return fields.line();
    }

    /// Where the value of a key stands, or the whole where the key is absent.
    public int line(String key) {
        YamlNode node = fields.byKey().get(key);
        return node == null ? line() : node.line();
    }

    /// A text that must be there; `""` after a finding where it is not.
    public String text(String key) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty()) {
            findings.add(file, line(key), "[" + key + "] is missing or empty", "write [" + key + ": ...]");
        }
        return text.orElse("");
    }

    /// A text where one is written, without outer spaces.
    public Optional<String> optionalText(String key) {
        asked.add(key);
        return switch (fields.byKey().get(key)) {
            case null -> Optional.empty();
            case YamlNode.Text text -> Optional.of(text.value().strip()).filter(value -> !value.isEmpty());
            case YamlNode other -> {
                findings.add(file, other.line(), "[" + key + "] is not one text", "write one value after the colon");
                yield Optional.empty();
            }
        };
    }

    /// A list of texts; empty where the key is absent.
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (item instanceof YamlNode.Text text && !text.value().isBlank()) {
                texts.add(text.value().strip());
            } else {
                findings.add(
                        file, item.line(), "an entry of [" + key + "] is not a text", "write [" + key + ": [a, b]]");
            }
        }
        return texts;
    }

    /// A list of mappings; empty where the key is absent.
    public List<YamlFields> mappings(String key) {
        List<YamlFields> mappings = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (item instanceof YamlNode.Fields inner) {
                mappings.add(new YamlFields(file, inner, findings));
            } else {
                findings.add(
                        file, item.line(), "an entry of [" + key + "] has no keys", "write [- code: ...] and so on");
            }
        }
        return mappings;
    }

    /// The mapping under a key; nothing where the key is absent.
    public Optional<YamlFields> mapping(String key) {
        asked.add(key);
        return switch (fields.byKey().get(key)) {
            case null -> Optional.empty();
            case YamlNode.Fields inner -> Optional.of(new YamlFields(file, inner, findings));
            case YamlNode other -> {
                findings.add(file, other.line(), "[" + key + "] has no keys below it", "indent its keys below it");
                yield Optional.empty();
            }
        };
    }

    /// All keys, in the order of the file; each counts as asked for once it is read.
    public Set<String> keys() {
        return new LinkedHashSet<>(fields.byKey().keySet());
    }

    private List<YamlNode> items(String key) {
        asked.add(key);
        return switch (fields.byKey().get(key)) {
            case null -> List.of();
            case YamlNode.Many many -> many.items();
            case YamlNode other -> {
                findings.add(file, other.line(), "[" + key + "] is not a list", "write each entry behind a [-]");
                yield List.of();
            }
        };
    }

    /// Reports every key that was never asked for: most often a typing error.
    public void nothingElse() {
        fields.byKey().forEach((key, node) -> {
            if (!asked.contains(key)) {
                findings.add(file, node.line(), "unknown key [" + key + "]", "write one of " + asked);
            }
        });
    }
}
