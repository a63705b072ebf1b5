package org.mediacenter.hub.store.sqlite;

import java.sql.SQLException;

/// Something to do on a connection: inside the transaction of a group, or as a read.
interface Work<T> {
    T on(Session session) throws SQLException;
}
