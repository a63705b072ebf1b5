package org.mediacenter.hub.settings;

import java.util.List;
import org.mediacenter.hub.settings.HubSettings.SigningIn;

/// How staff sign in: what can be set, and reading it.
final class SigningInKeys {
    private static final String CODES = "hub.accounts.totp";
    private static final String REQUIRED = "required";

    private SigningInKeys() {}

    static List<SettingKey> keys() {
        return List.of(SettingKey.plain(
                CODES, REQUIRED, "required or optional: one-time codes of administrators and leaders"));
    }

    static SigningIn read(Values values) {
        return new SigningIn(values.text(CODES, REQUIRED, "required|optional").equals(REQUIRED));
    }
}
