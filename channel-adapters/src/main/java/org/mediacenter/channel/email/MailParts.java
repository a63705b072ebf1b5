package org.mediacenter.channel.email;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mediacenter.channel.common.Words;
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.channel.Attachment.Kind;

/// Takes a mail apart: the plain text, or else the page, and the files with where they stand.
final class MailParts {
    private static final int DEEPEST = 20;
    private static final int MOST_FILES = 20;
    private static final int LONGEST_TEXT = 1_000_000;

    /// Small pictures that stand in the text are logos.
    private static final int SMALL_PICTURE = 15_000;

    private final List<String> plain = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();
    private final List<Attachment> files = new ArrayList<>();
    private final String prefix;

    private MailParts(String prefix) {
        this.prefix = prefix;
    }

    /// @param prefix begins the sources of the files
    static MailParts of(Part mail, String prefix) throws MessagingException, IOException {
        MailParts parts = new MailParts(prefix);
        parts.take(mail, "", 0);
        return parts;
    }

    Optional<String> plain() {
        return plain.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", plain));
    }

    Optional<String> page() {
        return pages.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", pages));
    }

    List<Attachment> files() {
        return files;
    }

    /// The part a source names; empty where there is none.
    static Optional<Part> find(Part mail, String path) throws MessagingException, IOException {
        Part part = mail;
        for (String number : List.of(path.split("\\.", -1))) {
            if (number.isEmpty()) {
                return Optional.of(part);
            }
            int index = number.matches("\\d{1,3}") ? Integer.parseInt(number) : Integer.MAX_VALUE;
            if (!(content(part) instanceof Multipart many) || index >= many.getCount()) {
                return Optional.empty();
            }
            part = many.getBodyPart(index);
        }
        return Optional.of(part);
    }

    private void take(Part part, String path, int depth) throws MessagingException, IOException {
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(disposition(part));
        if (part.isMimeType("multipart/*") && depth < DEEPEST) {
            if (content(part) instanceof Multipart many) {
                for (int i = 0; i < many.getCount(); i++) {
                    BodyPart inner = many.getBodyPart(i);
                    take(inner, path.isEmpty() ? "" + i : path + "." + i, depth + 1);
                }
            }
        } else if (part.isMimeType("text/plain") && !attached && name(part).isEmpty()) {
            plain.add(text(part));
        } else if (part.isMimeType("text/html") && !attached && name(part).isEmpty()) {
            pages.add(text(part));
        } else if (files.size() < MOST_FILES && !isDecoration(part)) {
            files.add(file(part, path));
        }
    }

    private static boolean isDecoration(Part part) throws MessagingException {
        String @Nullable [] contentId = part.getHeader("Content-ID");
        boolean inText = contentId != null && !Part.ATTACHMENT.equalsIgnoreCase(disposition(part));
        return part.isMimeType("text/calendar")
                || part.isMimeType("application/pgp-signature")
                || part.isMimeType("application/pkcs7-signature")
                || (inText && part.isMimeType("image/*") && part.getSize() < SMALL_PICTURE);
    }

    private Attachment file(Part part, String path) throws MessagingException {
        String type = String.valueOf(part.getContentType()).toLowerCase(Locale.ROOT);
        int end = type.indexOf(';');
        String bare = (end < 0 ? type : type.substring(0, end)).strip();
        return new Attachment(kind(bare), prefix + path, Optional.of(bare), name(part));
    }

    private static Kind kind(String type) {
        if (type.startsWith("image/")) {
            return Kind.PHOTO;
        }
        if (type.startsWith("video/")) {
            return Kind.VIDEO;
        }
        return type.startsWith("audio/") ? Kind.AUDIO : Kind.FILE;
    }

    private static Optional<String> name(Part part) throws MessagingException {
        try {
            @Nullable String name = part.getFileName();
            return name == null ? Optional.empty() : Optional.of(Words.line(MimeUtility.decodeText(name)));
        } catch (UnsupportedEncodingException _) {
            return Optional.of("file");
        }
    }

    private static String disposition(Part part) throws MessagingException {
        return String.valueOf(part.getDisposition());
    }

    /// The text in its own alphabet; in Latin-1 where nobody knows it.
    private static String text(Part part) throws MessagingException, IOException {
        if (content(part) instanceof String text) {
            return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        }
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.ISO_8859_1);
        }
    }

    private static @Nullable Object content(Part part) throws MessagingException {
        try {
            return part.getContent();
        } catch (IOException _) {
            return null;
        }
    }
}
