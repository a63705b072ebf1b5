package org.mediacenter.channel.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/// Names of messages on WhatsApp, with and without the number in them.
final class MessageNameTest {
    private static final String RECORDED = "wamid.HBgLMTY1MDM4Nzk0MzkVAgASGBQzQTRBNjU5OUFFRTAzODEwMTQ0RgA=";

    @Property(tries = 200)
    void the_number_goes_out_and_comes_back_in(
            @ForAll @CharRange(from = '0', to = '9') @StringLength(min = 5, max = 20) String number,
            @ForAll @CharRange(from = '0', to = 'F') @StringLength(min = 10, max = 32) String rest) {
        String wamid = Chats.wamid(number, rest);

        String blanked = MessageName.blanked(wamid);

        assertThat(inside(blanked)).contains("0".repeat(number.length())).contains(rest);
        assertThat(MessageName.blanked(blanked)).isEqualTo(blanked);
        assertThat(MessageName.restored(blanked, number)).contains(wamid);
        assertThat(MessageName.restored(blanked, number + "1")).isEmpty();
    }

    @Test
    void a_recorded_name_shows_no_number() {
        assertThat(inside(RECORDED)).contains("16503879439");
        assertThat(inside(MessageName.blanked(RECORDED))).doesNotContain("16503879439");
        assertThat(MessageName.restored(MessageName.blanked(RECORDED), "16503879439"))
                .contains(RECORDED);
    }

    @Test
    void what_is_made_otherwise_is_hashed_and_never_comes_back() {
        for (String odd : new String[] {"wamid.???", "wamid.", "ABGGFlA5Fpa", "wamid." + "QUJD".repeat(200)}) {
            String name = MessageName.blanked(odd);

            assertThat(name).matches("hash-[0-9a-f]+").isEqualTo(MessageName.blanked(odd));
            assertThat(MessageName.restored(name, Chats.SITI)).isEmpty();
        }
    }

    @Test
    void a_user_id_is_no_number_to_put_in() {
        assertThat(MessageName.restored(MessageName.blanked(RECORDED), "US.12345678"))
                .isEmpty();
    }

    private static String inside(String name) {
        byte[] octets = Base64.getDecoder().decode(name.substring("wamid.".length()));
        return new String(octets, StandardCharsets.ISO_8859_1);
    }
}
