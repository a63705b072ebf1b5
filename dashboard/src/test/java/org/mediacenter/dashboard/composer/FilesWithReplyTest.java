package org.mediacenter.dashboard.composer;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Reply;

/// Photos and documents that go to a citizen with a reply, by a channel that carries words only.
final class FilesWithReplyTest {
    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser operator;
    private static String csrf;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        operator = site.signedIn("operator", Role.OPERATOR);
        csrf = operator.csrf();
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void a_photo_stands_in_the_conversation_and_on_the_tracking_page_and_the_words_say_where() throws IOException {
        ComplaintNumber number = complaint("both");

        Page done = reply(number, new Sent("sesudah.png", SentFiles.photo()), new Sent("surat.pdf", SentFiles.PDF));

        assertThat(done.status()).isEqualTo(303);
        Reply reply = site.find(number).conversation().replies().getLast();
        assertThat(reply.text().text().orElseThrow())
                .isEqualTo("Sudah kami rapikan.\n\n"
                        + "2 foto atau berkas untuk jawaban ini ada di halaman pelacakan keluhan Anda.");
        String address = "/desk/complaints/" + number + "/replies/" + reply.name() + "/files/";
        assertThat(operator.get("/desk/complaints/" + number).body())
                .contains(
                        "<img src=\"" + address + "0\" alt=\"sesudah.jpg\"", "<a href=\"" + address + "1\">surat.pdf");
        assertThat(operator.get(address + "0").header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(operator.get(address + "1").header("Content-Disposition")).startsWith("attachment");
        assertThat(operator.get(address + "2").status()).isEqualTo(404);

        String key = key(number);
        String story = "/track/" + number + "/files/" + reply.name() + "/0?key=";
        assertThat(site.browser().get("/track/" + number + "?key=" + key).body())
                .contains(story + key);
        assertThat(site.browser().get(story + key).header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(site.browser().get(story + key).header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(site.browser().get(story + "wrong").status()).isEqualTo(404);
    }

    @Test
    void who_does_not_see_the_complaint_gets_no_file_of_it() throws IOException {
        ComplaintNumber number = complaint("hidden");
        reply(number, new Sent("a.png", SentFiles.photo()));
        Browser elsewhere = site.signedIn("elsewhere", Role.OFFICER, "dispora");
        String reply = site.find(number).conversation().replies().getLast().name();

        assertThat(elsewhere
                        .get("/desk/complaints/" + number + "/replies/" + reply + "/files/0")
                        .status())
                .isEqualTo(404);
        assertThat(site.browser()
                        .get("/desk/complaints/" + number + "/replies/" + reply + "/files/0")
                        .status())
                .isIn(303, 401);
    }

    @Test
    void what_is_no_photo_is_refused_in_words_and_nothing_is_sent_and_nothing_is_lost() throws IOException {
        ComplaintNumber number = complaint("hostile");
        int before = site.find(number).conversation().replies().size();

        Page page = reply(
                number,
                new Sent("a.png", SentFiles.photo()),
                new Sent("b.jpg", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("hanya foto JPEG atau PNG", "Sudah kami rapikan.");
        assertThat(kept(number)).isZero();
        assertThat(site.find(number).conversation().replies()).hasSize(before);
    }

    @Test
    void whose_session_ended_while_a_photo_was_attached_gets_the_words_back() throws IOException {
        ComplaintNumber number = complaint("ended");
        byte[] form =
                form(number, List.of(new Sent("a.png", SentFiles.photo()))).getBytes();

        Page refused = site.browser().postBytes("/desk/complaints/" + number + "/replies", SentFiles.TYPE, form);

        assertThat(refused.status()).isIn(401, 403);
        assertThat(refused.body()).contains("Sudah kami rapikan.");
    }

    @Test
    void an_erased_file_is_given_to_nobody_any_more() throws IOException {
        ComplaintNumber number = complaint("erased");
        reply(number, new Sent("a.png", SentFiles.photo()));
        Reply reply = site.find(number).conversation().replies().getLast();
        String story = "/track/" + number + "/files/" + reply.name() + "/0?key=" + key(number);
        String address = "/desk/complaints/" + number + "/replies/" + reply.name() + "/files/0";
        assertThat(site.browser().get(story).status()).isEqualTo(200);

        String name = reply.enclosure(0).orElseThrow().name().hash();
        site.execute(number, new Command.Redact(List.of(name), "erasure"), new Actor.Hub());

        assertThat(site.browser().get(story).status()).isEqualTo(404);
        assertThat(operator.get(address).status()).isEqualTo(404);
    }

    @Test
    void a_reply_that_would_be_refused_anyway_leaves_no_file_behind() throws IOException {
        ComplaintNumber number = complaint("closed");
        site.execute(
                number,
                new Command.Close("officer", Optional.of(Personal.of("sudah rapi", new SecureRandom()))),
                new Actor.Officer("operator", Optional.empty()));

        Page refused = reply(number, new Sent("a.png", SentFiles.photo()));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(kept(number)).isZero();
    }

    /// How many files are kept with a complaint, named by it or not.
    private static int kept(ComplaintNumber number) {
        AtomicInteger kept = new AtomicInteger();
        Await.done(site.hub().blobs().sweep(Instant.now().plusSeconds(60), (of, old) -> {
            kept.addAndGet(of.equals(number) ? old.size() : 0);
            return Future.succeededFuture(old);
        }));
        return kept.get();
    }

    @Test
    void four_files_are_too_many() throws IOException {
        ComplaintNumber number = complaint("four");
        Sent one = new Sent("a.png", SentFiles.photo());

        assertThat(reply(number, one, one, one, one).body()).contains("paling banyak 3 berkas");
    }

    @Test
    void a_form_that_is_cut_short_or_has_no_token_changes_nothing() throws IOException {
        ComplaintNumber number = complaint("cut");
        long version = site.find(number).version();
        Buffer whole = form(number, List.of(new Sent("a.png", SentFiles.photo())));
        String path = "/desk/complaints/" + number + "/replies";

        Page cut = operator.postBytes(path, SentFiles.TYPE, whole.getBytes(0, 60));
        Page strange = operator.postBytes(path, "multipart/form-data", whole.getBytes());

        assertThat(List.of(cut.status(), strange.status())).containsOnly(403);
        assertThat(site.find(number).version()).isEqualTo(version);
    }

    private static ComplaintNumber complaint(String id) {
        ComplaintNumber number = site.complaint(id, "pohon rindang perlu dirapikan");
        site.settled(number);
        return number;
    }

    private static String key(ComplaintNumber number) {
        return Await.done(site.hub().complaints().dossier(number))
                .orElseThrow()
                .trackingKey()
                .value();
    }

    private static Page reply(ComplaintNumber number, Sent... files) {
        Page page = operator.postBytes(
                "/desk/complaints/" + number + "/replies",
                SentFiles.TYPE,
                form(number, Arrays.asList(files)).getBytes());
        site.settled(number);
        return page;
    }

    private static Buffer form(ComplaintNumber number, List<Sent> files) {
        return SentFiles.form(SentFiles.reply(csrf, site.find(number).version()), files);
    }
}
