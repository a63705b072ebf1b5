package org.mediacenter.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.channel.common.Peer;
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.Fetched;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;

@Timeout(60)
final class EmailChannelTest {
    private final TestInbox inbox = new TestInbox();
    private final TestMemory memory = new TestMemory();
    private final TestMail mail = new TestMail();

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void a_mail_is_heard_answered_below_it_and_the_next_one_belongs_to_it() throws Exception {
        mail.open(inbox, memory);
        mail.arrive(TestMail.mail("satu", "Lampu padam di Jalan Contoh"));
        InboundMessage heard = inbox.nextMessage();

        Delivered delivered = deliver(heard, ReplyKind.INTERIM, "Segera kami perbaiki. ✔\n.\nTerima kasih");
        MimeMessage answer = mail.received().getFirst();

        assertThat(heard.text()).isEqualTo("Keluhan\n\nLampu padam di Jalan Contoh");
        assertThat(heard.author().id()).isEqualTo(TestMail.CITIZEN);
        assertThat(delivered).isEqualTo(new Delivered.Sent(List.of(answer.getMessageID())));
        assertThat(answer.getHeader("In-Reply-To", null)).isEqualTo("<satu@rumah.example>");
        assertThat(answer.getFrom()[0]).hasToString(TestMail.CITY);
        assertThat(answer.getHeader("Auto-Submitted")).isNull();
        assertThat(answer.getContent().toString().replace("\r", "").strip())
                .isEqualTo("Segera kami perbaiki. ✔\n.\nTerima kasih");

        mail.arrive(TestMail.mail("dua", "Terima kasih!")
                .replace("Subject:", "In-Reply-To: " + answer.getMessageID() + "\nSubject:"));
        InboundMessage thanks = inbox.nextMessage();
        assertThat(thanks.conversation()).isEqualTo(heard.conversation());
        assertThat(thanks.text()).isEqualTo("Terima kasih!");
    }

    @Test
    void files_of_an_answer_come_as_attachments_after_the_words() throws Exception {
        mail.open(inbox, memory);
        mail.arrive(TestMail.mail("satu", "Lampu padam"));
        InboundMessage heard = inbox.nextMessage();
        OutboundReply words = reply(heard.conversation(), heard.nativeId(), ReplyKind.FINAL, "Sudah menyala.");

        Peer.await(mail.channel.deliver(words.with(
                List.of(new OutboundReply.File("sesudah \u2714.jpg", "image/jpeg", Buffer.buffer("JPEG"))))));

        MimeMultipart parts = (MimeMultipart) mail.received().getFirst().getContent();
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Sudah menyala.");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("image/jpeg");
        assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName())).isEqualTo("sesudah \u2714.jpg");
        assertThat(parts.getBodyPart(1).getInputStream()).hasContent("JPEG");
    }

    @Test
    void an_acknowledgement_says_that_a_program_wrote_it() throws Exception {
        mail.open(inbox, memory);
        mail.arrive(TestMail.mail("satu", "Lampu padam"));

        deliver(inbox.nextMessage(), ReplyKind.ACKNOWLEDGEMENT, "Sudah kami terima.");

        assertThat(mail.received().getFirst().getHeader("Auto-Submitted", null)).isEqualTo("auto-replied");
    }

    @Test
    void files_stay_in_the_mailbox_and_are_fetched_from_there() throws Exception {
        mail.open(inbox, memory);
        mail.arrive(EmailMessagesTest.WITH_FILES);
        InboundMessage heard = inbox.nextMessage();
        Attachment photo = heard.attachments().getFirst();

        assertThat(fetch(photo.source(), 100))
                .isInstanceOfSatisfying(
                        Fetched.File.class, file -> assertThat(file.bytes()).isEqualTo(Buffer.buffer("gambar jalan")));
        assertThat(fetch(photo.source(), 5)).isEqualTo(new Fetched.Gone("longer than is taken"));
        assertThat(fetch(photo.source() + ".7", 100)).isInstanceOf(Fetched.Gone.class);
        assertThat(fetch("1:1:0", 100)).isInstanceOf(Fetched.Gone.class);
        assertThat(fetch("../etc", 100)).isInstanceOf(Fetched.Gone.class);
    }

    @Test
    void what_came_while_the_hub_was_away_is_heard_once_when_it_is_back() throws Exception {
        mail.open(inbox, memory);
        mail.arrive(TestMail.mail("satu", "Satu"));
        inbox.nextMessage();
        Peer.await(mail.channel.close());
        mail.arrive(TestMail.mail("dua", "Dua"));
        mail.arrive(TestMail.mail("tiga", "Tiga"));

        EmailChannel again = mail.channel("rahasia");
        Peer.await(again.open(inbox, memory));

        assertThat(inbox.nextMessage().text()).endsWith("Dua");
        assertThat(inbox.nextMessage().text()).endsWith("Tiga");
        assertThat(inbox.kept()).hasSize(3);
        Peer.await(again.close());
    }

    @Test
    void numbers_that_begin_anew_double_nothing() throws Exception {
        mail.open(inbox, memory);
        mail.arrive(TestMail.mail("satu", "Satu"));
        inbox.nextMessage();
        Peer.await(mail.channel.close());
        Peer.await(memory.write("cursor", "999:50"));
        mail.arrive(TestMail.mail("dua", "Dua"));

        EmailChannel again = mail.channel("rahasia");
        Peer.await(again.open(inbox, memory));

        assertThat(inbox.nextMessage().text()).endsWith("Dua");
        assertThat(inbox.kept()).hasSize(2);
        Peer.await(again.close());
    }

    @Test
    void a_wrong_password_shows_on_both_links() throws Exception {
        EmailChannel wrong = mail.channel("salah");
        Peer.await(wrong.open(inbox, memory));

        // the next connection begins when the one before was turned away
        mail.pipe.awaitConnection();
        mail.pipe.awaitConnection();
        Peer.await(wrong.deliver(reply(TestMail.CITIZEN + " key", "x", ReplyKind.INTERIM, "Halo")));

        assertThat(wrong.links()).allMatch(link -> link.state() == State.DOWN);
        assertThat(wrong.links().toString()).contains("user and password").doesNotContain("salah");
        assertThat(wrong.reaches("x")).isFalse();
        Peer.await(wrong.close());
    }

    @Test
    void without_a_mail_server_nothing_is_sent_and_it_is_tried_later() throws Exception {
        mail.open(inbox, memory);
        mail.arrive(TestMail.mail("satu", "Satu"));
        InboundMessage heard = inbox.nextMessage();
        mail.stop();

        assertThat(deliver(heard, ReplyKind.INTERIM, "Baik.")).isInstanceOf(Delivered.Later.class);
    }

    @Test
    void an_address_cannot_smuggle_a_header_in() {
        mail.open(inbox, memory);
        OutboundReply reply = reply("a@b.example\r\nBcc: c@d.example key", "x", ReplyKind.INTERIM, "Halo");

        assertThat(Peer.await(mail.channel.deliver(reply))).isInstanceOf(Delivered.Refused.class);
    }

    private Fetched fetch(String source, long limit) {
        return Peer.await(mail.channel.fetch(source, limit));
    }

    private Delivered deliver(InboundMessage heard, ReplyKind kind, String text) {
        return Peer.await(mail.channel.deliver(reply(heard.conversation(), heard.nativeId(), kind, text)));
    }

    private static OutboundReply reply(String conversation, String answers, ReplyKind kind, String text) {
        return new OutboundReply(
                ComplaintNumber.random(new SecureRandom()),
                "r1",
                1,
                kind,
                conversation,
                TestMail.CITIZEN,
                text,
                Audience.PRIVATE,
                new OutboundReply.Answered(answers, Instant.EPOCH));
    }
}
