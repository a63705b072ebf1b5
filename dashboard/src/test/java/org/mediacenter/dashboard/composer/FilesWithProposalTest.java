package org.mediacenter.dashboard.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.dashboard.composer.SentFiles.Sent;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Enclosure;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Proposal;
import org.mediacenter.hub.complaint.Reply;

/// Photos and documents of a department that answers through the Media Center.
final class FilesWithProposalTest {
    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser operator;
    private static Browser officer;

    @BeforeAll
    static void opens() {
        site = TestSite.reviewing(folder, "dlh");
        operator = site.signedIn("operator", Role.OPERATOR);
        officer = site.signedIn("sari", Role.OFFICER, "dlh");
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void the_media_center_sees_the_files_before_the_citizen_does_and_they_go_out_with_its_words() throws IOException {
        ComplaintNumber number = proposed("both");
        String address = "/desk/complaints/" + number + "/replies/p1/files/";
        assertThat(operator.get("/desk/complaints/" + number).body())
                .contains(
                        "<img src=\"" + address + "0\" alt=\"sesudah.jpg\"", "<a href=\"" + address + "1\">surat.pdf");
        assertThat(operator.get(address + "0").header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(site.find(number).conversation().replies().getLast().enclosures())
                .isEmpty();

        Page sent = site.send(operator, number, "reviews", send());
        site.settled(number);

        assertThat(sent.status()).isEqualTo(303);
        Reply reply = site.find(number).conversation().replies().getLast();
        assertThat(reply.enclosures())
                .extracting(enclosure -> enclosure.name().text().orElseThrow())
                .containsExactly("sesudah.jpg", "surat.pdf");
        assertThat(reply.text().text().orElseThrow())
                .isEqualTo("Pohonnya sudah kami rapikan.\n\n"
                        + "2 foto atau berkas untuk jawaban ini ada di halaman pelacakan keluhan Anda.");
        String story = "/track/" + number + "/files/" + reply.name() + "/0?key=" + key(number);
        assertThat(site.browser().get(story).header("Content-Type")).isEqualTo("image/jpeg");
    }

    @Test
    void the_citizen_gets_no_file_that_only_was_proposed() throws IOException {
        ComplaintNumber number = proposed("waits");

        assertThat(site.browser()
                        .get("/track/" + number + "/files/p1/0?key=" + key(number))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void who_does_not_see_the_complaint_gets_no_proposed_file_of_it() throws IOException {
        ComplaintNumber number = proposed("hidden");
        Browser elsewhere = site.signedIn("elsewhere", Role.OFFICER, "dispora");

        assertThat(elsewhere
                        .get("/desk/complaints/" + number + "/replies/p1/files/0")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void files_of_what_is_given_back_stay_to_be_looked_at() throws IOException {
        ComplaintNumber number = proposed("back");

        site.send(
                operator,
                number,
                "reviews",
                Map.of("proposal", "p1", "decision", "return", "reason", "Fotonya gelap."));

        assertThat(site.find(number).proposals().all()).singleElement().satisfies(proposal -> {
            assertThat(proposal.state()).isEqualTo(Proposal.State.RETURNED);
            assertThat(proposal.enclosures()).hasSize(2);
        });
        assertThat(officer.get("/desk/complaints/" + number + "/replies/p1/files/0")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_erased_file_goes_to_nobody() throws IOException {
        ComplaintNumber number = proposed("erased");
        Personal name = site.find(number)
                .proposals()
                .named("p1")
                .flatMap(proposal -> proposal.enclosure(0))
                .map(Enclosure::name)
                .orElseThrow();
        site.execute(number, new Command.Redact(List.of(name.hash()), "erasure"), new Actor.Hub());

        site.send(operator, number, "reviews", send());
        site.settled(number);

        assertThat(operator.get("/desk/complaints/" + number + "/replies/p1/files/0")
                        .status())
                .isEqualTo(404);
        assertThat(site.find(number).conversation().replies().getLast().enclosures())
                .extracting(enclosure -> enclosure.name().text().orElseThrow())
                .containsExactly("surat.pdf");
    }

    private static Map<String, String> send() {
        return Map.of("proposal", "p1", "decision", "send", "kind", "FINAL", "text", "Pohonnya sudah kami rapikan.");
    }

    private static ComplaintNumber proposed(String id) throws IOException {
        ComplaintNumber number = site.complaint(id, "pohon tumbang menutup jalan");
        site.settled(number);
        byte[] form = SentFiles.form(
                        SentFiles.reply(officer.csrf(), site.find(number).version()),
                        List.of(new Sent("sesudah.png", SentFiles.photo()), new Sent("surat.pdf", SentFiles.PDF)))
                .getBytes();
        assertThat(officer.postBytes("/desk/complaints/" + number + "/replies", SentFiles.TYPE, form)
                        .status())
                .isEqualTo(303);
        return number;
    }

    private static String key(ComplaintNumber number) {
        return Await.done(site.hub().complaints().dossier(number))
                .orElseThrow()
                .trackingKey()
                .value();
    }
}
