/// Tests of the desk as an app.
@NullMarked
package org.mediacenter.dashboard.app;

import org.jspecify.annotations.NullMarked;
