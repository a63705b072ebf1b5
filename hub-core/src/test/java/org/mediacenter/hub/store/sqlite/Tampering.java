package org.mediacenter.hub.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Changes what lies in the file of a closed store.
public final class Tampering {
    private Tampering() {}

    /// Other bytes than those that were hashed stand in every event of the complaint.
    public static void withEventsOf(ComplaintNumber number, Path folder) {
        try (Session session = new DatabaseFile(folder, "hub.db").bare()) {
            session.run("update event set canonical = cast(canonical || ' ' as blob)"
                    + " where complaint = (select id from complaint where number = '" + number.value() + "')");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
