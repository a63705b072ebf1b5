package org.mediacenter.channel.sms;

import java.util.List;
import java.util.Locale;

/// The city's own numbers and short codes, as any sender may write them: where the country's code is 62, `0800...`,
/// `62800...` and `+62800...` are one. Only whole numbers are compared: the end of somebody's number is nobody's.
final class OwnNumbers {
    private final String country;
    private final List<String> addresses;

    /// @param country the code a number in its national form belongs behind; empty where it is not known, and then
    ///     a number is only known in the form it was written in
    OwnNumbers(String country, List<String> addresses) {
        this.country = country;
        this.addresses =
                addresses.stream().filter(address -> !address.isBlank()).toList();
    }

    boolean have(String sender) {
        return addresses.stream().anyMatch(own -> isSame(own, sender));
    }

    private boolean isSame(String one, String other) {
        if (!isNumber(one) || !isNumber(other)) {
            return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
        }
        return whole(one).equals(whole(other));
    }

    private static boolean isNumber(String address) {
        return address.strip().matches("\\+?[0-9 ().-]{1,40}") && address.matches(".*[0-9].*");
    }

    /// Its international form, where it has one; a short code has none.
    private String whole(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        if (digits.startsWith("00")) {
            return digits.substring(2);
        }
        return digits.startsWith("0") && !country.isEmpty() ? country + digits.substring(1) : digits;
    }
}
