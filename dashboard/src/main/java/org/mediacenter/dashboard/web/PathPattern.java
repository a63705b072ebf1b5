package org.mediacenter.dashboard.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A path with named segments: `/track/{number}`.
record PathPattern(String text, List<String> segments) {

    static PathPattern of(String text) {
        return new PathPattern(text, split(text));
    }

    /// The named segments, decoded, where the path fits.
    Optional<Map<String, String>> match(String path) {
        List<String> offered = split(path);
        if (offered.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < offered.size(); i++) {
            String segment = segments.get(i);
            if (segment.startsWith("{")) {
                named.put(segment.substring(1, segment.length() - 1), decoded(offered.get(i)));
            } else if (!segment.equals(offered.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(named);
    }

    private static List<String> split(String path) {
        return List.of(path.split("/", -1));
    }

    /// A segment that cannot be decoded stays as it is and fits nothing we know.
    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }
}
