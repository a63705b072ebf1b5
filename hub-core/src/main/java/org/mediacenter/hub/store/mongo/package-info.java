/// The engine for a city that runs MongoDB: a replica set or a sharded cluster, several nodes.
///
/// Every write is acknowledged by a journaled majority and touches one document, so no
/// transaction over several documents is needed anywhere. One document holds a complaint with
/// its events, texts and what it is found by: an append is one conditional update. The
/// idempotency key of a message is the `_id` of its document. The change feed is a change
/// stream over the complaints, its resume tokens are the cursors.
@NullMarked
package org.mediacenter.hub.store.mongo;

import org.jspecify.annotations.NullMarked;
