package org.mediacenter.routing.profile;

import java.util.List;
import java.util.Map;

/// A piece of a YAML file that remembers its line, counted from 1.
sealed interface YamlNode {
    int line();

    record Text(String value, int line) implements YamlNode {}

    record Many(List<YamlNode> items, int line) implements YamlNode {}

    /// Keys in the order of the file.
    record Fields(Map<String, YamlNode> byKey, int line) implements YamlNode {}
}
