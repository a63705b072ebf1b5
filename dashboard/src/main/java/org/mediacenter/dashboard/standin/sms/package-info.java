/// An SMS centre (SMPP 3.4) and an SMS gateway by HTTP, with telephones behind them.
@NullMarked
package org.mediacenter.dashboard.standin.sms;

import org.jspecify.annotations.NullMarked;
