/// Tests that open the pages in a real Chromium, as a citizen or an officer would. `./hub test` runs them; an ordinary
/// Maven build does not even compile them.
@NullMarked
package org.mediacenter.dashboard.browser;

import org.jspecify.annotations.NullMarked;
