/// `./hub demo`: the whole hub in a throw-away folder, and an invented city that lives with it.
///
/// Citizens come in through the real channels only, an SMS centre and the website; officers sign in and answer
/// through the same HTTP as everybody. The day and the words are files of a profile under `resources/demo`.
@NullMarked
package org.mediacenter.dashboard.demo;

import org.jspecify.annotations.NullMarked;
