/// Full-text search of all complaints, open and closed, on an index of each node's own.
///
/// The index is a projection: it is fed by the store's change feed, keeps with each of its commits how far it got
/// there, and is made again in the background where it is missing, damaged or of another making. The rights of who
/// asks are part of every query, and every hit is held against the complaint as it is now.
@NullMarked
package org.mediacenter.hub.search;

import org.jspecify.annotations.NullMarked;
