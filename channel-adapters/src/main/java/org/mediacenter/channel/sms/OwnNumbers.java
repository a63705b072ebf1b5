package org.mediacenter.channel.sms;

import java.util.List;
import java.util.Locale;

/// The city's own numbers and short codes, as any sender may write them: `0800...`, `62800...` and `+62800...` are one.
/// No country is known here, so a number in its national form is any that ends like it behind a country's code.
final class OwnNumbers {
    private static final int SHORTEST_WITH_COUNTRY = 7;
    private static final int LONGEST_COUNTRY = 3;

    private final List<String> addresses;

    OwnNumbers(List<String> addresses) {
        this.addresses =
                addresses.stream().filter(address -> !address.isBlank()).toList();
    }

    boolean have(String sender) {
        return addresses.stream().anyMatch(own -> isSame(own, sender));
    }

    private static boolean isSame(String one, String other) {
        if (!isNumber(one) || !isNumber(other)) {
            return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
        }
        String significant = significant(one);
        return significant.equals(significant(other)) || isBehindCountry(one, other) || isBehindCountry(other, one);
    }

    private static boolean isNumber(String address) {
        return address.strip().matches("\\+?[0-9 ().-]{1,40}") && address.matches(".*[0-9].*");
    }

    /// Without what stands before a number to say of which kind it is.
    private static String significant(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        return digits.startsWith("00") ? digits.substring(2) : digits;
    }

    private static boolean isBehindCountry(String national, String international) {
        String digits = significant(national);
        String whole = significant(international);
        String own = digits.startsWith("0") ? digits.substring(1) : "";
        int country = whole.length() - own.length();
        return own.length() >= SHORTEST_WITH_COUNTRY
                && country >= 1
                && country <= LONGEST_COUNTRY
                && !whole.startsWith("0")
                && whole.endsWith(own);
    }
}
