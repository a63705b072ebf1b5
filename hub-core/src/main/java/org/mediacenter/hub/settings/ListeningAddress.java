package org.mediacenter.hub.settings;

import java.net.InetAddress;
import java.util.Optional;

/// An address the hub listens on or was reached at, seen by those who shall follow a link to it.
public final class ListeningAddress {
    private static final String HERE = "localhost";

    private ListeningAddress() {}

    /// The host of a link: the address itself; `localhost` for this machine's own and for one that stands for all.
    public static String inLinks(String address) {
        if (literal(address)
                .filter(known -> known.isAnyLocalAddress() || known.isLoopbackAddress())
                .isPresent()) {
            return HERE;
        }
        return address.contains(":") ? "[" + address + "]" : address;
    }

    /// Whether only programs on this machine reach it; a name that has to be looked up is no such address.
    public static boolean isLoopback(String address) {
        return address.equals(HERE)
                || literal(address).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    private static Optional<InetAddress> literal(String address) {
        try {
            return Optional.of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
