package org.mediacenter.hub.store.sqlite;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mediacenter.hub.store.Append.Index.Linked;

/// The linked ways of a complaint: in one column as they are, one a line, and in a table by which they are found.
final class LinkedWays {
    static final String CONVERSATION = "c";
    static final String AUTHOR = "a";
    private static final String BETWEEN = " ";
    private static final String INSERT = "insert or ignore into linked (key, sort, complaint) values (?, ?, ?)";
    private static final String DELETE = "delete from linked where key = ? and sort = ? and complaint = ?";

    private LinkedWays() {}

    static String text(List<Linked> ways) {
        return ways.stream()
                .map(way -> encoded(way.author())
                        + BETWEEN
                        + encoded(way.conversation().orElse("")))
                .collect(Collectors.joining("\n"));
    }

    static List<Linked> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("\n", -1)).map(LinkedWays::way).toList();
    }

    private static Linked way(String line) {
        int between = line.indexOf(BETWEEN);
        String conversation = decoded(line.substring(between + 1));
        return new Linked(
                Optional.of(conversation).filter(found -> !found.isEmpty()), decoded(line.substring(0, between)));
    }

    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    private static String decoded(String key) {
        return URLDecoder.decode(key, StandardCharsets.UTF_8);
    }

    /// Finds the complaint by these ways from now on, and no longer by those from before.
    static void replace(Session session, long complaint, String before, List<Linked> ways) throws SQLException {
        if (before.equals(text(ways))) {
            return;
        }
        for (Linked gone : read(before)) {
            each(session, DELETE, complaint, gone);
        }
        for (Linked way : ways) {
            each(session, INSERT, complaint, way);
        }
    }

    private static void each(Session session, String sql, long complaint, Linked way) throws SQLException {
        session.change(sql, way.author(), AUTHOR, complaint);
        if (way.conversation().isPresent()) {
            session.change(sql, way.conversation().get(), CONVERSATION, complaint);
        }
    }
}
