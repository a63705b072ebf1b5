package org.mediacenter.dashboard.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;

/// npm's `oidc-provider`, in a process of its own: an OpenID Connect provider that is not ours.
public final class NodeProvider implements AutoCloseable {
    /// Everybody's password there.
    public static final String PASSWORD = "loopback";

    private static final Path FOLDER = Path.of("target", "oidc");

    private final Process process;
    private final BufferedReader facts;
    private final String issuer;

    private NodeProvider(Process process) throws IOException {
        this.process = process;
        this.facts = process.inputReader(UTF_8);
        this.issuer = "http://127.0.0.1:" + new JsonObject(facts.readLine()).getInteger("port");
    }

    /// Starts it, or skips the test where node or its package is missing.
    public static NodeProvider start() throws IOException {
        assumeTrue(
                Files.exists(FOLDER.resolve("node_modules").resolve("oidc-provider")),
                "npm's oidc-provider is not in dashboard/target/oidc: ./hub test installs it");
        return new NodeProvider(new ProcessBuilder("node", "provider.js")
                .directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /// What a hub is to be set to, so that its people come here.
    public Map<String, String> settings() {
        return settings(issuer);
    }

    static Map<String, String> settings(String issuer) {
        return Map.of(
                "hub.http.port", "0",
                "hub.http.address", "127.0.0.1",
                "hub.accounts.oidc.issuer", issuer,
                "hub.accounts.oidc.client-id", "hub",
                "hub.accounts.oidc.client-secret", "loopback-secret",
                "hub.accounts.oidc.name", "Kota Contoh");
    }

    /// Sends people back to this hub.
    public void serves(TestSite site) throws IOException {
        String redirect = "http://localhost:" + site.port() + "/desk/sign-in/oidc/callback";
        process.outputWriter(UTF_8)
                .append(new JsonObject().put("redirect", redirect).encode())
                .append('\n')
                .flush();
        if (!new JsonObject(facts.readLine()).getString("is").equals("ready")) {
            throw new IOException("the provider is not ready");
        }
    }

    /// Somebody signs in there, sent by the hub; answers where they are sent back to.
    String signsIn(String address, String name) {
        Browser person = new Browser(issuer);
        String form = sentOn(person.get(path(address)));
        String on = sentOn(person.post(path(form), Map.of("name", name, "word", PASSWORD)));
        return sentOn(person.get(path(on)));
    }

    private static String sentOn(Page page) {
        assertThat(page.status())
                .as(page.body().replaceAll("(?s)<head>.*</head>", ""))
                .isEqualTo(303);
        return page.header("Location");
    }

    private String path(String address) {
        return address.startsWith(issuer) ? address.substring(issuer.length()) : address;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
