/// Routing on the command line: it needs no running hub, only a profile and texts.
@NullMarked
package org.mediacenter.routing.command;

import org.jspecify.annotations.NullMarked;
