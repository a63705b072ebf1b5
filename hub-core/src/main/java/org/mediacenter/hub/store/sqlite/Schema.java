package org.mediacenter.hub.store.sqlite;

import java.sql.SQLException;
import java.util.List;
import org.mediacenter.hub.store.StoreUnusable;

/// The tables, and how an older file becomes a newer one: the n-th step leads from version n-1
/// to n. A step that was once released is never changed, only followed by another.
final class Schema {
    /// `MCHU`, so that `file hub.db` and the hub know whose file it is.
    static final int APPLICATION = 0x4D434855;

    private static final String FIRST = """
            create table store (id text not null) strict;
            insert into store values (lower(hex(randomblob(6))));

            create table inbound (
                id integer primary key, channel text not null, native_id text not null,
                number text not null unique, tracking_key text not null,
                accepted_at integer not null, fingerprint text not null,
                message blob, taken_by text,
                unique (channel, native_id)) strict;
            create index inbound_untaken on inbound (id) where taken_by is null;

            create table complaint (
                id integer primary key, number text not null unique,
                version integer not null, changed integer not null,
                open integer not null, conversation text, author text, due integer,
                outbox integer not null, tracking_key text not null, provider_ids text not null,
                summary blob not null, excerpt text not null) strict;
            create unique index complaint_changed on complaint (changed);
            create index complaint_open on complaint (number) where open = 1;
            create index complaint_open_conversation on complaint (conversation)
                where open = 1 and conversation is not null;
            create index complaint_open_author on complaint (author)
                where open = 1 and author is not null;
            create index complaint_due on complaint (due) where due is not null;
            create index complaint_outbox on complaint (id) where outbox = 1;

            create table event (
                sequence integer primary key, complaint integer not null,
                version integer not null, canonical blob not null, hash blob not null) strict;
            create unique index event_of_complaint on event (complaint, version);

            create table opened_text (
                complaint integer not null, hash text not null,
                salt text not null, text text not null,
                primary key (complaint, hash)) strict, without rowid;

            create table provider_id (
                id text primary key, complaint integer not null) strict, without rowid;

            create table lease (
                name text primary key, holder text, token integer not null,
                until integer not null) strict, without rowid;

            create table document (
                shelf text not null, key text not null, content blob not null,
                version integer not null, expires integer,
                primary key (shelf, key)) strict, without rowid;
            create index document_expires on document (shelf, expires) where expires is not null;

            create table audit (
                sequence integer primary key, entry blob not null, hash blob not null) strict;

            create view history as
                select c.number, e.version, e.sequence, cast(e.canonical as text) as event,
                    lower(hex(e.hash)) as hash
                from event e join complaint c on c.id = e.complaint;
            """;

    /// `linked` has one row for each linked way's conversation (`c`) and author (`a`); the column holds the same
    /// as it is written.
    private static final String LINKED_WAYS = """
            alter table complaint add column linked text not null default '';
            create table linked (
                key text not null, sort text not null, complaint integer not null,
                primary key (key, sort, complaint)) strict, without rowid;
            """;

    private static final List<String> STEPS = List.of(FIRST, LINKED_WAYS);

    private Schema() {}

    static boolean isUpToDate(Session session) throws SQLException {
        return session.number("pragma application_id") == APPLICATION
                && session.number("pragma user_version") == STEPS.size();
    }

    static void bringUpToDate(Session session, Trouble trouble) throws SQLException {
        long version = session.number("pragma user_version");
        long application = session.number("pragma application_id");
        boolean empty = session.number("select count(*) from sqlite_schema") == 0;
        if (application != APPLICATION && !(empty && application == 0)) {
            throw trouble.damaged("it is a SQLite file of another program, application [" + application + "]");
        }
        if (version > STEPS.size()) {
            throw new StoreUnusable("the store was written by a newer hub, version [" + version + "], this one knows ["
                    + STEPS.size() + "]: start the newer hub");
        }
        for (int step = (int) version; step < STEPS.size(); step++) {
            take(step, session);
        }
    }

    private static void take(int step, Session session) throws SQLException {
        session.together("begin immediate", transaction -> {
            for (String statement : STEPS.get(step).split(";\n", -1)) {
                if (!statement.isBlank()) {
                    transaction.run(statement);
                }
            }
            transaction.run("pragma application_id = " + APPLICATION);
            transaction.run("pragma user_version = " + (step + 1));
            return step;
        });
    }
}
