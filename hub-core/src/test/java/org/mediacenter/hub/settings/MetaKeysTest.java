package org.mediacenter.hub.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.settings.MetaAccounts.Account;

/// Facebook and Instagram as they are set.
final class MetaKeysTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void pages_and_accounts_come_from_the_file_and_secrets_from_the_environment() throws IOException {
        Path token = Read.secret(folder.resolve("token"), "kunci-halaman");
        Path file = file("""
                hub: {channels: {meta: {graph-url: "http://127.0.0.1:9000/",
                  pages: [{id: "1234567890321", name: Sapawarga, token-file: "%s"}],
                  instagram: [{id: "17841400000000000", name: sapawarga, token: kunci}]}}}
                """.formatted(token));
        Map<String, String> secrets = Map.of(
                "HUB_CHANNELS_META_APP_SECRET", "rahasia",
                "HUB_CHANNELS_META_PREVIOUS_APP_SECRET_FILE", token.toString(),
                "HUB_CHANNELS_META_VERIFY_TOKEN", "sandi");

        MetaAccounts meta =
                Read.good(Optional.of(file), secrets).channels().meta().orElseThrow();

        assertThat(meta)
                .isEqualTo(new MetaAccounts(
                        new Secret("rahasia"),
                        Optional.of(new Secret("kunci-halaman")),
                        new Secret("sandi"),
                        Optional.of(URI.create("http://127.0.0.1:9000")),
                        List.of(new Account("1234567890321", "Sapawarga", new Secret("kunci-halaman"))),
                        List.of(new Account("17841400000000000", "sapawarga", new Secret("kunci"))),
                        Optional.empty()));
        assertThat(meta.toString()).doesNotContain("rahasia", "kunci", "sandi");
    }

    @Test
    void tokens_go_over_plain_http_to_this_machine_only() throws IOException {
        String address = "hub: {channels: {meta: {graph-url: \"%s://graph.example.org\"}}}";

        SettingsReading plain = SettingsFile.read(Optional.of(file(address.formatted("http"))), Map.of(), Map.of());
        SettingsReading safe = SettingsFile.read(Optional.of(file(address.formatted("https"))), Map.of(), Map.of());

        assertThat(plain).isInstanceOf(SettingsReading.Bad.class);
        assertThat(safe).isInstanceOf(SettingsReading.Good.class);
    }

    @Test
    void a_missing_secret_keeps_the_channels_off_and_is_named() throws IOException {
        Path file = file("hub: {channels: {meta: {pages: [{id: \"12\", name: Sapawarga, token: kunci}]}}}");

        SettingsReading.Good good = (SettingsReading.Good) SettingsFile.read(Optional.of(file), Map.of(), Map.of());

        assertThat(good.settings().channels().meta()).isEmpty();
        assertThat(good.warnings())
                .extracting(Problem::toString)
                .containsExactly(
                        "hub.channels.meta.app-secret: is not set: Facebook, Instagram and WhatsApp stay off",
                        "hub.channels.meta.verify-token: is not set: Facebook, Instagram and WhatsApp stay off");
    }

    @Test
    void a_page_without_a_token_stays_off_alone() throws IOException {
        Path file = file("""
                hub: {channels: {meta: {app-secret: s, verify-token: v,
                  pages: [{id: "12", name: Satu}, {id: "13", name: Dua, token: kunci}]}}}
                """);

        SettingsReading.Good good = (SettingsReading.Good) SettingsFile.read(Optional.of(file), Map.of(), Map.of());

        assertThat(good.settings().channels().meta().orElseThrow().pages())
                .extracting(Account::name)
                .containsExactly("Dua");
        assertThat(good.warnings())
                .extracting(Problem::toString)
                .containsExactly("hub.channels.meta.pages[0].token: is not set: this one stays off");
    }

    @Test
    void what_is_wrong_with_a_page_is_said_without_its_token() throws IOException {
        Path file = file("""
                hub: {channels: {meta: {app-secret: s, verify-token: v, graph-url: facebook,
                  pages: [{id: "12a", name: Satu, token: "dua kata"}, {id: "13", name: A, token: t},
                          {id: "13", name: B, token: t}], instagram: nope}}}
                """);

        assertThat(Read.bad(Optional.of(file), Map.of()))
                .extracting(Problem::toString)
                .contains(
                        "hub.channels.meta.graph-url = [facebook]: https:// and a host, no path; http:// only on this machine",
                        "hub.channels.meta.pages[0].id = [12a]: the page's number, 1 to 30 digits, once",
                        "hub.channels.meta.pages[0].token = [(hidden)]: its access token: at most 2000 ASCII characters without spaces; without it this one is off",
                        "hub.channels.meta.pages[2].id = [13]: a number that stands here once",
                        "hub.channels.meta.instagram: a list, each item with id, name, token, token-file");
    }

    private Path file(String text) throws IOException {
        return Read.file(folder, text);
    }
}
