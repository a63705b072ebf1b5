@NullMarked
package org.mediacenter.routing.command;

import org.jspecify.annotations.NullMarked;
