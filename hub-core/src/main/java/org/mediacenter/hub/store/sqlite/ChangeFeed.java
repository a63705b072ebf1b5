package org.mediacenter.hub.store.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Change;
import org.mediacenter.hub.store.Changes;
import org.mediacenter.hub.store.Cursor;

/// The change feed: every append gives its complaint the next change number, so a complaint
/// stands in the feed once, where it changed last, and the feed never grows old. A cursor names
/// the file it is of, so that one of another file or from before a restore is `Expired`.
final class ChangeFeed {
    private static final String LAST = "select max(changed) from complaint";
    private static final String AFTER =
            "select changed, number, version from complaint where changed > ? order by changed limit ?";

    private static final String FILE = "select id from store";

    private ChangeFeed() {}

    static Cursor now(Session session) throws SQLException {
        return cursor(file(session), session.number(LAST));
    }

    static Changes after(Session session, Cursor cursor, int limit) throws SQLException {
        String file = file(session);
        long last = session.number(LAST);
        OptionalLong place = place(file, cursor);
        if (place.isEmpty() || place.getAsLong() > last) {
            return new Changes.Expired(cursor(file, last));
        }
        List<Change> changes = session.list(
                AFTER,
                columns -> new Change(
                        cursor(file, columns.getLong(1)),
                        new ComplaintNumber(columns.getString(2)),
                        columns.getLong(3)),
                place.getAsLong(),
                limit);
        return new Changes.Page(
                changes, changes.isEmpty() ? cursor : changes.getLast().cursor());
    }

    private static String file(Session session) throws SQLException {
        return session.first(FILE, columns -> columns.getString(1)).orElse("");
    }

    private static Cursor cursor(String file, long place) {
        return new Cursor(file + '-' + place);
    }

    private static OptionalLong place(String file, Cursor cursor) {
        String start = file + '-';
        String value = cursor.value();
        if (!value.startsWith(start) || !value.substring(start.length()).matches("\\d{1,18}")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(value.substring(start.length())));
    }
}
