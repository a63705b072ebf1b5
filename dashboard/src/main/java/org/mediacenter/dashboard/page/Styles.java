package org.mediacenter.dashboard.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Style sheets as browsers get them: small files, put together in this order so that a page asks once.
///
/// `hub.css` is for every page, `desk.css` comes after it on pages for staff; `citizen.css` says what `hub.css` says
/// in the plain words old telephones know.
final class Styles {
    static final String TYPE = "text/css; charset=utf-8";
    static final Map<String, List<String>> SHEETS = Map.of(
            "hub.css", List.of("tokens", "base", "layout", "parts"),
            "desk.css",
                    List.of(
                            "icons", "shell", "desk", "list", "case", "reply", "front", "call", "figures", "design",
                            "print"));

    private static final String PLAIN = "citizen.css";

    private Styles() {}

    static boolean is(String name) {
        return name.equals(PLAIN) || SHEETS.containsKey(name);
    }

    static String text(String name) {
        return name.equals(PLAIN) ? PlainStyles.of(layered("hub.css")) : layered(name);
    }

    private static String layered(String name) {
        return SHEETS.getOrDefault(name, List.of()).stream()
                .map(file -> Asset.text("assets/css/" + file + ".css"))
                .collect(Collectors.joining("\n"));
    }
}
