/// Tests of the API over HTTP.
@NullMarked
package org.mediacenter.dashboard.api;

import org.jspecify.annotations.NullMarked;
