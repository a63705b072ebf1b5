/// Tests of accounts.
@NullMarked
package org.mediacenter.hub.account;

import org.jspecify.annotations.NullMarked;
