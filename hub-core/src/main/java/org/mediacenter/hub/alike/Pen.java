package org.mediacenter.hub.alike;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintEvent.Received;
import org.mediacenter.hub.complaint.Contact;
import org.mediacenter.hub.complaint.Personal;

/// Tells one author from another without knowing either: a hash under a key that is gone with the process.
/// Thread-safe.
final class Pen {
    private static final int KEY_BYTES = 16;
    private static final int HASH_BYTES = 8;
    private static final int TELEPHONE_DIGITS = 9;

    private final byte[] key = new byte[KEY_BYTES];

    Pen() {
        new SecureRandom().nextBytes(key);
    }

    /// Whom the complaint says it is from: the telephone or address left on a form, whose channel knows nobody,
    /// else the channel's author; somebody of their own where both are erased.
    String of(Complaint complaint) {
        Received received = complaint.received();
        Stream<Personal> left =
                received.contact().stream().filter(Contact::reachesReporter).map(Contact::value);
        return hash(Stream.concat(left, Stream.of(received.author()))
                .map(Personal::text)
                .flatMap(Optional::stream)
                .findFirst()
                .map(Pen::withoutCountry)
                .orElseGet(() -> complaint.number().value()));
    }

    /// A telephone number is written with and without its country.
    private static String withoutCountry(String author) {
        String digits = author.replaceAll("[ .()/-]", "");
        return digits.matches("\\+?\\d{10,15}") ? digits.substring(digits.length() - TELEPHONE_DIGITS) : author;
    }

    private String hash(String author) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(key);
            byte[] hash = digest.digest(author.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
