/// The embedded engine: one SQLite file in the data folder, nothing to install.
///
/// One writer thread takes whatever queued up while the last transaction was under way and
/// commits it together, with one fsync; nobody is answered before that fsync. Reads run on a
/// few threads of their own and see every write answered before. A person can look into the
/// file with the `sqlite3` program while the hub runs.
@NullMarked
package org.mediacenter.hub.store.sqlite;

import org.jspecify.annotations.NullMarked;
