package org.mediacenter.hub.store.sqlite;

import java.sql.SQLException;
import java.util.List;
import org.mediacenter.hub.store.AuditChain;
import org.mediacenter.hub.store.Store.AuditEntry;

/// The audit log, each line chained to the one before.
final class AuditTable {
    private static final String LAST = "select hash from audit order by sequence desc limit 1";
    private static final String INSERT = "insert into audit (entry, hash) values (?, ?)";
    private static final String AFTER =
            "select sequence, entry, hash from audit where sequence > ? order by sequence limit ?";

    private AuditTable() {}

    static int append(Session session, byte[] entry) throws SQLException {
        byte[] before =
                session.first(LAST, columns -> Columns.bytes(columns, 1)).orElse(new byte[0]);
        return session.change(INSERT, entry, AuditChain.hash(before, entry));
    }

    static List<AuditEntry> after(Session session, long sequence, int limit) throws SQLException {
        return session.list(
                AFTER,
                columns -> new AuditEntry(columns.getLong(1), Columns.bytes(columns, 2), Columns.bytes(columns, 3)),
                sequence,
                limit);
    }
}
