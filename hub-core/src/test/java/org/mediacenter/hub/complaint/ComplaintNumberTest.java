package org.mediacenter.hub.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ComplaintNumberTest {
    private static final String EVERY_CHARACTER = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.randomValue(
                _ -> ComplaintNumber.random(new SecureRandom()).value());
    }

    /// Every position, every other letter and digit.
    @Property(tries = 200)
    void any_single_wrong_character_is_noticed(@ForAll("numbers") String number) {
        for (int i = 0; i < number.length(); i++) {
            for (String other : letters(EVERY_CHARACTER)) {
                if (number.charAt(i) != '-' && number.charAt(i) != other.charAt(0)) {
                    String wrong = number.substring(0, i) + other + number.substring(i + 1);

                    assertThat(ComplaintNumber.parse(wrong)).as(wrong).isEmpty();
                }
            }
        }
    }

    /// Every pair, across the hyphens too.
    @Property(tries = 500)
    void any_two_neighbours_swapped_are_noticed(@ForAll("numbers") String number) {
        String plain = number.replace("-", "");
        for (int i = 1; i < plain.length(); i++) {
            char left = plain.charAt(i - 1);
            char right = plain.charAt(i);
            if (left != right) {
                String wrong = plain.substring(0, i - 1) + right + left + plain.substring(i + 1);

                assertThat(ComplaintNumber.parse(wrong)).as(wrong).isEmpty();
            }
        }
    }

    @Property(tries = 200)
    void what_people_type_is_forgiven(@ForAll("numbers") String number, @ForAll Random random) {
        List<String> between = List.of("", "", "-", " ", ".", " - ", "\u00a0", "\u2013");
        StringBuilder typed = new StringBuilder(" ");
        for (String c : letters(number.replace("-", ""))) {
            typed.append(random.nextBoolean() ? c : c.toLowerCase(Locale.ROOT));
            typed.append(between.get(random.nextInt(between.size())));
        }

        assertThat(ComplaintNumber.parse(typed.toString())).contains(new ComplaintNumber(number));
    }

    @Property(tries = 200)
    void no_two_characters_of_a_number_look_alike(@ForAll("numbers") String number) {
        assertThat(number)
                .matches("[2346789CDFGHJKMNPRTWXYV]{3}-[2346789CDFGHJKMNPRTWXYV]{3}-[2346789CDFGHJKMNPRTWXYV]{3}")
                .doesNotContainPattern("[01OILZ5SBUQAE]");
    }

    @Property
    void anything_typed_is_a_number_or_none(@ForAll String typed) {
        ComplaintNumber.parse(typed)
                .ifPresent(number ->
                        assertThat(ComplaintNumber.parse(number.value())).contains(number));
    }

    @Test
    void a_number_that_is_none_cannot_be_made() {
        assertThatThrownBy(() -> new ComplaintNumber("K7H-M3X-RTX")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ComplaintNumber("K7HM3XRTY")).isInstanceOf(IllegalArgumentException.class);
        assertThat(ComplaintNumber.parse("k7h m3x rty")).contains(new ComplaintNumber("K7H-M3X-RTY"));
        assertThat(ComplaintNumber.parse("")).isEmpty();
        assertThat(ComplaintNumber.parse("K7H-M3X-RTY".repeat(9))).isEmpty();
    }

    private static List<String> letters(String text) {
        return text.chars().mapToObj(Character::toString).toList();
    }
}
