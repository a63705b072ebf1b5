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

    private final String file;

    ChangeFeed(Session session) throws SQLException {
        this.file = session.first("select id from store", columns -> columns.getString(1))
                .orElse("");
    }

    Cursor now(Session session) throws SQLException {
        return cursor(session.number(LAST));
    }

    Changes after(Session session, Cursor cursor, int limit) throws SQLException {
        long last = session.number(LAST);
        OptionalLong place = place(cursor);
        if (place.isEmpty() || place.getAsLong() > last) {
            return new Changes.Expired(cursor(last));
        }
        List<Change> changes = session.list(
                AFTER,
                columns -> new Change(
                        cursor(columns.getLong(1)), new ComplaintNumber(columns.getString(2)), columns.getLong(3)),
                place.getAsLong(),
                limit);
        return new Changes.Page(
                changes, changes.isEmpty() ? cursor : changes.getLast().cursor());
    }

    private Cursor cursor(long place) {
        return new Cursor(file + '-' + place);
    }

    private OptionalLong place(Cursor cursor) {
        String start = file + '-';
        String value = cursor.value();
        if (!value.startsWith(start) || !value.substring(start.length()).matches("\\d{1,18}")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(value.substring(start.length())));
    }
}
