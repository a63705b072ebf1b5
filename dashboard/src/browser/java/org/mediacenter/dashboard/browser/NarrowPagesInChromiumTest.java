package org.mediacenter.dashboard.browser;

import org.mediacenter.dashboard.browser.Officer.Screen;

class NarrowPagesInChromiumTest extends PagesOnAScreen {
    NarrowPagesInChromiumTest() {
        super(Screen.TELEPHONE);
    }
}
