/// SMS held to its contract against SMS centres on loopback: ch-smpp's, jSMPP's own, and one of raw
/// sockets that misbehaves.
@NullMarked
package org.mediacenter.channel.sms;

import org.jspecify.annotations.NullMarked;
