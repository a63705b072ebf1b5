package org.mediacenter.hub.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.hub.settings.Secret;

final class PasswordRuleTest {

    @ParameterizedTest
    @CsvSource({
        "kata pendek, too-short",
        "password1234, common",
        "PasswordPassword, common",
        "aaaaaaaaaaaa, common",
        "121212121212, common",
        "123456789012, common",
        "sari-kereta-sari, contains-username"
    })
    void a_guessable_password_is_refused_with_its_reason(String password, String why) {
        assertThat(PasswordRule.objection(new Secret(password), "sari")).contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kereta lewat jembatan", "tujuh belas agustus", "x7Kq-92mW-pLz4", "сорок тысяч обезьян"})
    void length_is_enough_whatever_the_characters(String password) {
        assertThat(PasswordRule.objection(new Secret(password), "sari")).isEmpty();
    }
}
