package org.mediacenter.hub.telephone;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Gives one name to a line that networks write as `0812...`, `62812...` and `+62812...`: the form with `+` of
/// [E.164](https://www.itu.int/rec/T-REC-E.164). Short numbers, names of senders and what is no number stay as they
/// came. Digits of every script are digits. Pure.
///
/// A nought behind the country's code is left out. A country whose numbers keep it there is served without its code.
///
/// @param country the code of the country the city is in, digits alone; empty where it is not known, and then
///     every number stays as it came
public record Numbering(String country) {
    private static final Pattern NUMBER = Pattern.compile("[+0-9 ()\\[\\].\\-]{1,40}");
    private static final Pattern SCHEME = Pattern.compile("^(?i:tel|sips?|sms|smsto|callto|phone):/{0,2}");
    /// Where the host or what is said of the number begins.
    private static final Pattern BEHIND = Pattern.compile("[@;?:]");

    /// Fewer are a short number, which means something else in each network.
    private static final int LEAST_NATIONAL = 7;

    private static final int MOST_DIGITS = 15;
    private static final int WIDE_PLUS = 0xFF0B;

    /// How a network writes numbers of the country.
    public enum Form {
        /// `+62812...`
        WORLD,
        /// `62812...`
        CODE,
        /// `0812...`
        NOUGHT
    }

    /// The one form of a number; anything else as it came, without spaces around it.
    public String whole(String written) {
        String given = written.strip();
        return national(given).map(rest -> "+" + country + rest).orElse(given);
    }

    /// How a number of the country was written; empty for all others.
    public Optional<Form> form(String written) {
        String given = bare(written);
        return national(given)
                .map(_ -> hasPlus(given)
                        ? Form.WORLD
                        : given.startsWith("0") && !given.startsWith("00") ? Form.NOUGHT : Form.CODE);
    }

    /// A number of the country as a network writes it; any other as it is.
    public String written(String whole, Form form) {
        return national(whole)
                .map(rest -> switch (form) {
                    case WORLD -> "+" + country + rest;
                    case CODE -> country + rest;
                    case NOUGHT -> "0" + rest;
                })
                .orElse(whole);
    }

    /// The other ways a number of the country was kept in before there was one form; none for all others.
    public List<String> others(String whole) {
        return national(whole)
                .map(rest -> List.of("0" + rest, country + rest, "00" + country + rest))
                .orElse(List.of());
    }

    /// The same text with the digits of every script, and a wide plus, as the keys of a telephone have them.
    public static String keyed(String written) {
        StringBuilder keyed = new StringBuilder(written.length());
        written.codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                keyed.append(Character.digit(point, 10));
            } else {
                keyed.appendCodePoint(point == WIDE_PLUS ? '+' : point);
            }
        });
        return keyed.toString();
    }

    /// The number alone, where it stands in an address as [RFC 3966](https://www.rfc-editor.org/rfc/rfc3966) and
    /// [RFC 3261](https://www.rfc-editor.org/rfc/rfc3261) have it: of `tel:+62...;ext=1` and of
    /// `"Kota" <sip:+62...@host>` it is `+62...`. Anything else as it came.
    public static String bare(String written) {
        String given = written.strip();
        int opens = given.endsWith(">") ? given.lastIndexOf('<') : -1;
        String inside = opens < 0 ? given : given.substring(opens + 1, given.length() - 1);
        String address = SCHEME.matcher(inside.strip()).replaceFirst("");
        String user = BEHIND.split(address, 2)[0].replaceFirst("^%2[Bb]", "+");
        String plain = plain(user);
        return NUMBER.matcher(plain).matches() ? plain : given;
    }

    /// With plain spaces and dashes, and without marks nobody sees.
    private static String plain(String written) {
        String keyed = keyed(written).replaceAll("\\p{Cf}", "");
        return keyed.replaceAll("[\\s\\p{Z}]", " ").replaceAll("\\p{Pd}", "-").strip();
    }

    /// What stands behind the country's code.
    private Optional<String> national(String written) {
        String given = bare(written);
        if (country.isEmpty() || !NUMBER.matcher(given).matches()) {
            return Optional.empty();
        }
        String digits = digits(given);
        boolean plus = hasPlus(given);
        String world = plus || !digits.startsWith("00") ? digits : digits.substring(2);
        boolean coded = world.startsWith(country) && (plus || !digits.startsWith("0") || digits.startsWith("00"));
        String rest = coded ? world.substring(country.length()) : digits;
        boolean isOfHere = coded || (!plus && digits.startsWith("0") && !digits.startsWith("00"));
        String bare = rest.startsWith("0") ? rest.substring(1) : rest;
        boolean isLine = bare.length() >= LEAST_NATIONAL && country.length() + bare.length() <= MOST_DIGITS;
        return isOfHere && isLine ? Optional.of(bare) : Optional.empty();
    }

    private static boolean hasPlus(String given) {
        return given.matches("[(\\[ ]*\\+.*");
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }
}
