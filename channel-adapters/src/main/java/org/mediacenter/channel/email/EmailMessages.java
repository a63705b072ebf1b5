package org.mediacenter.channel.email;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mediacenter.channel.common.Fingerprint;
import org.mediacenter.channel.common.Words;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Exchange;
import org.mediacenter.hub.channel.InboundMessage.Filing;
import org.mediacenter.hub.channel.Unreadable;

/// From mails to what the inbox takes. Pure: the same mail gives the same, and none makes it throw.
final class EmailMessages {
    private static final int LONGEST_RAW = 200_000;
    private static final Pattern TAKES_NO_ANSWER =
            Pattern.compile("(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?)(?:[+=._-].*)?@.*");
    private static final Pattern MANY = Pattern.compile("bulk|list|junk");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private final String address;
    private final Threads threads;
    private final Session session;

    EmailMessages(String address, Threads threads) {
        this.address = address.toLowerCase(Locale.ROOT);
        this.threads = threads;
        Properties lenient = new Properties();
        lenient.setProperty("mail.mime.address.strict", "false");
        this.session = Session.getInstance(lenient);
    }

    Decoded read(Mail mail) {
        try {
            MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(mail.bytes()));
            return mail.whole() ? decoded(mail, message) : unreadable(mail, "too long to be read");
        } catch (MessagingException | IOException | RuntimeException _) {
            // the library throws nearly anything at a mail that is broken in an unforeseen way
            return unreadable(mail, "not a mail that can be taken apart");
        }
    }

    private Decoded decoded(Mail mail, MimeMessage message) throws MessagingException, IOException {
        if (Bounces.isReport(message)) {
            return Bounces.read(message)
                    .<Decoded>map(receipt -> new Decoded.Heard(receipt, Optional.empty()))
                    .orElseGet(() -> new Decoded.Ignored("a report that settles nothing"));
        }
        Optional<InternetAddress> from = from(message);
        if (from.isEmpty()) {
            return unreadable(mail, "no sender that can be answered");
        }
        String sender = from.get().getAddress().toLowerCase(Locale.ROOT);
        Optional<String> automatic = automatic(message, sender);
        return automatic.isPresent()
                ? new Decoded.Ignored(automatic.get())
                : said(mail, message, new Author(sender, name(from.get())));
    }

    private Decoded said(Mail mail, MimeMessage message, Author author) throws MessagingException, IOException {
        boolean answer = Threads.answers(message);
        MailParts parts = MailParts.of(message, mail.validity() + ":" + mail.uid() + ":");
        String whole = parts.plain()
                .orElseGet(() ->
                        parts.page().map(page -> MailText.ofPage(page, false)).orElse(""));
        String words = parts.plain().isPresent()
                ? MailText.written(whole, answer)
                : MailText.written(
                        parts.page().map(page -> MailText.ofPage(page, answer)).orElse(""), answer);
        String text = answer ? words : withSubject(subject(message), words);
        if (InboundMessage.saysNothing(text) && parts.files().isEmpty()) {
            return new Decoded.Ignored("an empty mail");
        }
        String id = Threads.ownId(message)
                .orElseGet(() -> "none " + new Fingerprint().with(mail.bytes()).hex());
        String thread = threads.of(message, id);
        InboundMessage heard = new InboundMessage(
                EmailChannel.NAME,
                new Fingerprint().with(author.id()).with(id).hex(),
                author.id() + " " + thread,
                author,
                text,
                written(message),
                Filing.NONE,
                parts.files(),
                Exchange.PRIVATE,
                Optional.of(raw(message, whole)));
        return new Decoded.Heard(heard, Threads.ownId(message).map(own -> new Decoded.Link(thread, own)));
    }

    private static Optional<InternetAddress> from(MimeMessage message) throws MessagingException {
        Address @Nullable [] from = message.getFrom();
        return from != null
                        && from.length > 0
                        && from[0] instanceof InternetAddress first
                        && first.getAddress() != null
                        && EmailSettings.ADDRESS.matcher(first.getAddress()).matches()
                ? Optional.of(first)
                : Optional.empty();
    }

    private static Optional<String> name(InternetAddress from) {
        return Optional.ofNullable(from.getPersonal()).map(Words::line).filter(name -> !name.isEmpty());
    }

    /// Why a mail is no person's words to us; answering those would begin an endless exchange of programs.
    private Optional<String> automatic(MimeMessage message, String sender) throws MessagingException {
        if (sender.equals(address)) {
            return Optional.of("our own mail");
        }
        if (!header(message, "Auto-Submitted").matches("(?:no\\b.*)?")
                || !header(message, "X-Autoreply").isEmpty()) {
            return Optional.of("written by a program");
        }
        boolean list = !header(message, "List-Id").isEmpty()
                || MANY.matcher(header(message, "Precedence")).matches();
        if (list) {
            return Optional.of("sent to a list");
        }
        return TAKES_NO_ANSWER.matcher(sender).matches()
                        || header(message, "Return-Path").equals("<>")
                ? Optional.of("the sender takes no answer")
                : Optional.empty();
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        @Nullable String value = message.getHeader(name, " ");
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }

    private static String subject(MimeMessage message) throws MessagingException {
        @Nullable String subject = message.getSubject();
        return subject == null ? "" : Words.line(subject);
    }

    /// Many say in the subject what it is about, and only the rest below.
    private static String withSubject(String subject, String words) {
        boolean repeated = subject.isEmpty() || words.startsWith(subject);
        return repeated ? words : (subject + "\n\n" + words).strip();
    }

    private static Optional<Instant> written(MimeMessage message) throws MessagingException {
        @Nullable Date sent = message.getSentDate();
        return Optional.ofNullable(sent)
                .map(Date::toInstant)
                .filter(at -> at.isAfter(Instant.EPOCH) && at.isBefore(LATEST));
    }

    /// The head and the words with everything quoted; files stay in the mailbox.
    private static String raw(MimeMessage message, String whole) throws MessagingException {
        String raw = String.join("\n", Collections.list(message.getAllHeaderLines())) + "\n\n" + whole;
        return raw.length() > LONGEST_RAW ? raw.substring(0, LONGEST_RAW) : raw;
    }

    private static Decoded unreadable(Mail mail, String why) {
        String raw = new String(mail.bytes(), StandardCharsets.ISO_8859_1);
        String id = "unreadable-" + new Fingerprint().with(mail.bytes()).hex();
        String kept = raw.length() > LONGEST_RAW ? raw.substring(0, LONGEST_RAW) : raw;
        return new Decoded.Heard(new Unreadable(EmailChannel.NAME, id, kept, why), Optional.empty());
    }
}
