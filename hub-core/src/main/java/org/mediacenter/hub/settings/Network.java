package org.mediacenter.hub.settings;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;

/// Addresses that share their first bits: `10.0.0.0/8`, or one address alone.
///
/// @param text as it was written
/// @param bits how many bits are shared
/// @param first an address of the network, as a number
/// @param length bits of an address: 32 or 128
public record Network(String text, int bits, BigInteger first, int length) {

    /// Reads `address` or `address/bits`; never asks a name server; empty where it is neither.
    public static Optional<Network> parse(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length > 2) {
            return Optional.empty();
        }
        return address(parts[0]).flatMap(address -> {
            int length = address.getAddress().length * 8;
            int bits = parts.length == 1 ? length : number(parts[1]);
            return bits < 0 || bits > length
                    ? Optional.empty()
                    : Optional.of(new Network(text.strip(), bits, value(address), length));
        });
    }

    /// Whether a literal address lies in it; names and nonsense do not.
    public boolean contains(String literal) {
        return address(literal)
                .filter(address -> address.getAddress().length * 8 == length)
                .map(address ->
                        value(address).xor(first).shiftRight(length - bits).signum() == 0)
                .orElse(false);
    }

    private static Optional<InetAddress> address(String literal) {
        try {
            return Optional.of(InetAddress.ofLiteral(literal));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static BigInteger value(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : -1;
    }
}
