package org.mediacenter.channel.email;

import com.icegreen.greenmail.store.FolderListener;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.vertx.core.Vertx;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.mediacenter.channel.common.Peer;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelContract.Outside;
import org.mediacenter.hub.channel.ChannelContract.Told;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Inbox;

/// A mail server, the city's mailbox on it, and citizens who write. A mail is told yes when it is marked as read.
final class TestMail implements Outside, FolderListener {
    static final String CITY = "lapor@kota.example";
    static final String CITIZEN = "warga@rumah.example";

    private final Vertx vertx = Vertx.vertx();
    private final GreenMail server =
            new GreenMail(ServerSetup.dynamicPort(new ServerSetup[] {ServerSetupTest.SMTP, ServerSetupTest.IMAP}));
    final GreenMailUser city;
    final GreenMailUser citizen;
    final EmailChannel channel;
    private final MailFolder inbox;
    final Pipe pipe;
    /// To what sends mail.
    final Pipe out;
    private final List<Waiting> waiting = new CopyOnWriteArrayList<>();

    private record Waiting(String id, CompletableFuture<Told> told) {}

    TestMail() {
        server.start();
        city = server.setUser(CITY, "lapor", "rahasia");
        citizen = server.setUser(CITIZEN, "warga", "rahasia");
        try {
            inbox = server.getManagers().getImapHostManager().getInbox(city);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        inbox.addListener(this);
        pipe = new Pipe(server.getImap().getPort());
        out = new Pipe(server.getSmtp().getPort());
        channel = channel("rahasia");
    }

    EmailChannel channel(String password) {
        return channel(password, Duration.ofSeconds(1), InstantSource.system());
    }

    /// @param idle how long the server may hold its word
    EmailChannel channel(String password, Duration idle, InstantSource time) {
        EmailSettings settings = new EmailSettings(
                new EmailSettings.Server("127.0.0.1", pipe.port(), "lapor", password),
                new EmailSettings.Server("127.0.0.1", out.port(), "lapor", password),
                CITY,
                new EmailSettings.Timing(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        idle,
                        Duration.ofMillis(20),
                        Duration.ofMillis(100)));
        return new EmailChannel(vertx, settings, time, new Random(1));
    }

    TestMail open(Inbox opened, ChannelMemory memory) {
        Peer.await(channel.open(opened, memory));
        return this;
    }

    /// A citizen's mail arrives; lines with `\n`.
    void arrive(String mail) {
        city.deliver(mime(mail));
    }

    static MimeMessage mime(String mail) {
        try {
            byte[] bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String mail(String id, String text) {
        return "From: Warga Contoh <" + CITIZEN + ">\nTo: " + CITY + "\nSubject: Keluhan\nMessage-ID: <" + id
                + "@rumah.example>\nDate: Sat, 21 Nov 2026 10:00:00 +0700\nMIME-Version: 1.0\n"
                + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + text + "\n";
    }

    /// What the citizen received, oldest first.
    List<MimeMessage> received() {
        try {
            return server.getManagers().getImapHostManager().getInbox(citizen).getMessages().stream()
                    .map(StoredMessage::getMimeMessage)
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// The mail server goes away.
    void stop() {
        server.stop();
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public CompletableFuture<Told> hand(String text) {
        String id = Integer.toHexString(text.hashCode());
        CompletableFuture<Told> told = new CompletableFuture<>();
        boolean there = messages(id).stream().anyMatch(one -> !isSeen(one));
        waiting.add(new Waiting(id, told));
        if (!there) {
            arrive(mail(id, text).replace("Subject: Keluhan\n", ""));
        }
        flagsUpdated(0, new Flags(), null);
        return told;
    }

    @Override
    public void cut() {
        pipe.cut();
        waiting.forEach(one -> one.told().complete(Told.NOTHING));
        waiting.clear();
    }

    @Override
    public void flagsUpdated(int number, Flags flags, @Nullable Long uid) {
        // without a lock of our own: the server calls this with its own
        for (Waiting one : List.copyOf(waiting)) {
            List<StoredMessage> messages = messages(one.id());
            if (!messages.isEmpty() && messages.stream().allMatch(TestMail::isSeen)) {
                waiting.remove(one);
                one.told().complete(Told.YES);
            }
        }
    }

    @Override
    public void expunged(int number) {}

    @Override
    public void added(int number) {}

    @Override
    public void mailboxDeleted() {}

    @Override
    public void close() {
        Peer.await(channel.close());
        pipe.close();
        out.close();
        server.stop();
        Peer.await(vertx.close());
    }

    private static boolean isSeen(StoredMessage message) {
        return message.isSet(Flags.Flag.SEEN);
    }

    private List<StoredMessage> messages(String id) {
        return inbox.getMessages().stream()
                .filter(one -> {
                    try {
                        return ("<" + id + "@rumah.example>")
                                .equals(one.getMimeMessage().getMessageID());
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
