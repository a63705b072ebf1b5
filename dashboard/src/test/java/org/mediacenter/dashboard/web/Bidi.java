package org.mediacenter.dashboard.web;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Whether words that run from right to left, or turn around what follows them, stay within their own element.
final class Bidi {
    /// RIGHT-TO-LEFT OVERRIDE: everything after it in its paragraph is read backwards.
    static final String OVERRIDE = "\u202E";

    /// Browsers show what stands in these by itself.
    private static final Set<String> BY_THEMSELVES = Set.of("bdi", "textarea", "option", "title", "script", "template");

    private Bidi() {}

    /// Elements whose own text turns around what stands beside it: their path in the page.
    static List<String> loose(String page) {
        return Jsoup.parse(page).select("body *").stream()
                .filter(element -> element.ownText().contains(OVERRIDE) && !isContained(element))
                .map(Element::cssSelector)
                .map(path -> path.replaceAll(":nth-child\\(\\d+\\)", ""))
                .distinct()
                .toList();
    }

    private static boolean isContained(Element element) {
        return BY_THEMSELVES.contains(element.tagName())
                || element.hasAttr("dir")
                || element.parents().stream().anyMatch(parent -> parent.hasAttr("dir") && !parent.is("html"));
    }
}
