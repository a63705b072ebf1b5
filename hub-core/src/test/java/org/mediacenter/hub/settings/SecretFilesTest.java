package org.mediacenter.hub.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Secrets in files are their owner's alone, and each stands in one place.
final class SecretFilesTest {
    private static final String TOKEN = "HUB_CHANNELS_TELEGRAM_TOKEN";
    private static final String SECRET = "12:kunci-rahasia";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw--w----", "rw----r--"})
    void a_file_of_a_secret_that_others_can_read_or_change_is_refused(String mode) throws IOException {
        Path file = secret("token", mode);

        assertThat(Read.bad(Optional.empty(), Map.of(TOKEN + "_FILE", file.toString())))
                .extracting(Problem::toString)
                .containsExactly("hub.channels.telegram.token-file: others can read it: chmod 600 " + file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------"})
    void its_owners_alone_it_is_read(String mode) throws IOException {
        Path file = secret("token", mode);

        assertThat(Read.good(Optional.empty(), Map.of(TOKEN + "_FILE", file.toString()))
                        .channels()
                        .telegram())
                .hasValueSatisfying(bot -> assertThat(bot.token().reveal()).isEqualTo(SECRET));
    }

    @Test
    void a_secret_that_stands_in_two_places_is_refused_without_showing_it() throws IOException {
        Map<String, String> both = Map.of(
                TOKEN, SECRET, TOKEN + "_FILE", secret("token", "rw-------").toString());

        assertThat(Read.bad(Optional.empty(), both))
                .extracting(Problem::toString)
                .containsExactly(
                        "hub.channels.telegram.token = [(hidden)]: this or hub.channels.telegram.token-file, not both");
    }

    @Test
    void the_advice_names_the_whole_path_so_that_it_can_be_pasted_from_anywhere() throws IOException {
        Path own = Files.createDirectory(folder.resolve("kota kita"));
        Path file = Read.file(own, "hub: {channels: {telegram: {token: '" + SECRET + "'}}}");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(Read.bad(Optional.of(file), Map.of()))
                .extracting(Problem::rule)
                .containsExactly("holds secrets and others can read it: chmod 600 -- '" + file + "'");
    }

    @Test
    void a_secret_that_stands_where_its_file_should_is_never_shown() {
        SettingsReading missing = SettingsFile.read(Optional.empty(), Map.of(TOKEN + "_FILE", SECRET), Map.of());
        SettingsReading wrong = SettingsFile.read(Optional.empty(), Map.of(TOKEN + "_FILE", SECRET + "\0"), Map.of());

        assertThat(((SettingsReading.Good) missing).warnings()).isNotEmpty();
        assertThat(((SettingsReading.Good) missing).warnings().toString()).doesNotContain(SECRET);
        assertThat(((SettingsReading.Bad) wrong).problems().toString()).doesNotContain(SECRET);
    }

    @Test
    void what_is_no_file_or_a_large_one_is_refused_unread() throws IOException {
        Path large = secret("large", "rw-------");
        Files.writeString(large, "x".repeat(64 * 1024 + 1));

        assertThat(FileSecrets.read("/dev/zero")).isInstanceOf(FileSecrets.Content.Unusable.class);
        assertThat(FileSecrets.read(folder.toString())).isInstanceOf(FileSecrets.Content.Unusable.class);
        assertThat(FileSecrets.read(large.toString())).isInstanceOf(FileSecrets.Content.Unusable.class);
    }

    private Path secret(String name, String mode) throws IOException {
        Path file = Read.secret(folder.resolve(name), SECRET);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }
}
