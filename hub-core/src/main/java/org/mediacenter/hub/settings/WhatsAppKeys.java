package org.mediacenter.hub.settings;

import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.settings.WhatsAppNumber.Template;

/// WhatsApp: what can be set, and reading it. The app's secrets stand under `hub.channels.meta`.
final class WhatsAppKeys {
    private static final String WHATSAPP = "hub.channels.whatsapp.";
    private static final String NUMBER = WHATSAPP + "phone-number-id";
    private static final String TOKEN = WHATSAPP + "token";
    private static final String TEMPLATE = WHATSAPP + "template";
    private static final String LANGUAGE = WHATSAPP + "template-language";

    private WhatsAppKeys() {}

    static List<SettingKey> keys() {
        return List.of(
                SettingKey.plain(NUMBER, "", "Meta's number for the telephone number, 1 to 30 digits"),
                SettingKey.secret(
                        TOKEN,
                        "",
                        "its access token: at most 2000 ASCII characters without spaces; without it WhatsApp is off"),
                SettingKey.plain(
                        TEMPLATE,
                        "none",
                        "an approved template with one place in its body, for answers after 24 hours: at most 512 of a-z, 0-9 and _"),
                SettingKey.plain(
                        LANGUAGE,
                        "id",
                        "the template's language as Meta names it: 2 or 3 letters, with or without a country (`id`, `en_US`)"));
    }

    /// Empty where nothing is set, or not all that it takes.
    static Optional<WhatsAppNumber> read(Values values) {
        String number = values.text(NUMBER, "", "[0-9]{1,30}|");
        Secret token = values.secret(TOKEN, "[!-~]{0,2000}");
        String template = values.text(TEMPLATE, "", "[a-z0-9_]{1,512}|");
        String language = values.text(LANGUAGE, "id", "[A-Za-z]{2,3}(_[A-Za-z]{2,4})?");
        boolean wanted = List.of(NUMBER, TOKEN, TOKEN + "-file", TEMPLATE, LANGUAGE).stream()
                .anyMatch(values::has);
        boolean numbered = isThere(values, NUMBER, !number.isEmpty(), wanted);
        boolean allowed = isThere(values, TOKEN, !token.isEmpty(), wanted);
        return numbered && allowed
                ? Optional.of(new WhatsAppNumber(
                        number,
                        token,
                        template.isEmpty() ? Optional.empty() : Optional.of(new Template(template, language))))
                : Optional.empty();
    }

    private static boolean isThere(Values values, String key, boolean there, boolean wanted) {
        if (!there && wanted) {
            values.problem(Problem.warning(key, "", "is not set: WhatsApp stays off"));
        }
        return there;
    }
}
