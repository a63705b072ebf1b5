package org.mediacenter.hub.store.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.store.Append;
import org.mediacenter.hub.store.Append.EventBytes;
import org.mediacenter.hub.store.Append.Index;
import org.mediacenter.hub.store.Append.OpenedText;
import org.mediacenter.hub.store.Appending;

/// One append: looks whether it may, then writes all of it. It runs inside the transaction of a
/// group, so a refusal must come before the first write.
final class ComplaintWriter {
    private static final String HEAD = "select id, version, provider_ids, linked from complaint where number = ?";
    private static final String INSERT = """
            insert into complaint (version, changed, open, conversation, author, due, outbox,
                tracking_key, provider_ids, summary, excerpt, linked, number)
            values (?, (select coalesce(max(changed), 0) + 1 from complaint), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            returning id""";
    private static final String UPDATE = """
            update complaint set version = ?, changed = (select max(changed) + 1 from complaint),
                open = ?, conversation = ?, author = ?, due = ?, outbox = ?,
                tracking_key = ?, provider_ids = ?, summary = ?, excerpt = ?, linked = ?
            where id = ?""";
    private static final String EVENT = "insert into event (complaint, version, canonical, hash) values (?, ?, ?, ?)";
    private static final String TEXT =
            "insert or replace into opened_text (complaint, hash, salt, text) values (?, ?, ?, ?)";
    private static final String ERASE = "delete from opened_text where complaint = ? and hash = ?";
    private static final String PROVIDER = "insert or replace into provider_id (id, complaint) values (?, ?)";
    private static final String NO_PROVIDER = "delete from provider_id where id = ? and complaint = ?";

    private record Head(long id, long version, String providerIds, String linked) {}

    private ComplaintWriter() {}

    static Appending append(Session session, Append append) throws SQLException {
        Optional<Head> head = session.first(
                HEAD,
                columns -> new Head(columns.getLong(1), columns.getLong(2), columns.getString(3), columns.getString(4)),
                append.number().value());
        long seen = head.map(Head::version).orElse(0L);
        if (seen != append.expectedVersion() || !takes(session, append)) {
            return new Appending.Conflict(seen);
        }
        long version = seen + append.events().size();
        long id = head.isEmpty()
                ? insert(session, append, version)
                : update(session, append, version, head.get().id());
        events(session, id, seen, append.events());
        texts(session, id, append);
        providers(session, id, head.map(Head::providerIds).orElse(""), append.index());
        LinkedWays.replace(
                session, id, head.map(Head::linked).orElse(""), append.index().linked());
        return new Appending.Done(version);
    }

    private static boolean takes(Session session, Append append) throws SQLException {
        return append.takes().isEmpty()
                || InboundTable.take(session, append.takes().get(), append.number());
    }

    private static long insert(Session session, Append append, long version) throws SQLException {
        return writeIndex(
                session, INSERT, append.index(), version, append.number().value());
    }

    private static long update(Session session, Append append, long version, long id) throws SQLException {
        writeIndex(session, UPDATE, append.index(), version, id);
        return id;
    }

    private static long writeIndex(Session session, String sql, Index index, long version, Object which)
            throws SQLException {
        Object[] values = {
            version,
            index.open(),
            index.conversation(),
            index.author(),
            index.due(),
            index.outbox(),
            index.trackingKey(),
            ProviderIds.text(index.providerIds()),
            index.summary(),
            index.excerpt(),
            LinkedWays.text(index.linked()),
            which
        };
        return sql.equals(INSERT) ? session.number(sql, values) : session.change(sql, values);
    }

    private static void events(Session session, long complaint, long seen, List<EventBytes> events)
            throws SQLException {
        long version = seen;
        for (EventBytes event : events) {
            version++;
            session.change(EVENT, complaint, version, event.canonical(), event.hash());
        }
    }

    private static void texts(Session session, long complaint, Append append) throws SQLException {
        for (OpenedText text : append.opened()) {
            session.change(TEXT, complaint, text.hash(), text.salt(), text.text());
        }
        for (String hash : append.erase()) {
            session.change(ERASE, complaint, hash);
        }
    }

    private static void providers(Session session, long complaint, String before, Index index) throws SQLException {
        if (before.equals(ProviderIds.text(index.providerIds()))) {
            return;
        }
        for (String gone : ProviderIds.list(before)) {
            session.change(NO_PROVIDER, gone, complaint);
        }
        for (String id : index.providerIds()) {
            session.change(PROVIDER, id, complaint);
        }
    }
}
