package org.mediacenter.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.complaint.DeliveryState.SENT;

import io.vertx.core.Promise;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// What people hear who prove something, or try to, and when.
@Timeout(60)
final class ProofAnswersTest {
    @TempDir
    Path folder;

    private Budi budi;
    private City city;

    @BeforeEach
    void the_city_opens() {
        budi = new Budi(folder);
        city = budi.city();
    }

    @AfterEach
    void the_city_closes() {
        budi.close();
    }

    @Test
    void who_asks_for_a_code_is_answered_before_it_is_sent_so_that_time_tells_nothing() {
        ComplaintNumber number = budi.sms("lampu jalan mati");
        city.comesTo(number, "r1", SENT);

        budi.sms(Budi.STRANGER, "SAMBUNG " + number);
        budi.texted("kode");

        assertThat(city.telephone().received().stream().skip(1).map(OutboundReply::conversation))
                .containsExactly(Budi.STRANGER, City.CITIZEN);
    }

    @Test
    void who_waits_for_a_slow_provider_keeps_nobody_waiting_but_for_their_own_next_answer() {
        Promise<Delivered> slow = Promise.promise();
        city.telephone().answersWhen(slow.future());
        budi.sms("INFO");
        budi.texted("CEK, STOP");

        budi.sms("STOP");
        budi.sms(Budi.STRANGER, "INFO");

        Await.until("the other is answered", () -> budi.heardBy("CEK, STOP", Budi.STRANGER) == 1);
        assertThat(budi.texts("berhenti")).isZero();
        slow.complete(new Delivered.Sent(List.of("p0")));
        budi.texted("berhenti");
    }

    @Test
    void the_code_once_more_is_no_wrong_one_until_the_way_is_given_up() {
        ComplaintNumber number = budi.filed();
        budi.sms("SAMBUNG " + number);
        String code = budi.code(number);

        budi.sms(code);
        budi.sms(code);
        budi.sms("KODE " + code);
        Await.until("it is said each time", () -> budi.texts("tersambung " + number) == 3);
        assertThat(budi.texts("salah")).isZero();
        budi.sms("PUTUS " + number);
        budi.sms(code);

        budi.texted("salah");
        assertThat(city.complaint(number).person().linked()).isEmpty();
    }

    @Test
    void the_sixth_who_proves_it_hears_that_there_are_too_many_and_who_does_not_hears_nothing_of_it() {
        ComplaintNumber number = budi.filed();
        String proof = "SAMBUNG " + number + " " + budi.key(number);
        for (int i = 0; i < 5; i++) {
            budi.sms("+6280000070" + i, proof);
        }
        Await.until("five are linked", () -> budi.texts("tersambung " + number) == 5);

        budi.sms(proof);
        budi.sms(Budi.STRANGER, "SAMBUNG " + number + " AAAAAAAAAAAAAAAA");

        Await.until("the sixth is told", () -> budi.heardBy("terlalu banyak " + number, City.CITIZEN) == 1);
        Await.until("the stranger is told", () -> budi.heardBy("salah", Budi.STRANGER) == 1);
        assertThat(city.complaint(number).person().linked()).hasSize(5);
    }
}
