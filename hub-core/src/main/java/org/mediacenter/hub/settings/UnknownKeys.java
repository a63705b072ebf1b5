package org.mediacenter.hub.settings;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds what is set but means nothing, which is usually a typing error.
final class UnknownKeys {
    /// Variables that steer the launcher and the demo, not the hub.
    private static final Set<String> NOT_SETTINGS = Set.of("HUB_JAVA_OPTIONS", "HUB_HOME");

    /// Lists of texts; each may also be one text.
    private static final Set<String> SCALAR_LISTS = Set.of(
            "hub.http.trusted-proxies[]",
            "hub.http.embedded-in[]",
            "hub.channels.sms.gateways[].send.headers[]",
            "hub.channels.sms.gateways[].receipts.delivered[]",
            "hub.channels.sms.gateways[].receipts.failed[]");

    private UnknownKeys() {}

    /// One problem for each name; for a list that is none one in all, however many names stand below it.
    static List<Problem> inFile(Map<String, String> properties) {
        Map<String, Problem> problems = new LinkedHashMap<>();
        new TreeMap<>(properties)
                .entrySet().stream()
                        .filter(set -> !isKnown(set.getKey(), set.getValue()))
                        .map(set -> unknown(set.getKey()))
                        .forEach(problem -> problems.putIfAbsent(problem.key(), problem));
        return List.copyOf(problems.values());
    }

    private static Problem unknown(String name) {
        return brokenList(name)
                .map(list -> Problem.fatal(list, "", listRule(SettingKey.general(list))))
                .orElseGet(() -> unknown(name, keyNames()));
    }

    /// The list that a name stands below in a form no list has.
    private static Optional<String> brokenList(String name) {
        return lists().map(list -> Pattern.compile(Pattern.quote(list).replace("[]", "\\E\\[\\d{1,6}]\\Q")
                                + (itemKeys(list).isEmpty() ? "" : "(?!\\[\\d{1,6}]\\.)") + "(?=[.\\[]|$)")
                        .matcher(name))
                .filter(Matcher::lookingAt)
                .map(Matcher::group)
                .findFirst();
    }

    private static Stream<String> lists() {
        Stream<String> ofItems = SettingKey.ALL.stream()
                .map(SettingKey::name)
                .filter(key -> key.contains("[]."))
                .map(key -> key.substring(0, key.indexOf("[].")));
        Stream<String> ofTexts = SCALAR_LISTS.stream().map(list -> list.substring(0, list.length() - 2));
        return Stream.concat(ofItems, ofTexts).distinct();
    }

    private static String listRule(String list) {
        List<String> keys = itemKeys(list);
        return keys.isEmpty()
                ? SettingKey.of(list).map(SettingKey::rule).orElse("a list")
                : "a list, each item with " + String.join(", ", keys);
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
