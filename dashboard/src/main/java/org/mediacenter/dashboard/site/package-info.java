/// Where pages, desk, API and management port are put together by hand into what one hub shows over HTTP.
@NullMarked
package org.mediacenter.dashboard.site;

import org.jspecify.annotations.NullMarked;
