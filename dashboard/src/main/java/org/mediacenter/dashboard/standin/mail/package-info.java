/// A mail server with the city's mailbox, and people who write to it.
@NullMarked
package org.mediacenter.dashboard.standin.mail;

import org.jspecify.annotations.NullMarked;
