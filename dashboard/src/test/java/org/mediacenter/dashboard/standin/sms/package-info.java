/// The SMS centre and the gateway take and refuse what real ones do.
@NullMarked
package org.mediacenter.dashboard.standin.sms;

import org.jspecify.annotations.NullMarked;
