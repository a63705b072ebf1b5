package org.mediacenter.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.channel.Attachment.Kind;
import org.mediacenter.hub.channel.DeliveryReceipt;
import org.mediacenter.hub.channel.Inbound;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.Unreadable;

final class EmailMessagesTest {
    static final String WITH_FILES = """
            From: "Warga, Contoh" <Warga@Rumah.example>
            To: lapor@kota.example
            Subject: =?UTF-8?Q?Jalan_rusak_=F0=9F=9A=A7?=
            Message-ID: <berkas@rumah.example>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=luar

            --luar
            Content-Type: multipart/alternative; boundary=dalam

            --dalam
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Jalan berlubang =E2=80=93 dalam.
            --dalam
            Content-Type: text/html; charset=utf-8

            <p>Jalan <b>berlubang</b></p>
            --dalam--
            --luar
            Content-Type: image/jpeg; name="jalan.jpg"
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment; filename="jalan.jpg"

            Z2FtYmFyIGphbGFu
            --luar
            Content-Type: image/png
            Content-ID: <logo>
            Content-Disposition: inline
            Content-Transfer-Encoding: base64

            bG9nbw==
            --luar
            Content-Type: application/pdf
            Content-Disposition: attachment; filename*=UTF-8''surat%20%C3%A9.pdf

            isi
            --luar--
            """;

    private static final String REPORT = """
            From: MAILER-DAEMON@rumah.example
            To: lapor@kota.example
            Subject: Undelivered Mail Returned to Sender
            Auto-Submitted: auto-replied
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain

            I'm sorry to have to inform you.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.rumah.example

            Final-Recipient: rfc822; warga@rumah.example
            Action: %s
            Status: 5.1.1
            --b
            Content-Type: text/rfc822-headers

            From: lapor@kota.example
            Message-ID: <abc.def.mc@kota.example>
            --b--
            """;

    private final EmailMessages messages = new EmailMessages(TestMail.CITY, new Threads(TestMail.CITY));

    @Test
    void a_mail_with_files_gives_words_and_files() {
        InboundMessage message = heard(WITH_FILES);

        assertThat(message.text()).isEqualTo("Jalan rusak 🚧\n\nJalan berlubang – dalam.");
        assertThat(message.author()).isEqualTo(new Author("warga@rumah.example", Optional.of("Warga, Contoh")));
        assertThat(message.nativeId()).hasSize(64);
        assertThat(message.attachments())
                .containsExactly(
                        new Attachment(Kind.PHOTO, "3:7:1", Optional.of("image/jpeg"), Optional.of("jalan.jpg")),
                        new Attachment(Kind.FILE, "3:7:3", Optional.of("application/pdf"), Optional.of("surat é.pdf")));
        assertThat(message.raw().orElseThrow()).contains("Subject: =?UTF-8?Q?");
    }

    @Test
    void the_time_is_the_senders() {
        assertThat(heard(TestMail.mail("a", "x")).writtenAt()).contains(Instant.parse("2026-11-21T03:00:00Z"));
    }

    @Test
    void a_page_alone_is_read_as_text() {
        String page = TestMail.mail(
                        "a", "<html><style>p{}</style><p>Lampu&nbsp;padam</p><p>di <i>sini</i><br>ya</p></html>")
                .replace("text/plain", "text/html");

        assertThat(heard(page).text()).isEqualTo("Keluhan\n\nLampu padam\n\ndi sini\nya");
    }

    @Test
    void the_same_mail_of_the_same_sender_has_the_same_name_and_another_has_not() {
        String mail = TestMail.mail("a", "x");

        assertThat(heard(mail).nativeId())
                .isEqualTo(heard(mail.replace("x\n", "y\n")).nativeId());
        assertThat(heard(mail).nativeId())
                .isNotEqualTo(heard(mail.replace("warga@", "lain@")).nativeId())
                .isNotEqualTo(heard(TestMail.mail("b", "x")).nativeId());
    }

    @Test
    void an_exchange_is_found_by_the_first_mail_or_by_ours() {
        InboundMessage first = heard(TestMail.mail("a", "x"));
        String thread = first.conversation().substring(first.conversation().indexOf(' ') + 1);
        String ours = new Threads(TestMail.CITY).newId(thread, "0123");

        String byFirst = TestMail.mail("b", "y").replace("Subject:", "References: <a@rumah.example> <z@z>\nSubject:");
        String byOurs = TestMail.mail("c", "y").replace("Subject:", "In-Reply-To: " + ours + "\nSubject:");
        String byOther = byOurs.replace(TestMail.CITIZEN, "lain@rumah.example");

        assertThat(heard(byFirst).conversation()).isEqualTo(first.conversation());
        assertThat(heard(byOurs).conversation()).isEqualTo(first.conversation());
        assertThat(heard(byOther).conversation()).isNotEqualTo(first.conversation());
        assertThat(heard(TestMail.mail("d", "x")).conversation()).isNotEqualTo(first.conversation());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-generated",
                "Auto-Submitted: auto-replied (vacation)",
                "Precedence: bulk",
                "List-Id: <warga.contoh.example>",
                "X-Autoreply: yes",
                "Return-Path: <>"
            })
    void what_programs_and_lists_send_is_ignored(String header) {
        assertThat(read(header + "\n" + TestMail.mail("a", "x"))).isInstanceOf(Decoded.Ignored.class);
    }

    @Test
    void a_person_may_say_that_no_program_wrote_it() {
        assertThat(read("Auto-Submitted: no\n" + TestMail.mail("a", "x"))).isInstanceOf(Decoded.Heard.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-reply@bank.example",
                "noreply+5@toko.example",
                "mailer-daemon@x.example",
                "lapor@kota.example"
            })
    void senders_that_take_no_answer_and_we_ourselves_are_ignored(String sender) {
        assertThat(read(TestMail.mail("a", "x").replace(TestMail.CITIZEN, sender)))
                .isInstanceOf(Decoded.Ignored.class);
    }

    @Test
    void a_mail_that_came_back_is_a_receipt() {
        assertThat(inbound(REPORT.formatted("failed")))
                .isEqualTo(new DeliveryReceipt("email", "<abc.def.mc@kota.example>", false, Optional.of("5.1.1")));
        assertThat(inbound(REPORT.formatted("delivered")))
                .isEqualTo(new DeliveryReceipt("email", "<abc.def.mc@kota.example>", true, Optional.empty()));
        assertThat(read(REPORT.formatted("delayed"))).isInstanceOf(Decoded.Ignored.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Subject: tanpa pengirim\n\nhalo\n", "From: undisclosed\n\nhalo\n"})
    void a_mail_without_a_sender_is_kept_as_it_came(String mail) {
        assertThat(inbound(mail)).isInstanceOf(Unreadable.class);
    }

    @Test
    void no_mail_makes_it_stumble() {
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = bytes(random.nextBoolean() ? WITH_FILES : REPORT);
            for (int j = random.nextInt(20); j >= 0; j--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(messages.read(new Mail(3, 7, 0, bytes, true))).isNotNull();
        }
    }

    @Test
    void a_mail_that_is_too_long_is_told_as_such() {
        Decoded decoded = messages.read(new Mail(3, 7, 0, bytes(TestMail.mail("a", "")), false));

        assertThat(((Unreadable) ((Decoded.Heard) decoded).inbound()).why()).contains("too long");
    }

    private static byte[] bytes(String mail) {
        return mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private Decoded read(String mail) {
        return messages.read(new Mail(3, 7, 0, bytes(mail), true));
    }

    private Inbound inbound(String mail) {
        return ((Decoded.Heard) read(mail)).inbound();
    }

    private InboundMessage heard(String mail) {
        return (InboundMessage) inbound(mail);
    }
}
