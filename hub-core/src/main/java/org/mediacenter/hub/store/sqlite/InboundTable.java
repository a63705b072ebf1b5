package org.mediacenter.hub.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.InboundKey;
import org.mediacenter.hub.store.Keeping;

/// Kept messages, each under its idempotency key; the bytes go once a complaint took them.
final class InboundTable {
    private static final String INSERT = """
            insert into inbound (channel, native_id, number, tracking_key, accepted_at, fingerprint, message)
            select ?, ?, ?, ?, ?, ?, ? where not exists (select 1 from complaint where number = ?)
            on conflict do nothing""";
    private static final String SELECT =
            "select channel, native_id, number, tracking_key, accepted_at, fingerprint, message from inbound ";
    private static final String BY_KEY = SELECT + "where channel = ? and native_id = ?";
    private static final String UNTAKEN = SELECT + "where taken_by is null order by id limit ?";
    private static final String UNTAKEN_AFTER = SELECT
            + "where taken_by is null and id > (select id from inbound where channel = ? and native_id = ?)"
            + " order by id limit ?";
    private static final String TAKE = """
            update inbound set message = null, taken_by = ?
            where channel = ? and native_id = ? and taken_by is null""";

    private static final String TAKEN_BY =
            "select taken_by from inbound where channel = ? and native_id = ? and taken_by <> ''";
    private static final String PASS_OVER = """
            update inbound set message = null, taken_by = ''
            where channel = ? and native_id = ? and taken_by is null""";

    private InboundTable() {}

    static List<Keeping> keep(Session session, List<InboundEntry> entries) throws SQLException {
        List<Keeping> outcomes = new ArrayList<>(entries.size());
        for (InboundEntry entry : entries) {
            outcomes.add(keep(session, entry));
        }
        return outcomes;
    }

    private static Keeping keep(Session session, InboundEntry entry) throws SQLException {
        int inserted = session.change(
                INSERT,
                entry.key().channel(),
                entry.key().nativeId(),
                entry.number().value(),
                entry.trackingKey().value(),
                entry.acceptedAt(),
                entry.fingerprint(),
                entry.message(),
                entry.number().value());
        if (inserted == 1) {
            return new Keeping.New(entry);
        }
        return byKey(session, entry.key())
                .<Keeping>map(Keeping.Known::new)
                .orElseGet(() -> new Keeping.NumberTaken(entry.key()));
    }

    static Optional<InboundEntry> byKey(Session session, InboundKey key) throws SQLException {
        return session.first(BY_KEY, InboundTable::entry, key.channel(), key.nativeId());
    }

    static List<InboundEntry> untaken(Session session, Optional<InboundKey> after, int limit) throws SQLException {
        if (after.isEmpty()) {
            return session.list(UNTAKEN, InboundTable::entry, limit);
        }
        InboundKey last = after.get();
        return session.list(UNTAKEN_AFTER, InboundTable::entry, last.channel(), last.nativeId(), limit);
    }

    /// Makes the message part of a complaint; false where another append did before. A key that
    /// was never kept is nobody's.
    static boolean take(Session session, InboundKey key, ComplaintNumber by) throws SQLException {
        return session.change(TAKE, by.value(), key.channel(), key.nativeId()) == 1
                || byKey(session, key).isEmpty();
    }

    static Optional<ComplaintNumber> takenBy(Session session, InboundKey key) throws SQLException {
        return session.first(
                TAKEN_BY, columns -> new ComplaintNumber(columns.getString(1)), key.channel(), key.nativeId());
    }

    static int passOver(Session session, InboundKey key) throws SQLException {
        return session.change(PASS_OVER, key.channel(), key.nativeId());
    }

    private static InboundEntry entry(ResultSet columns) throws SQLException {
        return new InboundEntry(
                new InboundKey(columns.getString(1), columns.getString(2)),
                new ComplaintNumber(columns.getString(3)),
                new TrackingKey(columns.getString(4)),
                Instant.ofEpochMilli(columns.getLong(5)),
                columns.getString(6),
                Columns.bytes(columns, 7));
    }
}
