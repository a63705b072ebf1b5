/// E-mail, tested against a mail server on loopback.
@NullMarked
package org.mediacenter.channel.email;

import org.jspecify.annotations.NullMarked;
