package org.mediacenter.channel.email;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;

/// The mailbox by IMAP ([RFC 9051](https://www.rfc-editor.org/rfc/rfc9051)). Every method blocks; one is
/// called at a time, except those that end another.
final class Mailbox implements AutoCloseable {
    /// What mail servers commonly let through, and a little more.
    private static final int LONGEST = 40 * 1024 * 1024;

    private static final int TOGETHER = 20;
    private final EmailSettings settings;
    private volatile Optional<Open> open = Optional.empty();

    private record Open(Store store, IMAPFolder inbox) {}

    Mailbox(EmailSettings settings) {
        this.settings = settings;
    }

    /// Connects where it is not connected.
    void open() throws MessagingException {
        if (open.filter(current -> current.inbox().isOpen()).isPresent()) {
            return;
        }
        close();
        Store store = MailSessions.imap(settings).getStore("imap");
        EmailSettings.Server server = settings.imap();
        store.connect(server.host(), server.port(), server.user(), server.password());
        IMAPFolder inbox = (IMAPFolder) store.getFolder("INBOX");
        inbox.open(Folder.READ_WRITE);
        open = Optional.of(new Open(store, inbox));
    }

    /// Changes when the mailbox was made anew, and its numbers mean nothing any more.
    long validity() throws MessagingException {
        return inbox().getUIDValidity();
    }

    /// The number before the first mail that was taken at this moment or later.
    long before(Instant moment) throws MessagingException {
        long next = next();
        long first = next;
        for (Message one : inbox().search(new ReceivedDateTerm(ComparisonTerm.GE, Date.from(moment)))) {
            if (receivedAt(one) >= moment.toEpochMilli()) {
                first = Math.min(first, inbox().getUID(one));
            }
        }
        return Math.max(0, first - 1);
    }

    private long next() throws MessagingException {
        long next = inbox().getUIDNext();
        return next > 0 ? next : newest() + 1;
    }

    /// The mails after a number, oldest first, a few at a time.
    List<Mail> after(long uid) throws MessagingException, IOException {
        List<Mail> mails = new ArrayList<>();
        IMAPFolder inbox = inbox();
        Message[] found = inbox.getMessagesByUID(uid + 1, UIDFolder.LASTUID);
        List<Long> uids = new ArrayList<>();
        for (Message one : found) {
            // IMAP gives the last mail whatever its number is
            if (one != null && inbox.getUID(one) > uid) {
                uids.add(inbox.getUID(one));
            }
        }
        Collections.sort(uids);
        for (long one : uids.subList(0, Math.min(TOGETHER, uids.size()))) {
            read(one).ifPresent(mails::add);
        }
        return mails;
    }

    /// One mail, where it is still there.
    Optional<Mail> read(long uid) throws MessagingException, IOException {
        Message message = inbox().getMessageByUID(uid);
        if (!(message instanceof IMAPMessage mail)) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean whole = mail.getSize() <= LONGEST;
        if (whole) {
            mail.writeTo(bytes);
        } else {
            for (String line : Collections.list(mail.getAllHeaderLines())) {
                bytes.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return Optional.of(new Mail(validity(), uid, receivedAt(mail), bytes.toByteArray(), whole));
    }

    private static long receivedAt(Message mail) throws MessagingException {
        @Nullable Date received = mail.getReceivedDate();
        return received == null ? Long.MAX_VALUE : received.toInstant().toEpochMilli();
    }

    /// Marks mails as read.
    void seen(List<Long> uids) throws MessagingException {
        long[] all = uids.stream().mapToLong(Long::longValue).toArray();
        Message[] messages = Arrays.stream(inbox().getMessagesByUID(all))
                .filter(message -> message != null)
                .toArray(Message[]::new);
        if (messages.length > 0) {
            inbox().setFlags(messages, new Flags(Flags.Flag.SEEN), true);
        }
    }

    /// Waits until something happens in the mailbox, or [#wake()] is called.
    void idle() throws MessagingException {
        inbox().idle(true);
    }

    /// Ends [#idle()]: any other word to the server does.
    void wake() throws MessagingException {
        if (open.isPresent()) {
            open.get().inbox().getMessageCount();
        }
    }

    /// Asks the server for a word, whatever it was asked before; ends [#idle()] too.
    void ask() throws MessagingException {
        var _ = inbox().doCommand(server -> {
            server.noop();
            return true;
        });
    }

    /// Hangs up, also while another thread waits.
    @Override
    public void close() {
        Optional<Open> current = open;
        open = Optional.empty();
        try {
            if (current.isPresent()) {
                current.get().store().close();
            }
        } catch (MessagingException _) {
            // it was gone already
        }
    }

    private long newest() throws MessagingException {
        int count = inbox().getMessageCount();
        return count == 0 ? 0 : inbox().getUID(inbox().getMessage(count));
    }

    private IMAPFolder inbox() throws MessagingException {
        return open.map(Open::inbox).orElseThrow(() -> new MessagingException("not connected"));
    }
}
