/// Copies of all a hub keeps, made while it works, and putting one back where nothing is.
///
/// A backup is a folder: `hub.db` (the store as it was at one moment), `blobs/` (files of complaints),
/// `backup.json` (`{format, takenAt, schema, complaints}`) and `SHA256SUMS` over all of these in the form
/// `sha256sum --check` reads, written last: a folder without it is no backup. Search is not in it, it is made
/// anew. It holds what people wrote: keep it as safe as the hub itself.
///
/// Everything here blocks but [org.mediacenter.hub.backup.PutBack], which is the hub's own part: what was
/// about to be sent when the backup was taken may have been sent since, so none of it is sent again.
@NullMarked
package org.mediacenter.hub.backup;

import org.jspecify.annotations.NullMarked;
