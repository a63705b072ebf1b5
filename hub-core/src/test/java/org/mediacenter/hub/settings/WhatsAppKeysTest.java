package org.mediacenter.hub.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.settings.WhatsAppNumber.Template;

/// WhatsApp as it is set.
final class WhatsAppKeysTest {
    private static final String PREFIX = "HUB_CHANNELS_WHATSAPP_";
    private static final Map<String, String> APP =
            Map.of("HUB_CHANNELS_META_APP_SECRET", "s", "HUB_CHANNELS_META_VERIFY_TOKEN", "v");

    @Test
    void a_number_and_its_token_switch_it_on_under_the_app_of_meta() {
        MetaAccounts meta = Read.good(Optional.empty(), with("PHONE_NUMBER_ID", "106540352242922", "TOKEN", "kunci"))
                .channels()
                .meta()
                .orElseThrow();

        assertThat(meta.whatsapp())
                .contains(new WhatsAppNumber("106540352242922", new Secret("kunci"), Optional.empty()));
        assertThat(meta.pages()).isEmpty();
        assertThat(meta.toString()).doesNotContain("kunci");
    }

    @Test
    void a_template_has_a_name_and_a_language() {
        Map<String, String> set = with("PHONE_NUMBER_ID", "1", "TOKEN", "k", "TEMPLATE", "jawaban_pengaduan");

        assertThat(template(set)).isEqualTo(new Template("jawaban_pengaduan", "id"));
        set.put(PREFIX + "TEMPLATE_LANGUAGE", "en_US");
        assertThat(template(set)).isEqualTo(new Template("jawaban_pengaduan", "en_US"));
    }

    @Test
    void what_is_missing_keeps_it_off_and_is_named() {
        assertThat(warnings(with("PHONE_NUMBER_ID", "1")))
                .containsExactly("hub.channels.whatsapp.token: is not set: WhatsApp stays off");
        assertThat(warnings(with("TOKEN", "k")))
                .containsExactly("hub.channels.whatsapp.phone-number-id: is not set: WhatsApp stays off");
        assertThat(warnings(Map.of(PREFIX + "PHONE_NUMBER_ID", "1", PREFIX + "TOKEN", "k")))
                .containsExactly(
                        "hub.channels.meta.app-secret: is not set: Facebook, Instagram and WhatsApp stay off",
                        "hub.channels.meta.verify-token: is not set: Facebook, Instagram and WhatsApp stay off");
        assertThat(warnings(APP)).isEmpty();
    }

    @Test
    void what_is_wrong_is_said_without_the_token() {
        assertThat(Read.bad(Optional.empty(), with("PHONE_NUMBER_ID", "+62", "TOKEN", "dua kata", "TEMPLATE", "A b")))
                .extracting(Problem::toString)
                .contains(
                        "hub.channels.whatsapp.phone-number-id = [+62]: Meta's number for the telephone number, 1 to 30 digits",
                        "hub.channels.whatsapp.token = [(hidden)]: its access token: at most 2000 ASCII characters without spaces; without it WhatsApp is off")
                .anyMatch(problem -> problem.startsWith("hub.channels.whatsapp.template = [A b]: "));
    }

    private static Template template(Map<String, String> set) {
        return Read.good(Optional.empty(), set)
                .channels()
                .meta()
                .flatMap(MetaAccounts::whatsapp)
                .flatMap(WhatsAppNumber::template)
                .orElseThrow();
    }

    private static List<String> warnings(Map<String, String> set) {
        SettingsReading.Good good = (SettingsReading.Good) SettingsFile.read(Optional.empty(), set, Map.of());
        assertThat(good.settings().channels().meta()).isEmpty();
        return good.warnings().stream().map(Problem::toString).toList();
    }

    private static Map<String, String> with(String... set) {
        Map<String, String> all = new HashMap<>(APP);
        for (int i = 0; i < set.length; i += 2) {
            all.put(PREFIX + set[i], set[i + 1]);
        }
        return all;
    }
}
