package org.mediacenter.dashboard.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mediacenter.dashboard.web.CitizenStyles;

/// Style sheets as browsers get them: small files, put together in this order so that a page asks once.
///
/// `hub.css` is for every page, `desk.css` comes after it on pages for staff; citizens' pages have theirs by
/// [CitizenStyles].
final class Styles {
    static final String TYPE = "text/css; charset=utf-8";
    static final Map<String, List<String>> SHEETS = Map.of(
            "hub.css",
            CitizenStyles.SHEETS,
            "desk.css",
            List.of(
                    "icons", "shell", "desk", "list", "case", "reply", "front", "call", "figures", "profile", "design",
                    "print"));

    private Styles() {}

    static boolean is(String name) {
        return SHEETS.containsKey(name);
    }

    static String text(String name) {
        return SHEETS.getOrDefault(name, List.of()).stream()
                .map(file -> Asset.text("assets/css/" + file + ".css"))
                .collect(Collectors.joining("\n"));
    }
}
