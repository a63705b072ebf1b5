package org.mediacenter.dashboard.profile;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.StreamReader;

/// A YAML file of which one value can be exchanged while everything else, comments and the order of keys included,
/// stays as a person wrote it. Everything is read as text. Immutable.
final class YamlText {
    private static final int WIDTH = 116;

    private final String text;
    private final Optional<Node> root;

    /// @param text of a file that was read without a problem before
    YamlText(String text) {
        this.text = text;
        root = Optional.ofNullable(new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text)));
    }

    String text() {
        return text;
    }

    /// The keys of a mapping, in their order; empty where there is none.
    List<String> keys(String... path) {
        return node(path).map(YamlText::tuples).orElse(List.of()).stream()
                .map(tuple -> said(tuple.getKeyNode()))
                .toList();
    }

    /// A single value.
    Optional<String> value(String... path) {
        return node(path).filter(ScalarNode.class::isInstance).map(YamlText::said);
    }

    /// The single values of a list.
    List<String> values(String... path) {
        return items(path).stream().map(YamlText::said).toList();
    }

    /// The entries of a list of mappings.
    List<Map<String, String>> entries(String... path) {
        List<Map<String, String>> entries = new ArrayList<>();
        for (Node item : items(path)) {
            Map<String, String> entry = new LinkedHashMap<>();
            tuples(item).forEach(tuple -> entry.put(said(tuple.getKeyNode()), said(tuple.getValueNode())));
            entries.add(entry);
        }
        return entries;
    }

    private List<Node> items(String... path) {
        return node(path)
                .map(node -> node instanceof SequenceNode sequence ? sequence.getValue() : List.<Node>of())
                .orElse(List.of());
    }

    private static String said(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static List<NodeTuple> tuples(Node node) {
        return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
    }

    private Optional<Node> node(String... path) {
        Optional<Node> node = root;
        for (String key : path) {
            node = node.flatMap(parent -> tuple(parent, key)).map(NodeTuple::getValueNode);
        }
        return node;
    }

    private static Optional<NodeTuple> tuple(Node parent, String key) {
        return tuples(parent).stream()
                .filter(tuple -> said(tuple.getKeyNode()).equals(key))
                .findFirst();
    }

    /// The same with other words under a key that is there, folded over lines no wider than a screen.
    YamlText withWords(String words, String parent, String key) {
        int indent = column(parent, key) + 2;
        StringBuilder block = new StringBuilder(" >-");
        StringBuilder line = new StringBuilder();
        for (String word : printable(words).strip().split("\\s+", -1)) {
            if (!line.isEmpty() && indent + line.length() + 1 + word.length() > WIDTH) {
                block.append('\n').append(" ".repeat(indent)).append(line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        block.append('\n').append(" ".repeat(indent)).append(line);
        return replaced(block.toString(), parent, key);
    }

    /// The same with other lines under a key of the top; the key comes to the end where it is not there.
    YamlText withLines(List<String> lines, String key) {
        String written = lines.stream().map(YamlText::printable).collect(Collectors.joining("\n  "));
        String block = lines.isEmpty() ? " []" : "\n  " + written;
        return node(key).isPresent()
                ? replaced(block, key)
                : new YamlText(text + (text.endsWith("\n") ? "" : "\n") + key + ":" + block + "\n");
    }

    /// YAML carries no control characters and no halves of characters; they are left out.
    private static String printable(String words) {
        return words.codePoints()
                .filter(StreamReader::isPrintable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private int column(String... path) {
        return key(path).getKeyNode().getStartMark().getColumn();
    }

    private NodeTuple key(String... path) {
        String[] above = new String[path.length - 1];
        System.arraycopy(path, 0, above, 0, above.length);
        return node(above)
                .flatMap(parent -> tuple(parent, path[path.length - 1]))
                .orElseThrow(() -> new IllegalArgumentException("no key [" + String.join(".", path) + "]"));
    }

    /// Everything after the key and its colon that belongs to it goes: what stands deeper than the key.
    private YamlText replaced(String block, String... path) {
        Node key = key(path).getKeyNode();
        List<String> lines = new ArrayList<>(text.lines().toList());
        int first = key.getStartMark().getLine();
        int column = key.getStartMark().getColumn();
        int last = first;
        for (int next = first + 1; next < lines.size() && belongs(lines.get(next), column); next++) {
            last = isWords(lines.get(next)) ? next : last;
        }
        String head = lines.get(first).substring(0, key.getEndMark().getColumn()) + ":" + block;
        lines.subList(first, last + 1).clear();
        lines.add(first, head);
        return new YamlText(String.join("\n", lines) + "\n");
    }

    private static boolean belongs(String line, int column) {
        int indent = line.length() - line.stripLeading().length();
        return line.isBlank() || indent > column || (indent == column && line.startsWith("- ", column));
    }

    private static boolean isWords(String line) {
        return !line.isBlank() && !line.strip().startsWith("#");
    }
}
