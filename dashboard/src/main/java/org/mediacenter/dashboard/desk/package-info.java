/// The officers' desk: signing in, the worklist, one complaint and what is done to it.
///
/// [Filters] says which rows a queue shows, [Deeds] does what an officer decided; the API and the live
/// stream use both, so that they cannot disagree with the pages.
@NullMarked
package org.mediacenter.dashboard.desk;

import org.jspecify.annotations.NullMarked;
