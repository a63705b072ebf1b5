package org.mediacenter.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.Telephone;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Exchange;
import org.mediacenter.hub.channel.InboundMessage.Filing;
import org.mediacenter.hub.complaint.Attached;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Photos and other files of a complaint, as officers get them.
final class FilesTest {
    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void a_photo_is_shown_beside_the_words() {
        ComplaintNumber number = withFile("p1", "photo 1");
        Browser operator = site.signedIn("sari", Role.OPERATOR);

        Page page = operator.get("/desk/complaints/" + number);
        Page photo = operator.get("/desk/complaints/" + number + "/files/1/0");

        assertThat(page.body()).contains("<img src=\"/desk/complaints/" + number + "/files/1/0\"");
        assertThat(photo.status()).isEqualTo(200);
        assertThat(photo.header("Content-Type")).isEqualTo("image/png");
        assertThat(photo.header("Content-Disposition")).isEqualTo("inline");
    }

    @Test
    void a_page_a_citizen_sent_is_saved_and_never_shown() {
        ComplaintNumber number = withFile("p2", "page 1");
        Browser operator = site.signedIn("tini", Role.OPERATOR);

        Page file = operator.get("/desk/complaints/" + number + "/files/1/0");

        assertThat(file.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void an_officer_of_another_department_and_a_wrong_place_get_nothing() {
        ComplaintNumber number = withFile("p3", "photo 3");
        Browser stranger = site.signedIn("budi", Role.OFFICER, "dlh");
        Browser operator = site.signedIn("wati", Role.OPERATOR);

        assertThat(stranger.get("/desk/complaints/" + number + "/files/1/0").status())
                .isEqualTo(404);
        assertThat(operator.get("/desk/complaints/" + number + "/files/1/7").status())
                .isEqualTo(404);
        assertThat(operator.get("/desk/complaints/" + number + "/files/x/0").status())
                .isEqualTo(404);
    }

    private static ComplaintNumber withFile(String id, String source) {
        Attachment photo = new Attachment(Attachment.Kind.PHOTO, source, Optional.empty(), Optional.empty());
        Accepted accepted = Await.done(site.hub()
                .inbox()
                .accept(new InboundMessage(
                        Telephone.NAME,
                        id,
                        "conversation-" + id,
                        new Author("author-" + id, Optional.of("Bu Melati")),
                        "lampu jalan mati di jalan contoh",
                        Optional.empty(),
                        Filing.NONE,
                        List.of(photo),
                        Exchange.PRIVATE,
                        Optional.empty())));
        ComplaintNumber number = ((Accepted.Kept) accepted).number();
        Await.until(
                "the file is kept",
                () -> Await.done(site.hub().complaints().find(number))
                        .flatMap(complaint ->
                                complaint.conversation().messages().getFirst().carried().attachments().stream()
                                        .findFirst())
                        .flatMap(Attached::blob)
                        .isPresent());
        return number;
    }
}
