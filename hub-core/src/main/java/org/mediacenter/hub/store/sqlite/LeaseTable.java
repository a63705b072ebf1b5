package org.mediacenter.hub.store.sqlite;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.mediacenter.hub.store.Leasing;

/// Leases; a row stays when its lease ends, so that tokens only ever grow.
final class LeaseTable {
    private static final String SELECT = "select holder, token, until from lease where name = ?";
    private static final String PUT = "insert or replace into lease (name, holder, token, until) values (?, ?, ?, ?)";
    private static final String RELEASE = "update lease set holder = null, until = 0 where name = ? and holder = ?";

    private record Row(Optional<String> holder, long token, Instant until) {
        boolean isFreeFor(String asker, Instant now) {
            return holder.isEmpty() || holder.get().equals(asker) || !until.isAfter(now);
        }

        long tokenFor(String asker) {
            return holder.filter(asker::equals).isPresent() ? token : token + 1;
        }
    }

    private LeaseTable() {}

    static Leasing lease(Session session, String name, String asker, Instant now, Instant until) throws SQLException {
        Row row = session.first(
                        SELECT,
                        columns -> new Row(
                                Columns.text(columns, 1), columns.getLong(2), Instant.ofEpochMilli(columns.getLong(3))),
                        name)
                .orElse(new Row(Optional.empty(), 0, Instant.EPOCH));
        if (!row.isFreeFor(asker, now)) {
            return new Leasing.Taken(row.holder().orElse(""), row.until());
        }
        session.change(PUT, name, asker, row.tokenFor(asker), until);
        return new Leasing.Held(name, row.tokenFor(asker), until);
    }

    static int release(Session session, String name, String holder) throws SQLException {
        return session.change(RELEASE, name, holder);
    }
}
