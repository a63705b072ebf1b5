/// Who of a department is on duty when, by which decree.
@NullMarked
package org.mediacenter.hub.roster;

import org.jspecify.annotations.NullMarked;
