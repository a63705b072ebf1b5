package org.mediacenter.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.channel.Delivered;

/// TLS towards the centre, with certificates made for the test.
@Timeout(60)
final class SmsTlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    @Test
    void a_trusted_certificate_for_the_host_is_good() throws Exception {
        KeyStore right = keys("right", "san=ip:127.0.0.1");
        try (RawCentre centre = new RawCentre(context(right, right).getServerSocketFactory());
                Line line = new Line(secured(centre), context(right, right)).open()) {
            line.awaitUp();

            assertThat(Line.await(line.reply("+62800000001", "Sudah"))).isInstanceOf(Delivered.Sent.class);
        }
    }

    @Test
    void a_certificate_nobody_vouches_for_is_refused() throws Exception {
        KeyStore right = keys("right", "san=ip:127.0.0.1");
        KeyStore other = keys("other", "san=ip:127.0.0.1");
        try (RawCentre centre = new RawCentre(context(other, other).getServerSocketFactory());
                Line line = new Line(secured(centre), context(right, right)).open()) {
            line.awaitDown();

            assertThat(centre.binds).isEmpty();
        }
    }

    @Test
    void a_certificate_for_another_host_is_refused() throws Exception {
        KeyStore elsewhere = keys("elsewhere", "san=dns:elsewhere.example");
        try (RawCentre centre = new RawCentre(context(elsewhere, elsewhere).getServerSocketFactory());
                Line line = new Line(secured(centre), context(elsewhere, elsewhere)).open()) {
            line.awaitDown();

            assertThat(centre.binds).isEmpty();
        }
    }

    private static SmsSettings secured(RawCentre centre) {
        SmsSettings plain = Line.settings(centre.port());
        return new SmsSettings(
                plain.name(),
                plain.host(),
                plain.port(),
                true,
                plain.bind(),
                plain.systemId(),
                plain.password(),
                plain.address(),
                plain.window(),
                plain.outgoing(),
                plain.refusals(),
                plain.timing());
    }

    private KeyStore keys(String name, String extension) throws Exception {
        Path file = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        extension,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private static SSLContext context(KeyStore keys, KeyStore trusted) throws Exception {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
