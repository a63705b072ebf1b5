package org.mediacenter.dashboard.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;

/// A provider that hands out tokens no honest one would.
final class ForgedTokenTest {
    @TempDir
    static Path folder;

    private static final KeyPair KEYS = keys();
    private static final AtomicReference<String> TOKEN = new AtomicReference<>("");
    private static HttpServer provider;
    private static String issuer;
    private static TestSite site;

    @BeforeAll
    static void opens() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + provider.getAddress().getPort();
        JsonObject discovery = new JsonObject()
                .put("issuer", issuer)
                .put("authorization_endpoint", issuer + "/auth")
                .put("token_endpoint", issuer + "/token")
                .put("jwks_uri", issuer + "/jwks");
        RSAPublicKey open = (RSAPublicKey) KEYS.getPublic();
        JsonObject key = new JsonObject()
                .put("kty", "RSA")
                .put("alg", "RS256")
                .put("use", "sig")
                .put("kid", "1")
                .put("n", written(open.getModulus().toByteArray()))
                .put("e", written(open.getPublicExponent().toByteArray()));
        answers("/.well-known/openid-configuration", discovery);
        answers("/jwks", new JsonObject().put("keys", new JsonArray().add(key)));
        provider.createContext(
                "/token",
                exchange -> answer(
                        exchange,
                        new JsonObject()
                                .put("access_token", "opaque")
                                .put("token_type", "Bearer")
                                .put("expires_in", 60)
                                .put("id_token", TOKEN.get())));
        provider.start();
        site = TestSite.opened(folder, NodeProvider.settings(issuer));
        site.account("sari", Role.OPERATOR);
    }

    @AfterAll
    static void closes() {
        site.close();
        provider.stop(0);
    }

    @Test
    void an_honest_token_lets_in_and_nothing_else_does() {
        assertThat(comesBack(claims(), "RS256", KEYS)).isEqualTo("/desk");

        refuses("another key", claims(), "RS256", keys());
        refuses("no signature", claims(), "none", KEYS);
        refuses("the open key as a password", claims(), "HS256", KEYS);
        refuses("another issuer", claims().put("iss", "https://lain.example"), "RS256", KEYS);
        refuses("somebody else's", claims().put("aud", "other"), "RS256", KEYS);
        refuses("nobody's", without("aud"), "RS256", KEYS);
        refuses(
                "shared with others, by nobody",
                claims().put("aud", new JsonArray().add("hub").add("other")),
                "RS256",
                KEYS);
        refuses("of another party", claims().put("azp", "other"), "RS256", KEYS);
        refuses("over", claims().put("exp", Instant.now().getEpochSecond() - 120), "RS256", KEYS);
        refuses("without an end", without("exp"), "RS256", KEYS);
        refuses("of a later time", claims().put("iat", Instant.now().getEpochSecond() + 600), "RS256", KEYS);
        refuses("of another try", claims().put("nonce", "other"), "RS256", KEYS);
        refuses("of nobody", without("sub"), "RS256", KEYS);
        refuses("of another subject under the same name", claims().put("sub", "someone-else"), "RS256", KEYS);
    }

    private static void refuses(String what, JsonObject claims, String algorithm, KeyPair keys) {
        assertThat(comesBack(claims, algorithm, keys)).as(what).startsWith("/desk/sign-in?oidc=");
    }

    private static JsonObject claims() {
        return new JsonObject()
                .put("iss", issuer)
                .put("aud", "hub")
                .put("sub", "1")
                .put("preferred_username", "sari")
                .put("iat", Instant.now().getEpochSecond())
                .put("exp", Instant.now().getEpochSecond() + 60);
    }

    private static JsonObject without(String claim) {
        JsonObject claims = claims();
        claims.remove(claim);
        return claims;
    }

    private static String comesBack(JsonObject claims, String algorithm, KeyPair keys) {
        Browser person = site.browser();
        String address = person.get("/desk/sign-in/oidc").header("Location");
        JsonObject whole = claims.containsKey("nonce") ? claims : claims.put("nonce", parameter(address, "nonce"));
        TOKEN.set(signed(whole, algorithm, keys));
        return person.get("/desk/sign-in/oidc/callback?code=c&state=" + parameter(address, "state"))
                .header("Location");
    }

    private static String parameter(String address, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String signed(JsonObject claims, String algorithm, KeyPair keys) {
        JsonObject head = new JsonObject().put("alg", algorithm).put("typ", "JWT");
        String open = written(head.put("kid", "1").encode().getBytes(UTF_8)) + "."
                + written(claims.encode().getBytes(UTF_8));
        return open + "." + written(signature(open, algorithm, keys));
    }

    private static byte[] signature(String open, String algorithm, KeyPair keys) {
        try {
            if (algorithm.equals("none")) {
                return new byte[0];
            }
            if (algorithm.equals("HS256")) {
                javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
                mac.init(new javax.crypto.spec.SecretKeySpec(keys.getPublic().getEncoded(), "HmacSHA256"));
                return mac.doFinal(open.getBytes(UTF_8));
            }
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(open.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String written(byte[] bytes) {
        byte[] plain = bytes.length > 1 && bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    private static void answers(String path, JsonObject json) {
        provider.createContext(path, exchange -> answer(exchange, json));
    }

    private static void answer(HttpExchange exchange, JsonObject json) throws IOException {
        byte[] body = json.encode().getBytes(UTF_8);
        exchange.getResponseHeaders().put("Content-Type", java.util.List.of("application/json"));
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
