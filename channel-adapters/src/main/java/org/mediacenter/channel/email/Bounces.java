package org.mediacenter.channel.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mediacenter.hub.channel.DeliveryReceipt;

/// Reads what mail servers say about our mails
/// ([RFC 3464](https://www.rfc-editor.org/rfc/rfc3464)): the action, the status, and the id in the mail they send
/// back. Pure.
final class Bounces {
    private static final int LONGEST = 200_000;
    private static final Pattern ACTION = Pattern.compile("(?im)^Action:\\s*([a-z]{1,20})");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*(\\d\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^<>\\s]{1,400}>)");

    private Bounces() {}

    static boolean isReport(Part mail) throws MessagingException {
        return mail.isMimeType("multipart/report")
                && String.valueOf(mail.getContentType())
                        .toLowerCase(Locale.ROOT)
                        .contains("delivery-status");
    }

    /// What became of a mail of ours; empty where it is still on its way, or is not ours.
    static Optional<DeliveryReceipt> read(Part mail) throws MessagingException, IOException {
        List<String> texts = new ArrayList<>();
        if (mail.getContent() instanceof Multipart many) {
            for (int i = 0; i < many.getCount(); i++) {
                texts.add(beginning(many.getBodyPart(i)));
            }
        }
        String all = String.join("\n", texts);
        Optional<String> action = first(ACTION, all).map(word -> word.toLowerCase(Locale.ROOT));
        Optional<String> id = first(ID, all);
        boolean failed = action.filter("failed"::equals).isPresent();
        boolean delivered = action.filter("delivered"::equals).isPresent();
        return id.isPresent() && (failed || delivered)
                ? Optional.of(new DeliveryReceipt(
                        EmailChannel.NAME, id.get(), delivered, failed ? first(STATUS, all) : Optional.empty()))
                : Optional.empty();
    }

    private static String beginning(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
        }
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
