package org.mediacenter.hub.store.sqlite;

import java.util.List;

/// Several provider message ids in one column, one a line.
final class ProviderIds {
    private ProviderIds() {}

    static String text(List<String> ids) {
        return String.join("\n", ids);
    }

    static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }
}
