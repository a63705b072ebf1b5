/// WhatsApp held to its contract over a real HTTP server, and to recorded events.
@NullMarked
package org.mediacenter.channel.whatsapp;

import org.jspecify.annotations.NullMarked;
