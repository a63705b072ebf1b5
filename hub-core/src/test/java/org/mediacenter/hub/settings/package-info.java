/// Tests of the settings.
@NullMarked
package org.mediacenter.hub.settings;

import org.jspecify.annotations.NullMarked;
