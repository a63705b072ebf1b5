package org.mediacenter.hub.settings;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds what is set but means nothing, which is usually a typing error.
final class UnknownKeys {
    /// Variables that steer the launcher and the demo, not the hub.
    private static final Set<String> NOT_SETTINGS = Set.of("HUB_JAVA_OPTIONS", "HUB_HOME");

    /// Lists of texts; each may also be one text.
    private static final Set<String> SCALAR_LISTS = Set.of(
            "hub.http.trusted-proxies[]",
            "hub.channels.sms.gateways[].send.headers[]",
            "hub.channels.sms.gateways[].receipts.delivered[]",
            "hub.channels.sms.gateways[].receipts.failed[]");

    private UnknownKeys() {}

    static List<Problem> inFile(Map<String, String> properties) {
        return new TreeMap<>(properties)
                .entrySet().stream()
                        .filter(set -> !isKnown(set.getKey(), set.getValue()))
                        .map(set -> unknown(set.getKey()))
                        .toList();
    }

    private static Problem unknown(String name) {
        String general = SettingKey.general(name);
        String list = general.endsWith("[]") ? general.substring(0, general.length() - 2) : general;
        return isList(list)
                ? Problem.fatal(name, "", "a list, each item with " + String.join(", ", itemKeys(list)))
                : unknown(name, keyNames());
    }

    static List<Problem> inEnvironment(Collection<String> names) {
        Set<String> known = SettingKey.ALL.stream()
                .flatMap(key -> key.environmentName().stream()
                        .flatMap(
                                name -> key.secret() ? Stream.of(name, name + EnvironmentNames.FILE) : Stream.of(name)))
                .collect(Collectors.toSet());
        return new TreeSet<>(names)
                .stream()
                        .filter(name -> name.toUpperCase(Locale.ROOT).startsWith("HUB_"))
                        .filter(name -> !known.contains(name) && !NOT_SETTINGS.contains(name))
                        .map(name -> unknown(name, known))
                        .toList();
    }

    private static boolean isList(String name) {
        return !itemKeys(name).isEmpty();
    }

    private static List<String> itemKeys(String list) {
        String item = list + "[].";
        return SettingKey.ALL.stream()
                .map(SettingKey::name)
                .filter(name -> name.startsWith(item))
                .map(name -> name.substring(item.length()))
                .toList();
    }

    /// A list may be written empty; addresses also as one text.
    private static boolean isKnown(String name, String value) {
        String general = SettingKey.general(name);
        return keyNames().contains(general) || SCALAR_LISTS.contains(general) || (isList(general) && value.isBlank());
    }

    private static Set<String> keyNames() {
        return SettingKey.ALL.stream().map(SettingKey::name).collect(Collectors.toSet());
    }

    private static Problem unknown(String name, Set<String> known) {
        String rule = Spelling.nearest(SettingKey.general(name), known)
                .map(nearest -> "no such setting; did you mean " + nearest + "?")
                .orElse("no such setting; the README lists them all");
        return Problem.fatal(name, "", rule);
    }
}
