package org.mediacenter.hub.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.settings.HubSettings.SmsLink;

final class SettingsFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void nothing_set_gives_the_embedded_store_and_the_website() {
        HubSettings settings = Read.good(Optional.empty(), Map.of());

        assertThat(settings.http().port()).isEqualTo(8080);
        assertThat(settings.management().port()).isEqualTo(8081);
        assertThat(settings.management().address()).isEqualTo("127.0.0.1");
        assertThat(settings.mongodb()).isEmpty();
        assertThat(settings.channels().website()).isTrue();
        assertThat(settings.channels().sms().links()).isEmpty();
        assertThat(settings.data()).isEqualTo(Path.of("data"));
        assertThat(settings.profile()).isNotBlank();
        assertThat(settings.firstAdministrator()).isEmpty();
    }

    @Test
    void the_file_is_read_with_its_lists() throws IOException {
        Path file = file("""
                hub:
                  profile: contoh
                  http: {port: 9000, public-url: "https://lapor.example/", trusted-proxies: [10.0.0.0/8, "::1"]}
                  store: {mongodb: {uri: "", database: elsewhere}}
                  channels:
                    website: {enabled: false}
                    sms:
                      links:
                        - {name: main, host: 127.0.0.1, port: 2776, tls: true, bind: transmitter-receiver,
                           system-id: hub, password: rahasia, address: "1771", window: 5}
                """);

        HubSettings settings = Read.good(Optional.of(file), Map.of());

        assertThat(settings.profile()).isEqualTo("contoh");
        assertThat(settings.http().port()).isEqualTo(9000);
        assertThat(settings.management().port()).isEqualTo(9001);
        assertThat(settings.http().publicUrl()).hasToString("Optional[https://lapor.example]");
        assertThat(settings.http().trustedProxies()).extracting(Network::text).containsExactly("10.0.0.0/8", "::1");
        assertThat(settings.channels().website()).isFalse();
        assertThat(settings.channels().sms().links())
                .containsExactly(new SmsLink(
                        "main",
                        "127.0.0.1",
                        2776,
                        true,
                        true,
                        "hub",
                        new Secret("rahasia"),
                        "1771",
                        5,
                        SmsLink.Manner.USUAL));
    }

    @Test
    void the_command_line_wins_over_the_environment_and_that_over_the_file() throws IOException {
        Path file = file("hub: {data: from-file, http: {port: 1, address: 127.0.0.1}, profile: contoh}");
        Map<String, String> environment = Map.of("HUB_HTTP_PORT", "2", "HUB_DATA", "from-environment");

        SettingsReading reading = SettingsFile.read(Optional.of(file), environment, Map.of("hub.http.port", "3"));

        HubSettings settings = ((SettingsReading.Good) reading).settings();
        assertThat(settings.http().port()).isEqualTo(3);
        assertThat(settings.data()).isEqualTo(Path.of("from-environment"));
        assertThat(settings.http().address()).isEqualTo("127.0.0.1");
    }

    @Test
    void every_key_outside_lists_can_come_from_the_environment() {
        Map<String, String> environment = Map.of(
                "HUB_HTTP_PUBLIC_URL", "https://lapor.example",
                "HUB_HTTP_TRUSTED_PROXIES", "10.0.0.1, 10.0.0.2",
                "HUB_MANAGEMENT_PORT", "9999",
                "HUB_CHANNELS_WEBSITE_ENABLED", "false",
                "HUB_STORE_MONGODB_DATABASE", "elsewhere",
                "MONGODB_URI", "mongodb://db.example/");

        HubSettings settings = Read.good(Optional.empty(), environment);

        assertThat(settings.http().trustedProxies()).hasSize(2);
        assertThat(settings.management().port()).isEqualTo(9999);
        assertThat(settings.channels().website()).isFalse();
        assertThat(settings.mongodb().orElseThrow().database()).isEqualTo("elsewhere");
        assertThat(settings.mongodb().orElseThrow().uri().reveal()).isEqualTo("mongodb://db.example/");
    }

    @Test
    void all_problems_come_together_with_key_value_and_rule() throws IOException {
        Path file = file("""
                hub:
                  http: {port: eighty, public-url: lapor.example, trusted-proxies: [my-proxy]}
                  channels: {website: {enabled: perhaps}}
                  store: {mongodb: {uri: "http://db.example/"}}
                """);

        List<Problem> problems = Read.bad(Optional.of(file), Map.of("HUB_MANAGEMENT_PORT", "70000"));

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "hub.http.port = [eighty]: a number from 0 to 65535; 0 takes a free one",
                        "hub.http.public-url = [lapor.example]: http:// or https:// and a host, as citizens reach the"
                                + " hub; no path",
                        "hub.http.trusted-proxies = [my-proxy]: a list of addresses or networks (10.0.0.0/8)",
                        "hub.channels.website.enabled = [perhaps]: true or false",
                        "hub.store.mongodb.uri = [(hidden)]: mongodb:// or mongodb+srv://; empty: the embedded store",
                        "hub.management.port = [70000]: a number from 0 to 65535; 0 takes a free one");
    }

    @Test
    void an_unknown_key_is_a_problem_that_says_what_was_probably_meant() throws IOException {
        Path file = file("hub: {http: {prot: 9000}, something: else}");

        List<Problem> problems = Read.bad(Optional.of(file), Map.of("HUB_HTTP_PROT", "9000"));

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "hub.http.prot: no such setting; did you mean hub.http.port?",
                        "hub.something: no such setting; the README lists them all",
                        "HUB_HTTP_PROT: no such setting; did you mean HUB_HTTP_PORT?");
    }

    @Test
    void a_file_with_secrets_that_others_can_read_is_refused_and_the_secret_is_not_shown() throws IOException {
        Path file = file("""
                hub: {channels: {sms: {links: [
                  {name: main, host: smsc.example, system-id: hub, password: rahasia, address: "1771"}]}}}
                """);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        List<Problem> problems = Read.bad(Optional.of(file), Map.of());

        assertThat(problems).hasSize(1);
        assertThat(SettingsReading.lines(problems)).contains("chmod 600").doesNotContain("rahasia");
    }

    @Test
    void a_link_without_a_password_stays_off_and_is_named() throws IOException {
        Path file = file("""
                hub: {channels: {sms: {links: [
                  {name: main, host: smsc.example, system-id: hub, address: "1771"}]}}}
                """);

        SettingsReading reading = SettingsFile.read(Optional.of(file), Map.of(), Map.of());

        SettingsReading.Good good = (SettingsReading.Good) reading;
        assertThat(good.settings().channels().sms().links()).isEmpty();
        assertThat(good.warnings())
                .extracting(Problem::toString)
                .containsExactly("hub.channels.sms.links[0].password: is not set: this link stays off");
    }

    @Test
    void a_link_no_centre_would_take_is_refused_without_showing_its_password() throws IOException {
        Path file = file("""
                hub: {channels: {sms: {links: [
                  {name: a-name-of-21-letters-, host: smsc.example, system-id: two words, password: sembilan9,
                   address: "1771"},
                  {name: other, host: smsc.example, system-id: hüb, password: "rah asi", address: "1771"}]}}}
                """);

        List<Problem> problems = Read.bad(Optional.of(file), Map.of());

        String id = ": 1 to 15 ASCII characters without spaces, given by the operator";
        String password = ".password = [(hidden)]: at most 8 ASCII characters without spaces, as SMPP 3.4 has it;"
                + " without it the link is off";
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "hub.channels.sms.links[0].name = [a-name-of-21-letters-]: 1 to 20 of a-z, 0-9 and -, once",
                        "hub.channels.sms.links[0].system-id = [two words]" + id,
                        "hub.channels.sms.links[0]" + password,
                        "hub.channels.sms.links[1].system-id = [hüb]" + id,
                        "hub.channels.sms.links[1]" + password);
    }

    @Test
    void a_secret_may_stand_in_a_file_of_its_own() throws IOException {
        Path secret = Read.secret(folder.resolve("secret"), "correct horse battery");
        Map<String, String> environment = Map.of(
                "HUB_FIRST_ADMINISTRATOR_USERNAME", "kepala", "HUB_FIRST_ADMINISTRATOR_PASSWORD_FILE", secret + "");

        HubSettings settings = Read.good(Optional.empty(), environment);

        assertThat(settings.firstAdministrator().orElseThrow().password().reveal())
                .isEqualTo("correct horse battery");
        assertThat(settings.toString()).doesNotContain("correct horse");
    }

    @Test
    void an_empty_place_in_the_list_of_links_hides_no_link_behind_it() throws IOException {
        Path file = file("""
                hub: {channels: {sms: {links: [{},
                  {name: main, host: smsc.example, system-id: hub, password: rahasia, address: "1771"}]}}}
                """);

        assertThat(Read.bad(Optional.of(file), Map.of()))
                .extracting(Problem::key)
                .contains("hub.channels.sms.links[0].name", "hub.channels.sms.links[0].host")
                .noneMatch(key -> key.startsWith("hub.channels.sms.links[1]"));
    }

    @Test
    void a_first_administrators_password_without_a_user_name_is_refused() {
        Map<String, String> environment = Map.of("HUB_FIRST_ADMINISTRATOR_PASSWORD", "kereta lewat jembatan");

        assertThat(Read.bad(Optional.empty(), environment))
                .extracting(Problem::toString)
                .containsExactly("hub.first-administrator.username: must be set together with the password");
    }

    @Test
    void a_list_of_links_that_is_no_list_is_refused() throws IOException {
        for (String links : List.of("nope", "[nope]", "nope, \"links[x]\": 1, \"links[\": 2")) {
            assertThat(Read.bad(Optional.of(file("hub: {channels: {sms: {links: " + links + "}}}")), Map.of()))
                    .as(links)
                    .extracting(Problem::rule)
                    .anyMatch(rule -> rule.startsWith("a list, each item with name, host, port"));
        }
        assertThat(Read.good(Optional.of(file("hub: {channels: {sms: {links: []}}}")), Map.of())
                        .channels()
                        .sms()
                        .links())
                .isEmpty();
    }

    private Path file(String text) throws IOException {
        return Read.file(folder, text);
    }
}
