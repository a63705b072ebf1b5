/// What the commands of `./hub` share, so that each can live in a room of its own.
@NullMarked
package org.mediacenter.dashboard.command;

import org.jspecify.annotations.NullMarked;
