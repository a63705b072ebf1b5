package org.mediacenter.channel.sms.gateway;

/// Telephone numbers as SMPP brings them: `+` and digits where they are international, else the digits as
/// they came. A gateway does not say which they are, so ten digits and more that do not begin with 0 count as
/// international; names of senders stay.
final class Numbers {
    private static final int INTERNATIONAL = 10;

    private Numbers() {}

    static String normal(String written) {
        String given = written.strip();
        if (!given.matches("[+0-9 ().\\-]{1,40}")) {
            return given;
        }
        String digits = digits(given);
        if (given.startsWith("+") || given.startsWith("(+")) {
            return "+" + digits;
        }
        if (digits.startsWith("00")) {
            return "+" + digits.substring(2);
        }
        return digits.length() >= INTERNATIONAL && !digits.startsWith("0") ? "+" + digits : digits;
    }

    static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }

    static boolean isNumber(String normal) {
        return normal.matches("\\+?[0-9]{3,20}");
    }
}
