/// The channels: one package each, every one an implementation of
/// [org.mediacenter.hub.channel.Channel]. An adapter sees the hub's SPI and nothing else of it: no
/// store, no rules, no other adapter.
@NullMarked
package org.mediacenter.channel;

import org.jspecify.annotations.NullMarked;
