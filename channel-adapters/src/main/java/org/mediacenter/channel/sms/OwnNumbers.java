package org.mediacenter.channel.sms;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.hub.telephone.Numbering;

/// The city's own numbers, short codes and sender's names, as any network may write them: where the country's code is
/// 62, `0800...`, `800...`, `62800...`, `+62800...` and `+620800...` are one, and so are `1771`, `01771` and `+621771`.
/// Digits of every script are digits, and `tel:+62800...` is its number. Only whole numbers are compared: the end of
/// somebody's number is nobody's.
public final class OwnNumbers {
    private static final int LONGEST_SHORT_CODE = 6;
    private final Numbering numbering;
    private final Set<String> spellings;

    /// @param numbering by whose country's code a number is known in other forms than its own
    public OwnNumbers(Numbering numbering, List<String> addresses) {
        this.numbering = numbering;
        this.spellings = addresses.stream()
                .filter(address -> !plain(address).isEmpty())
                .flatMap(this::spellings)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether who calls themselves so is the city.
    public boolean have(String sender) {
        return spellings.contains(plain(sender));
    }

    private Stream<String> spellings(String address) {
        Set<String> all = new HashSet<>(Set.of(plain(address)));
        String country = numbering.country();
        String behind = "+" + country;
        String whole = numbering.whole(address);
        boolean isLine = numbering.form(whole).isPresent();
        if (isLine || isShortCode(address)) {
            String core = isLine ? whole.substring(behind.length()) : plain(address);
            all.addAll(List.of(core, "0" + core));
            if (!country.isEmpty()) {
                all.addAll(List.of(country + core, country + "0" + core));
            }
        }
        return all.stream();
    }

    private boolean isShortCode(String address) {
        String plain = plain(address);
        return !numbering.country().isEmpty()
                && plain.length() <= LONGEST_SHORT_CODE
                && plain.chars().allMatch(point -> point >= '0' && point <= '9');
    }

    /// Digits alone, without the two noughts before a number for the world; of a name letters and digits alone.
    private static String plain(String address) {
        String plain = Numbering.keyed(Numbering.bare(address))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
        return plain.matches("00[0-9]+") ? plain.substring(2) : plain;
    }
}
