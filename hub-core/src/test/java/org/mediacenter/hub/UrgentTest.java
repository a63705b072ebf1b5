package org.mediacenter.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mediacenter.hub.complaint.DeliveryState.SENT;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.routing.Mark;

/// What the hub says by itself and must not be spared.
@Timeout(60)
final class UrgentTest {
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
    void what_is_said_to_somebody_in_danger_is_urgent_and_what_is_said_to_others_is_not() {
        city.routesWith(text -> text.text().contains("kebakaran") ? City.marked(Mark.DANGER_TO_LIFE) : City.marked());
        ComplaintNumber litter = budi.sms("sampah menumpuk");
        city.comesTo(litter, "r1", SENT);
        ComplaintNumber fire = budi.sms("tolong kebakaran");
        city.comesTo(fire, "r1", SENT);

        assertThat(city.telephone().received())
                .extracting(OutboundReply::number, OutboundReply::urgent)
                .containsExactly(tuple(litter, false), tuple(fire, true));
    }

    @Test
    void a_code_somebody_waits_for_is_urgent_and_the_word_that_it_was_sent_is_not() {
        ComplaintNumber number = budi.filed();
        budi.sms("SAMBUNG " + number);
        String code = budi.code(number);
        Await.until("the asker was told", () -> !city.telephone().received().isEmpty());

        List<OutboundReply> codes = city.square().received().stream()
                .filter(reply -> reply.text().contains(code))
                .toList();
        assertThat(codes).hasSize(1).allMatch(OutboundReply::urgent);
        assertThat(city.telephone().received()).noneMatch(OutboundReply::urgent);
    }
}
