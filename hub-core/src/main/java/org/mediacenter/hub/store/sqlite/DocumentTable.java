package org.mediacenter.hub.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;

/// Documents: small things under a name, written with the version seen.
final class DocumentTable {
    private static final String VERSION = "select version from document where shelf = ? and key = ?";
    private static final String PUT =
            "insert or replace into document (shelf, key, content, version, expires) values (?, ?, ?, ?, ?)";
    private static final String REMOVE = "delete from document where shelf = ? and key = ?";
    private static final String SELECT = "select shelf, key, content, version, expires from document ";
    private static final String ONE = SELECT + "where shelf = ? and key = ?";
    private static final String PAGE =
            SELECT + "where shelf = ? and key > ? and (expires is null or expires > ?) order by key limit ?";
    private static final String EXPIRED = "select exists (select 1 from document where shelf = ? and expires <= ?)";
    private static final String SWEEP = "delete from document where shelf = ? and expires <= ?";

    private DocumentTable() {}

    static Putting put(Session session, Document document) throws SQLException {
        String shelf = document.shelf().name();
        long version = session.number(VERSION, shelf, document.key());
        if (version != document.version()) {
            return new Putting.Conflict(version);
        }
        session.change(PUT, shelf, document.key(), document.content(), version + 1, document.expires());
        return new Putting.Done(version + 1);
    }

    static int remove(Session session, Shelf shelf, String key) throws SQLException {
        return session.change(REMOVE, shelf.name(), key);
    }

    static Optional<Document> one(Session session, Shelf shelf, String key) throws SQLException {
        return session.first(ONE, DocumentTable::document, shelf.name(), key);
    }

    static boolean isExpired(Document document, Instant now) {
        return document.expires().filter(expires -> !expires.isAfter(now)).isPresent();
    }

    static List<Document> page(Session session, Shelf shelf, String afterKey, int limit, Instant now)
            throws SQLException {
        return session.list(PAGE, DocumentTable::document, shelf.name(), afterKey, now, limit);
    }

    static List<Document> some(Session session, Shelf shelf, Set<String> keys, Instant now) throws SQLException {
        List<Document> found = new ArrayList<>();
        for (String key : keys) {
            one(session, shelf, key)
                    .filter(document -> !isExpired(document, now))
                    .ifPresent(found::add);
        }
        return found;
    }

    static boolean anyExpired(Session session, Shelf shelf, Instant now) throws SQLException {
        return session.number(EXPIRED, shelf.name(), now) > 0;
    }

    static int sweep(Session session, Shelf shelf, Instant now) throws SQLException {
        return session.change(SWEEP, shelf.name(), now);
    }

    private static Document document(ResultSet columns) throws SQLException {
        return new Document(
                Shelf.valueOf(columns.getString(1)),
                columns.getString(2),
                Columns.bytes(columns, 3),
                columns.getLong(4),
                Columns.instant(columns, 5));
    }
}
