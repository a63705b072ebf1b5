package org.mediacenter.hub.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// What officers do not see though it stands in the words.
final class MaskedTest {

    @Test
    void an_identity_number_shows_its_first_four_digits_only() {
        assertThat(Masked.text("NIK saya 3578000000000000.")).isEqualTo("NIK saya 3578••••••••••••.");
    }

    @RepeatedTest(20)
    void the_citizens_key_is_hidden_wherever_an_address_has_it() {
        String key = TrackingKey.random(new SecureRandom()).value();

        String masked =
                Masked.text("dapat dibaca di https://kota.example/track/K7H-M3X-RTY?key=" + key + ". Terima kasih");

        assertThat(masked).doesNotContain(key).contains("?key=••••••••••••••••. Terima kasih");
    }

    @Test
    void an_identity_number_is_hidden_also_where_its_octets_stand_in_hex() {
        String narrow = HexFormat.of().formatHex("NIK 3578000000000000".getBytes(StandardCharsets.US_ASCII));
        String wide = HexFormat.of().formatHex("3578000000000000.".getBytes(StandardCharsets.UTF_16BE));

        assertThat(Masked.raw(narrow)).isEqualTo("4e494b20" + "33353738" + "•".repeat(24));
        assertThat(Masked.raw(wide)).isEqualTo("0033003500370038" + "•".repeat(48) + "002e");
        assertThat(Masked.raw("NIK 3578000000000000")).isEqualTo("NIK 3578••••••••••••");
    }

    @Property
    void the_length_stays(@ForAll String text) {
        assertThat(Masked.text(text)).hasSameSizeAs(text);
    }
}
