package org.mediacenter.dashboard.browser;

import org.mediacenter.dashboard.browser.Officer.Screen;

class WidePagesInChromiumTest extends PagesOnAScreen {
    WidePagesInChromiumTest() {
        super(Screen.DESKTOP);
    }
}
