/// The embedded engine held to the contract, and to what only a file can suffer.
@NullMarked
package org.mediacenter.hub.store.sqlite;

import org.jspecify.annotations.NullMarked;
