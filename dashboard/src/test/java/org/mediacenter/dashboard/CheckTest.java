package org.mediacenter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void settings_and_profile_that_are_good_are_said_to_be() throws IOException {
        int status = check("hub: {http: {port: 9000, address: 127.0.0.1}}");

        assertThat(status).isZero();
        assertThat(out.toString()).contains("are good");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_hub_for_others_without_its_public_address_is_warned_about() throws IOException {
        String warning = "hub.http.public-url: is not set";

        assertThat(check("hub: {http: {port: 9000}}")).isZero();
        assertThat(err.toString().lines()).singleElement().asString().startsWith(warning);
        assertThat(check("hub: {http: {address: 127.0.0.1, trusted-proxies: [127.0.0.1]}}"))
                .isZero();
        assertThat(err.toString().lines()).hasSize(2);
        assertThat(check("hub: {http: {public-url: 'https://lapor.example'}}")).isZero();
        assertThat(err.toString().lines()).hasSize(2);
    }

    @Test
    void a_problem_in_the_settings_does_not_hide_one_of_the_profile() throws IOException {
        int status = check("hub: {profile: atlantis, http: {port: abc}}");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString())
                .contains("hub.http.port = [abc]: a number from 0 to 65535")
                .contains("atlantis");
    }

    @Test
    void a_gateway_that_could_never_work_is_told_by_key_and_rule() throws IOException {
        int status = check("""
                hub: {channels: {sms: {gateways: [{name: gerbang, send: {url: 'http://api.example/sms', form: json, headers: [Bearer],
                  body: '{"a":"{to}', id: '[0-9]+'}, receive: {secret: rahasia, sender: from, text: text}}]}}}
                """);

        assertThat(status).isEqualTo(1);
        assertThat(err.toString())
                .contains("hub.channels.sms.gateways[0].send.url: https://, or http://")
                .contains("hub.channels.sms.gateways[0].send.headers: each Name: value")
                .contains("hub.channels.sms.gateways[0].send.body: one JSON object or list")
                .contains("hub.channels.sms.gateways[0].send.body: has {text}")
                .contains("hub.channels.sms.gateways[0].send.id: a JSON pointer or a regular expression")
                .contains("hub.channels.sms.gateways[0].receive.id: this or receive.time")
                .contains("hub.channels.sms.gateways[0].receive.secret: 16 characters")
                .doesNotContain("rahasia");
    }

    @Test
    void a_folder_of_call_records_that_is_not_there_is_told_with_what_helps() throws IOException {
        Path missing = folder.resolve("cdr");
        String settings = "hub: {http: {address: 127.0.0.1}, channels: {phone: {folder: '" + missing + "'}}}";

        assertThat(check(settings)).isZero();
        assertThat(err.toString())
                .contains("hub.channels.phone.folder = [" + missing + "]: is no folder that can be read")
                .contains("until it is made");
        String before = err.toString();

        Files.createDirectory(missing);
        assertThat(check(settings)).isZero();
        assertThat(err.toString()).isEqualTo(before);
    }

    @Test
    void a_first_administrator_whose_password_is_not_acceptable_is_refused_by_key_and_rule() throws IOException {
        assertThat(checkFirst("short")).isEqualTo(1);
        assertThat(checkFirst("kepala-kepala-9")).isEqualTo(1);
        assertThat(checkFirst("rahasia12345")).isEqualTo(1);

        assertThat(err.toString().lines())
                .containsExactly(
                        "hub.first-administrator.password = [(hidden)]: at least 12 characters",
                        "hub.first-administrator.password = [(hidden)]: without the user name in it",
                        "hub.first-administrator.password = [(hidden)]: not one that is easily guessed");
        assertThat(checkFirst("kereta lewat jembatan")).isZero();
    }

    private int checkFirst(String password) throws IOException {
        return check("hub: {first-administrator: {username: kepala, password: " + password + "}}");
    }

    private int check(String settings) throws IOException {
        Path file = Files.writeString(folder.resolve("hub.yaml"), settings);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("check", "--settings", file.toString());
    }
}
