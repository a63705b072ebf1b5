/// Tests of the door over HTTP.
@NullMarked
package org.mediacenter.dashboard.web;

import org.jspecify.annotations.NullMarked;
