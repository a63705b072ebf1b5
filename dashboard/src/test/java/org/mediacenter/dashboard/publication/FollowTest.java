package org.mediacenter.dashboard.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.dashboard.publication.Noticed.TREE;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Status;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/// Following what is public: by a link of one's own, by a feed, and in the place of a complaint of one's own.
final class FollowTest {
    private static final Pattern LISTED = Pattern.compile("name=\"publication\" value=\"([^\"]+)\"");

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Noticed desk;
    private static Browser anybody;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        desk = new Noticed(site, site.signedIn("sari", Role.OPERATOR));
        anybody = site.browser();
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void somebody_follows_by_a_secret_link_reads_what_becomes_of_it_and_stops() {
        ComplaintNumber number = desk.filed("followed", TREE);
        String address = desk.published(number, "Pohon yang diikuti");

        String own = followed(address);
        Page news = anybody.get(own);
        desk.takenBack(number, "Salah tempat");
        Page gone = anybody.get(own);
        Page stopped = anybody.post(own.replace("?new=1", ""), Map.of());

        assertThat(news.status()).isEqualTo(200);
        assertThat(news.body()).contains("Anda sekarang mengikuti", "Pohon yang diikuti", "Berhenti mengikuti");
        assertThat(news.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(gone.status()).isEqualTo(200);
        assertThat(gone.body()).contains("Salah tempat").doesNotContain("Pohon yang diikuti");
        assertThat(stopped.header("Location")).isEqualTo(address);
        assertThat(anybody.get(own).status()).isEqualTo(404);
    }

    @Test
    void how_many_follow_is_told_in_steps_and_no_name_of_anybody() {
        String address = desk.published(desk.filed("counted", TREE), "Pohon yang dihitung");
        for (int i = 0; i < 4; i++) {
            followed(address);
        }
        String four = anybody.get(address).body();
        String last = followed(address);
        String five = anybody.get(address).body();
        anybody.post(last.replace("?new=1", ""), Map.of());

        assertThat(four).doesNotContain("Diikuti sedikitnya");
        assertThat(five).contains("Diikuti sedikitnya 5 orang");
        assertThat(anybody.get(address).body()).doesNotContain("Diikuti sedikitnya");
    }

    @Test
    void nobody_follows_what_is_not_public() {
        ComplaintNumber hidden = desk.filed("unfollowed", TREE);

        assertThat(anybody.post("/public/" + hidden + "/followers", Map.of()).status())
                .isEqualTo(404);
        assertThat(anybody.get("/public/following/AAAAAAAAAAAAAAAAAAAAAA").status())
                .isEqualTo(404);
        assertThat(anybody.get("/public/following/AAAAAAAAAAAAAAAAAAAAAA").body())
                .isEqualTo(anybody.get("/public/AAAAAAAAAAAA").body());
    }

    @Test
    void a_feed_is_well_formed_whatever_the_words_and_is_sent_once() throws Exception {
        String hostile = "Pohon ]]> <script>alert(1)</script> & \u0000\u000b\uffff \"tumbang\" \ud83c\udf33";
        String address = desk.published(desk.filed("fed", TREE), hostile);

        Page feed = site.browser().get("/public/feed.atom");
        Document document = parsed(feed);
        NodeList ids = document.getElementsByTagName("id");
        Page one = site.browser().get(address + "/feed.atom");
        Browser reader = site.browser().with("If-None-Match", feed.header("ETag"));

        assertThat(feed.header("Content-Type")).startsWith("application/atom+xml");
        assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(ids.getLength()).isGreaterThan(1);
        assertThat(parsed(one).getElementsByTagName("summary").item(0).getTextContent())
                .contains("]]> <script>alert(1)</script> &", "\ud83c\udf33");
        assertThat(anybody.get(address).body() + anybody.get("/public").body())
                .contains("&lt;script")
                .doesNotContain("<script>alert");
        assertThat(reader.get("/public/feed.atom").status()).isEqualTo(304);
        desk.published(desk.filed("fed-more", TREE), "Pohon baru");
        assertThat(reader.get("/public/feed.atom").status()).isEqualTo(200);
    }

    private static Document parsed(Page feed) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.body().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void who_files_the_same_again_may_follow_the_public_one_instead() {
        String words = "Lampu jalan padam di Kelurahan Ketintang sejak pagi";
        String address = desk.published(desk.filed("first", words), "Lampu padam di Ketintang");
        Browser citizen = site.browser();
        String token = citizen.get("/").field("token");
        Page sent = citizen.post("/", Map.of("token", token, "text", words));

        String receipt = citizen.get(sent.header("Location")).body();
        ComplaintNumber own = number(receipt);
        Page instead = citizen.post("/received", Map.of("form", token, "publication", listed(receipt, address)));

        assertThat(receipt).contains("Mungkin sudah ada yang melaporkan", "Lampu padam di Ketintang", address);
        assertThat(instead.status()).isEqualTo(303);
        assertThat(instead.header("Location")).startsWith("/public/following/");
        assertThat(citizen.get(instead.header("Location")).body()).contains("Lampu padam di Ketintang");
        assertThat(site.find(own).status()).isEqualTo(Status.CLOSED);
        assertThat(site.find(own).standing().isWithdrawn()).isTrue();
    }

    @Test
    void what_is_not_public_is_offered_to_nobody_who_files_the_same() {
        String words = "Jembatan kayu roboh di Kelurahan Kebraon sejak kemarin";
        desk.filed("private", words);
        Browser citizen = site.browser();
        String token = citizen.get("/").field("token");
        Page sent = citizen.post("/", Map.of("token", token, "text", words));

        String receipt = citizen.get(sent.header("Location")).body();
        Page instead = citizen.post("/received", Map.of("form", token, "publication", "AAAAAAAAAAAA"));

        assertThat(receipt).doesNotContain("name=\"publication\"");
        assertThat(instead.status()).isEqualTo(409);
        assertThat(site.find(number(receipt)).isOpen()).isTrue();
    }

    private static String listed(String receipt, String address) {
        assertThat(LISTED.matcher(receipt).results().map(found -> "/public/" + found.group(1)))
                .contains(address);
        return address.substring("/public/".length());
    }

    private static ComplaintNumber number(String receipt) {
        Matcher number = Pattern.compile("id=\"number\">([^<]+)<").matcher(receipt);
        assertThat(number.find()).isTrue();
        return site.onTheDesk(number.group(1));
    }

    private static String followed(String address) {
        Page followed = anybody.post(address + "/followers", Map.of());
        assertThat(followed.status()).isEqualTo(303);
        return followed.header("Location");
    }
}
