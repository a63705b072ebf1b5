package org.mediacenter.dashboard.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The icons of the screens: those of Bootstrap Icons that we use, in one file that pages point into with
/// `/assets/icons.svg#name`.
final class Icons {
    static final String TYPE = "image/svg+xml";
    static final List<String> NAMES = List.of(
            "telephone",
            "telephone-inbound",
            "chat-left-text",
            "globe",
            "facebook",
            "instagram",
            "twitter-x",
            "whatsapp",
            "telegram",
            "envelope",
            "person-walking",
            "envelope-paper",
            "search",
            "funnel",
            "x-lg",
            "check-lg",
            "check2-all",
            "check2",
            "clock",
            "clock-history",
            "hourglass-split",
            "exclamation-triangle",
            "exclamation-octagon",
            "question-circle",
            "geo-alt",
            "building",
            "person",
            "people",
            "person-check",
            "inbox",
            "list-task",
            "star",
            "bookmark",
            "arrow-left",
            "arrow-right",
            "arrow-repeat",
            "arrow-counterclockwise",
            "send",
            "reply",
            "sticky",
            "paperclip",
            "image",
            "map",
            "lock",
            "incognito",
            "megaphone",
            "eye",
            "eye-slash",
            "keyboard",
            "wifi-off",
            "wifi",
            "moon",
            "sun",
            "three-dots",
            "plus-lg",
            "pencil",
            "trash",
            "tag",
            "layers",
            "union",
            "scissors",
            "diagram-3",
            "shield-exclamation",
            "life-preserver",
            "journal-text",
            "broadcast",
            "gear",
            "box-arrow-right",
            "translate",
            "chevron-down",
            "chevron-right",
            "info-circle",
            "flag",
            "fullscreen",
            "at",
            "stars",
            "file-earmark",
            "camera-video",
            "mic",
            "link-45deg",
            "house",
            "bar-chart-line");

    private static final Pattern SVG = Pattern.compile("viewBox=\"([^\"]+)\"[^>]*>(.*)</svg>", Pattern.DOTALL);

    private Icons() {}

    static String sprite() {
        String folder = Library.folder("org.mvnpm", "bootstrap-icons", "bootstrap-icons") + "icons/";
        return NAMES.stream()
                .map(name -> symbol(name, Asset.text(folder + name + ".svg")))
                .collect(Collectors.joining("\n", "<svg xmlns=\"http://www.w3.org/2000/svg\">\n", "\n</svg>\n"));
    }

    private static String symbol(String name, String svg) {
        Matcher parts = SVG.matcher(svg);
        if (!parts.find()) {
            throw new IllegalStateException("not an icon [" + name + "]");
        }
        return "<symbol id=\"" + name + "\" viewBox=\"" + parts.group(1) + "\" fill=\"currentColor\">"
                + parts.group(2).strip().replace("\n", "") + "</symbol>";
    }
}
