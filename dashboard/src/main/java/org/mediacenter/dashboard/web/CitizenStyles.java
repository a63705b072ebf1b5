package org.mediacenter.dashboard.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// The styles of citizens' pages, which stand in the page: on a slow line another question would cost as long as the
/// page itself. The only inline style there is; the content security policy allows exactly these bytes by their hash.
public final class CitizenStyles {
    /// The sheets they are made of, which every page has.
    public static final List<String> SHEETS = List.of("tokens", "base", "layout", "parts");
    /// To be printed as it stands.
    public static final String TEXT =
            PlainStyles.of(SHEETS.stream().map(CitizenStyles::read).collect(Collectors.joining("\n")));
    /// As a source of the policy: `'sha256-...'`.
    static final String SOURCE = "'sha256-" + Base64.getEncoder().encodeToString(hash()) + "'";

    private CitizenStyles() {}

    private static String read(String sheet) {
        try (InputStream in = CitizenStyles.class.getResourceAsStream("/assets/css/" + sheet + ".css")) {
            if (in == null) {
                throw new IllegalStateException("not in the class path [" + sheet + "]");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
