package org.mediacenter.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.complaint.DeliveryState.SENT;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Message;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.history.Outcome;
import org.mediacenter.hub.store.InboundKey;
import org.mediacenter.routing.Mark;

/// What is said before everybody: safe answers, bystanders, and matters of one person on two sides of a channel.
final class PublicTalkTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path folder;

    private City city;

    @BeforeEach
    void the_city_opens() {
        city = City.opened(folder);
    }

    @AfterEach
    void the_city_closes() {
        city.close();
    }

    @Test
    void a_post_is_acknowledged_neutrally_before_everybody_and_with_its_number_and_key_to_its_author_alone() {
        Accepted.Kept kept = (Accepted.Kept) city.square().hears(Square.post("Budi", "m1", "t1", "lampu jalan mati"));
        ComplaintNumber number = kept.number();
        String key = kept.trackingKey().value();

        city.comesTo(number, "r1", SENT);
        city.comesTo(number, "r2", SENT);

        assertThat(city.square().received())
                .extracting(OutboundReply::audience)
                .containsExactly(Audience.PUBLIC, Audience.PRIVATE);
        assertThat(city.square().received().getFirst().text()).doesNotContain(number.value(), key);
        assertThat(city.square().received().getLast().text()).contains(number.value(), key);
    }

    @Test
    void a_bystanders_words_are_context_and_end_no_waiting() {
        ComplaintNumber number = city.hears(Square.post("Budi", "m1", "t1", "lampu jalan mati"));
        Await.until("it is routed", () -> city.has(number));
        city.does(number, City.OFFICER, reply(ReplyKind.QUESTION, "Tiang nomor berapa?", Audience.PRIVATE));

        city.hears(Square.below("Tuti", "m2", "t1", "di tempat saya juga"));

        Await.until("she is heard", () -> messages(number).size() == 2);
        assertThat(messages(number).getLast().isCitizens()).isFalse();
        assertThat(city.complaint(number).status()).isEqualTo(Status.WAITING_FOR_CITIZEN);
        assertThat(city.complaint(number).conversation().isUnread()).isFalse();
    }

    @Test
    void the_author_goes_on_below_their_own_words_and_is_an_answer() {
        ComplaintNumber number = city.hears(Square.post("Budi", "m1", "t1", "lampu jalan mati"));
        Await.until("it is routed", () -> city.has(number));
        city.does(number, City.OFFICER, reply(ReplyKind.QUESTION, "Tiang nomor berapa?", Audience.PRIVATE));

        city.hears(Square.below("Budi", "m2", "t1", "nomor tujuh"));

        Await.until("he is heard", () -> messages(number).size() == 2);
        assertThat(city.complaint(number).status()).isNotEqualTo(Status.WAITING_FOR_CITIZEN);
    }

    @Test
    void the_author_goes_on_in_a_private_message() {
        ComplaintNumber number = city.hears(Square.post("Budi", "m1", "t1", "lampu jalan mati"));
        Await.until("it is routed", () -> city.has(number));

        city.hears(Square.direct("Budi", "m2", "nomor tiangnya tujuh"));

        Await.until("he is heard", () -> messages(number).size() == 2);
    }

    @Test
    void another_matter_in_the_same_conversation_opens_its_own_complaint() {
        ComplaintNumber lights = city.hears("m1", "lampu jalan mati");
        Await.until("it is routed", () -> city.has(lights));

        ComplaintNumber road = city.hears("m2", "jalan berlubang");

        Await.until("it is a complaint of its own", () -> city.has(road));
        assertThat(city.complaint(road).holding().lead()).contains(City.ROADS);
        assertThat(messages(lights)).hasSize(1);
    }

    @Test
    void a_quoted_number_leads_to_ones_own_complaint_and_to_nobody_elses() {
        ComplaintNumber first = city.hears("m1", "lampu jalan mati");
        Await.until("it is routed", () -> city.has(first));
        ComplaintNumber second = city.hears("m2", "jalan berlubang");
        Await.until("the other is routed", () -> city.has(second));

        city.hears("m3", "untuk " + first + ": masih mati");
        ComplaintNumber strangers = city.hears("+62800000202", "m4", "soal " + first + " bagaimana");

        Await.until("it joined", () -> messages(first).size() == 2);
        Await.until("the stranger has one of their own", () -> city.has(strangers));
    }

    @Test
    void names_and_stickers_open_nothing() {
        ComplaintNumber tag = city.hears(Square.post("Budi", "m1", "t1", "@tuti @agus #surabaya \uD83D\uDE02"));
        ComplaintNumber chat = city.hears(Square.below("Tuti", "m2", "t9", "wkwk iya"));

        Await.until("both are passed over", () -> isEmpty("m1") && isEmpty("m2"));
        assertThat(city.has(tag) || city.has(chat)).isFalse();
    }

    @Test
    void an_officer_cannot_publish_the_number_or_a_way_to_the_person() {
        ComplaintNumber number = city.hears(Square.post("Budi", "m1", "t1", "lampu jalan mati"));
        Await.until("it is routed", () -> city.has(number));

        for (String words : List.of(
                "Nomor laporan " + number, "hubungi 0800 0000 123 ya", "lihat https://kota.example/track/x?key=a")) {
            Outcome outcome = city.does(number, City.OFFICER, reply(ReplyKind.FINAL, words, Audience.PUBLIC));
            assertThat(outcome).as(words).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(city.does(number, City.OFFICER, reply(ReplyKind.FINAL, "Sudah kami ganti.", Audience.PUBLIC)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void who_wrote_to_the_city_alone_is_never_answered_before_everybody() {
        ComplaintNumber number = city.hears(Square.direct("Budi", "m1", "lampu jalan mati"));
        Await.until("it is routed", () -> city.has(number));

        Outcome outcome = city.does(number, City.OFFICER, reply(ReplyKind.FINAL, "Sudah.", Audience.PUBLIC));

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(city.square().received()).allMatch(reply -> reply.audience() == Audience.PRIVATE);
    }

    @Test
    void a_date_and_a_governments_address_may_be_told_before_everybody() {
        ComplaintNumber number = city.hears(Square.post("Budi", "m1", "t1", "lampu jalan mati"));
        Await.until("it is routed", () -> city.has(number));

        assertThat(city.does(
                        number,
                        City.OFFICER,
                        reply(ReplyKind.FINAL, "Selesai 08-12-2026 14.30, dishub@kota.go.id", Audience.PUBLIC)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void who_wrote_in_private_too_is_answered_there_in_private_and_below_the_post_in_public() {
        ComplaintNumber number = city.hears(Square.post("Budi", "m1", "t1", "lampu jalan mati"));
        city.comesTo(number, "r2", SENT);
        city.hears(Square.direct("Budi", "m2", "nomor tiangnya tujuh"));
        Await.until("he is heard", () -> messages(number).size() == 2);

        city.does(number, City.OFFICER, reply(ReplyKind.QUESTION, "Boleh kami telepon?", Audience.PRIVATE));
        city.comesTo(number, "r3", SENT);
        city.does(number, City.OFFICER, reply(ReplyKind.FINAL, "Sudah kami ganti.", Audience.PUBLIC));
        city.comesTo(number, "r4", SENT);

        List<OutboundReply> said = city.square().received();
        assertThat(said.get(2).answers().nativeId()).isEqualTo("m2");
        assertThat(said.get(2).conversation()).isEqualTo("direct-Budi");
        assertThat(said.get(3).answers().nativeId()).isEqualTo("m1");
        assertThat(said.get(3).conversation()).isEqualTo("t1");
    }

    @Test
    void danger_told_below_a_post_is_a_matter_of_its_own_and_takes_nobodys_words() {
        ComplaintNumber number = city.hears(Square.post("Budi", "m1", "t1", "lampu jalan mati"));
        Await.until("it is routed", () -> city.has(number));
        city.routesWith(_ -> City.marked(Mark.DANGER_TO_LIFE));
        ComplaintNumber danger = city.hears(Square.below("Tuti", "m2", "t1", "rumah di sebelah terbakar"));
        Await.until("it is a matter of its own", () -> city.has(danger));
        city.routesWith(_ -> City.marked());

        city.hears(Square.below("Budi", "m3", "t1", "tiang nomor tujuh"));

        Await.until("his words are his own matter's", () -> messages(number).size() == 2);
        assertThat(messages(danger)).hasSize(1);
    }

    @Test
    void what_is_said_about_officials_never_joins_a_quoted_matter_that_lies_before_them() {
        ComplaintNumber number = city.hears("m1", "lampu jalan mati");
        Await.until("it is routed", () -> city.has(number));
        city.routesWith(_ -> City.marked(Mark.ABOUT_OFFICIALS));

        ComplaintNumber about = city.hears("m2", number + " petugasnya minta uang");

        Await.until("it is a matter of its own", () -> city.has(about));
        assertThat(messages(number)).hasSize(1);
    }

    @Test
    void only_the_first_two_hundred_bystanders_are_context() {
        ComplaintNumber number = city.hears(Square.post("Budi", "m1", "t1", "lampu jalan mati"));
        Await.until("it is routed", () -> city.has(number));

        for (int i = 0; i < 203; i++) {
            city.hears(Square.below("orang-" + i, "b" + i, "t1", "di sini juga"));
        }
        city.hears(Square.below("Budi", "m2", "t1", "nomor tujuh"));

        Await.until(
                "the author is heard",
                () -> messages(number).stream().filter(Message::isCitizens).count() == 2);
        assertThat(messages(number)).hasSize(202);
    }

    private boolean isEmpty(String id) {
        return Await.done(city.hub().store().kept(new InboundKey(Square.NAME, id)))
                .filter(entry -> entry.message().length == 0)
                .isPresent();
    }

    private List<Message> messages(ComplaintNumber number) {
        return city.complaint(number).conversation().messages();
    }

    private static Command reply(ReplyKind kind, String text, Audience audience) {
        return new Command.Reply(kind, Personal.of(text, RANDOM), Optional.empty(), false, audience);
    }
}
