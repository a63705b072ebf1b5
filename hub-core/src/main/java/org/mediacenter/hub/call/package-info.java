/// Telephone calls as the exchange tells of them, and whom the city owes a call.
///
/// A call has no words: an operator writes them, and then it is a complaint like any other. What the
/// exchange says of the legs of one call is kept as one call, for a year from when it was heard of, and
/// then it is gone, number and all. Everything stands on the shelf `CALL`:
///
/// * `call/<id>`: one call, newest hour first by its id;
/// * `caller/<hash>/<id>`: an empty page for each call of one caller, to find them by;
/// * `told/<the exchange's id, hashed>/<id>`: an empty page, by which what is told of one call in several
///   turns is found to be one call;
/// * `back/<hash>`: one call-back for each caller who is waited for, however often they called;
/// * `reply/<number>/<reply>`: how often an answer was tried to be told by telephone.
@NullMarked
package org.mediacenter.hub.call;

import org.jspecify.annotations.NullMarked;
