package org.mediacenter.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.complaint.Story;
import org.mediacenter.hub.history.Outcome;
import org.mediacenter.hub.incident.Incident;
import org.mediacenter.hub.incident.Incidents;

/// A street without light, told by several citizens.
class IncidentsTest {
    private static final String WORDS = "Listrik jalan melati menyala lagi malam ini.";

    @TempDir
    Path folder;

    private City city;
    private Incident incident;
    private ComplaintNumber first;
    private ComplaintNumber second;

    @BeforeEach
    void two_complaints_about_one_happening() {
        city = City.opened(folder);
        incident = Await.done(city.hub().joint().incidents().open("Jalan Melati gelap", "operator"));
        first = writes("+62800000101", "1");
        second = writes("+62800000202", "2");
    }

    @AfterEach
    void closes() {
        city.close();
    }

    @Test
    void one_answer_reaches_all_who_stand_under_it_each_as_a_delivery_of_its_own() {
        group(first);
        group(second);

        say(first, second);

        assertThat(told()).containsExactlyInAnyOrder("+62800000101", "+62800000202");
        assertThat(List.of(first, second)).allSatisfy(number -> {
            assertThat(city.complaint(number).status()).isEqualTo(Status.ANSWERED);
            assertThat(city.complaint(number).bonds().incident()).contains(incident.id());
        });
    }

    @Test
    void who_left_is_told_nothing() {
        group(first);
        group(second);
        execute(second, new Command.Ungroup());

        say(first, second);

        assertThat(told()).containsExactly("+62800000101");
    }

    @Test
    void what_is_closed_stands_under_nothing_new() {
        execute(first, new Command.Close("officer", Optional.of(Story.personal("Ganda."))));

        assertThat(Await.done(change(first, new Command.Group(incident.id())))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_hub_that_died_while_it_told_them_tells_the_others_and_nobody_twice() {
        group(first);
        group(second);
        execute(
                first,
                new Command.Announce(
                        incident.id(),
                        "a1",
                        new Command.Reply(ReplyKind.FINAL, Story.personal(WORDS), Optional.empty(), false)));
        settled();
        Await.done(city.store().put(IncidentPages.unsaid(incident, WORDS, first, second)));
        city.dies();

        city.startsAgain();
        Await.until("the other one was told", () -> told().contains("+62800000202"));
        settled();

        assertThat(told()).containsExactly("+62800000202");
        assertThat(city.complaint(first).conversation().replies()).hasSize(2);
    }

    @Test
    void what_was_said_stands_on_its_page_no_longer_than_needed() {
        group(first);
        say(first);

        Incident after =
                Await.done(city.hub().joint().incidents().find(incident.id())).orElseThrow();

        assertThat(after.words()).singleElement().satisfies(word -> {
            assertThat(word.text()).isEmpty();
            assertThat(word.left()).isEmpty();
        });
    }

    @Test
    void it_is_closed_and_keeps_its_name() {
        Incident after = Await.done(city.hub().joint().incidents().setOpen(incident.id(), false))
                .orElseThrow();

        assertThat(after.open()).isFalse();
        assertThat(after.title()).isEqualTo("Jalan Melati gelap");
        assertThat(after.id()).matches("KJ-[2-9A-Z]{5}");
    }

    @Test
    void one_nobody_needs_is_closed_but_none_a_complaint_is_on_its_way_to() {
        Incidents incidents = city.hub().joint().incidents();
        Incident unused = Await.done(incidents.open("Jalan Kenanga gelap", "operator"));

        Await.done(incidents.use(incident.id()));
        Await.done(incidents.discard(incident.id()));
        Await.done(incidents.discard(unused.id()));

        assertThat(Await.done(incidents.find(incident.id()))).get().matches(Incident::open);
        assertThat(Await.done(incidents.find(unused.id()))).get().matches(one -> !one.open());
        assertThat(Await.done(incidents.use(unused.id()))).isEmpty();
    }

    @Test
    void of_a_complaint_that_comes_and_a_discard_at_the_same_time_one_gives_way() {
        Incidents incidents = city.hub().joint().incidents();
        for (int i = 0; i < 20; i++) {
            String id = Await.done(incidents.open("Jalan Kenanga gelap", "operator"))
                    .id();

            Future<Optional<Incident>> discarded = incidents.discard(id);
            Future<Optional<Incident>> used = incidents.use(id);

            assertThat(Await.done(used).isPresent())
                    .isEqualTo(Await.done(discarded).orElseThrow().open());
        }
    }

    private ComplaintNumber writes(String citizen, String id) {
        ComplaintNumber number = ((Accepted.Kept) city.telephone().sends(citizen, id, "lampu mati")).number();
        Await.until(
                "it was acknowledged",
                () -> city.has(number) && !city.complaint(number).hasOutbox());
        return number;
    }

    private void group(ComplaintNumber number) {
        execute(number, new Command.Group(incident.id()));
    }

    private void say(ComplaintNumber... members) {
        Await.done(city.hub()
                .joint()
                .incidents()
                .say(incident.id(), ReplyKind.FINAL, WORDS, Optional.empty(), "operator", List.of(members)));
        settled();
    }

    private void settled() {
        Await.until(
                "all is said",
                () -> !city.complaint(first).hasOutbox()
                        && !city.complaint(second).hasOutbox());
    }

    private List<String> told() {
        return city.telephone().received().stream()
                .filter(reply -> reply.text().equals(WORDS))
                .map(OutboundReply::conversation)
                .toList();
    }

    private void execute(ComplaintNumber number, Command command) {
        assertThat(Await.done(change(number, command))).isInstanceOf(Outcome.Done.class);
    }

    private Future<Outcome> change(ComplaintNumber number, Command command) {
        return city.hub().complaints().execute(number, OptionalLong.empty(), List.of(command), Story.OPERATOR);
    }
}
