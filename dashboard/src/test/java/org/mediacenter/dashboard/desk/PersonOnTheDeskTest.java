package org.mediacenter.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
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
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintEvent.Rated;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.DeliveryState;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Reply;
import org.mediacenter.hub.complaint.ReplyKind;

/// What officers see of the citizen beside the matter.
final class PersonOnTheDeskTest {
    private static final String TREE = "pohon tumbang menutup jalan";
    private static final String OTHER = "+62800000777";
    private static final Actor OPERATOR = new Actor.Officer("op", Optional.empty());

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser operator;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        operator = site.signedIn("operator", Role.OPERATOR);
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void a_rating_stands_on_the_page_and_in_the_history() {
        ComplaintNumber number = site.complaint("rated", TREE);
        site.execute(number, reply("sudah"), OPERATOR);
        site.execute(number, new Command.Confirm(), new Actor.Citizen());
        site.execute(
                number,
                new Command.Rate(new Rated(2, "website", Optional.of(words("lama <b>sekali</b>")))),
                new Actor.Citizen());

        String page = operator.get("/desk/complaints/" + number).body();

        assertThat(page)
                .contains("Penilaian pelapor", "2 dari 5, lewat", "lama &lt;b&gt;sekali")
                .contains("Pelapor memberi nilai 2 dari 5")
                .doesNotContain("<b>sekali");
    }

    @Test
    void a_linked_way_is_shown_with_its_proof_and_unlinked_by_an_operator() {
        ComplaintNumber number = linked("linked", false);

        Page page = operator.get("/desk/complaints/" + number);
        String way = site.find(number).person().linked().getFirst().label();
        Page unlinked = site.send(operator, number, "ways", Map.of("way", way));

        assertThat(page.body()).contains("Juga: SMS " + OTHER + ", terbukti dengan kunci", "Lepaskan");
        assertThat(unlinked.status()).isEqualTo(303);
        assertThat(site.find(number).person().linked()).isEmpty();
        assertThat(operator.get("/desk/complaints/" + number).body()).contains("Satu percakapan pelapor dilepas");
    }

    @Test
    void who_is_anonymous_is_told_by_no_linked_way() {
        ComplaintNumber number = linked("hidden", true);

        String page = operator.get("/desk/complaints/" + number).body();

        assertThat(page).contains("Juga: SMS, terbukti dengan kunci").doesNotContain(OTHER);
    }

    @Test
    void what_did_not_arrive_by_one_way_is_sent_by_another_that_was_proved() {
        ComplaintNumber number = linked("elsewhere", false);
        site.settled(number);
        site.send(operator, number, "replies", Map.of("kind", "FINAL", "text", "please vanish"));
        site.settled(number);

        Page page = operator.get("/desk/complaints/" + number);
        Page nobodys = site.send(operator, number, "sendings", Map.of("reply", "r2", "by", "w99"));
        Page again = site.send(operator, number, "sendings", Map.of("reply", "r2", "by", "first"));

        assertThat(page.body()).contains("<option value=\"first\">SMS +62800000101</option>");
        assertThat(nobodys.status()).isEqualTo(409);
        assertThat(again.status()).isEqualTo(303);
        site.settled(number);
        Reply reply = site.find(number).conversation().reply("r2").orElseThrow();
        assertThat(reply.way()).isEmpty();
        assertThat(reply.delivery().attempt()).isEqualTo(2);
        assertThat(operator.get("/desk/complaints/" + number).body()).contains("Tanggapan dialihkan ke SMS");
    }

    @Test
    void what_waits_for_one_way_is_sent_by_another_instead() {
        ComplaintNumber number = linked("waiting", false, Telephone.SWITCHED_OFF);
        site.send(operator, number, "replies", Map.of("kind", "FINAL", "text", "sudah"));

        Page page = operator.get("/desk/complaints/" + number);
        Page same = site.send(operator, number, "sendings", Map.of("reply", "r2"));
        Page instead = site.send(operator, number, "sendings", Map.of("reply", "r2", "by", "first"));

        assertThat(page.body())
                .contains("<option value=\"first\">SMS +62800000101</option>", "Kirim lewat cara ini saja")
                .doesNotContain("cara yang sama");
        assertThat(same.status()).isEqualTo(409);
        assertThat(instead.status()).isEqualTo(303);
        site.settled(number);
        assertThat(site.find(number)
                        .conversation()
                        .reply("r2")
                        .orElseThrow()
                        .delivery()
                        .state())
                .isEqualTo(DeliveryState.SENT);
    }

    @Test
    void the_citizens_page_names_the_channel_and_never_the_number() {
        ComplaintNumber number = linked("page", false);
        String key = Await.done(site.hub().complaints().dossier(number))
                .orElseThrow()
                .trackingKey()
                .value();

        String page = site.browser().get("/track/" + number + "?key=" + key).body();

        assertThat(page).contains("Tersambung juga dengan SMS").doesNotContain(OTHER);
    }

    private static ComplaintNumber linked(String name, boolean anonymous) {
        return linked(name, anonymous, OTHER);
    }

    private static ComplaintNumber linked(String name, boolean anonymous, String person) {
        ComplaintNumber number = site.complaint(name, TREE, anonymous);
        site.execute(
                number,
                new Command.Link("sms:" + name, "sms", words(person), words(person), "key"),
                new Actor.Citizen());
        return number;
    }

    private static Command reply(String text) {
        return new Command.Reply(ReplyKind.FINAL, words(text), Optional.empty(), false);
    }

    private static Personal words(String text) {
        return Personal.of(text, new SecureRandom());
    }
}
