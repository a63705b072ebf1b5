package org.mediacenter.hub.store.sqlite;

import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.mediacenter.hub.store.StoreUnusable;

/// How fast this machine can be at best: commits of one small row each, durable before they are
/// answered, through the same writer and to the same disk as the store, and nothing else.
///
/// For benchmarks; works in its own file `ceiling.db`. Thread-safe.
public final class SqliteCeiling implements AutoCloseable {
    private static final int WAITING = 8_192;

    private final Session session;
    private final Answers answers = new Answers();
    private final GroupCommit writer;
    private final AtomicLong next = new AtomicLong();

    private SqliteCeiling(DatabaseFile file, Session session) {
        this.session = session;
        this.writer = new GroupCommit(session, file.trouble(), answers, WAITING, _ -> {});
    }

    /// Makes the file, empty.
    ///
    /// @param folder where; it must exist
    /// @throws StoreUnusable when it cannot be made
    public static SqliteCeiling open(Path folder) {
        DatabaseFile file = new DatabaseFile(folder, "ceiling.db");
        try {
            Session session = file.bare();
            session.run("create table if not exists ceiling (id integer primary key, at integer not null) strict");
            session.run("delete from ceiling");
            return new SqliteCeiling(file, session);
        } catch (SQLException e) {
            throw new StoreUnusable("no benchmark in [" + folder + "], [" + e.getMessage() + "]", e);
        }
    }

    /// Commits one row; answered when it is on disk.
    public Future<Void> commitRow() {
        long at = next.incrementAndGet();
        return writer.submit(transaction -> transaction.change("insert into ceiling (at) values (?)", at))
                .mapEmpty();
    }

    @Override
    public void close() throws IOException {
        try {
            writer.close();
            session.close();
            answers.close();
        } catch (SQLException | InterruptedException e) {
            throw new IOException(e);
        }
    }
}
