package org.mediacenter.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a text takes, told before it is sent.
final class ReckoningTest {

    @ParameterizedTest(name = "{1} times {0}")
    @CsvSource({
        "a,0,1,160,false",
        "a,1,1,159,false",
        "a,160,1,0,false",
        "a,161,2,145,false",
        "€,80,1,0,false",
        "€,81,2,143,false",
        "ŵ,70,1,0,true",
        "ŵ,71,2,63,true",
        "🌊,36,2,61,true"
    })
    void messages_and_room_are_counted(String unit, int times, int messages, int left, boolean wide) {
        Reckoning reckoning = Reckoning.of(unit.repeat(times));

        assertThat(reckoning.messages()).isEqualTo(messages);
        assertThat(reckoning.left()).isEqualTo(left);
        assertThat(reckoning.wide()).isEqualTo(wide);
    }

    @Test
    void what_costs_room_is_named_once_and_what_is_replaced_is_not() {
        assertThat(Reckoning.of("“Besok” – 🌊 ya 🌊 ŵ").forcing()).containsExactly("🌊", "ŵ");
        assertThat(Reckoning.of("“Besok” – ya…").forcing()).isEmpty();
        assertThat(Reckoning.lookAlikes()).containsEntry("“", "\"").containsEntry("…", "...");
    }

    @Property(tries = 500)
    void as_many_characters_as_are_left_still_fit(@ForAll @StringLength(max = 500) String noise) {
        String text = "a" + noise + "a";
        Reckoning before = Reckoning.of(text);
        Reckoning filled = Reckoning.of(text + "a".repeat(before.left()));

        assertThat(filled.messages()).isEqualTo(before.messages());
        assertThat(Reckoning.of(text + "a".repeat(before.left() + 1)).messages())
                .isGreaterThan(before.messages());
    }
}
