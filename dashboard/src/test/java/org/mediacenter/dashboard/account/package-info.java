/// Tests of accounts over HTTP.
@NullMarked
package org.mediacenter.dashboard.account;

import org.jspecify.annotations.NullMarked;
