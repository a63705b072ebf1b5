/// The SPI of the channels: what an adapter implements ([Channel]) and what it hands messages
/// to ([Inbox]).
@NullMarked
package org.mediacenter.hub.channel;

import org.jspecify.annotations.NullMarked;
