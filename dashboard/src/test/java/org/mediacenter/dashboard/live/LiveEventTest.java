package org.mediacenter.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Town;
import org.mediacenter.dashboard.Town.Person;
import org.mediacenter.dashboard.Town.Sort;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Every event of the stream x every person x every sort of complaint, on the stream of the list and on the streams of
/// single complaints. Who is to hear what is written down here by hand; an event that is not told here does not
/// compile.
final class LiveEventTest {
    private static final String OF_ONE = " alone";

    @TempDir
    static Path folder;

    private static Town town;
    private static final Map<String, EventStream> STREAMS = new LinkedHashMap<>();
    private static final Set<Person> WITH_DESK = new HashSet<>();

    /// Something heard.
    private record Heard(LiveEvent event, JsonObject fact) {}

    /// Everything there is happens once while every stream there can be is open.
    @BeforeAll
    static void a_day() throws IOException {
        town = Town.opened(folder);
        ComplaintNumber seenByAll = town.site().complaint("seen-by-all", "pohon tumbang menutup jalan");
        town.site().settled(seenByAll);
        for (Person person : town.people()) {
            if (person.hasDesk()) {
                WITH_DESK.add(person);
                opensStreams(person);
            }
        }
        happens();
        // the last that is told, to everybody: what was said before it has been heard
        town.givesToAll(seenByAll);
        String last = "\"number\":\"" + seenByAll + "\",\"version\":" + town.note(seenByAll);
        WITH_DESK.forEach(person -> stream(person.name()).hears(last));
        WITH_DESK.forEach(LiveEventTest::signsOut);
        STREAMS.values().forEach(stream -> stream.hears("event: ended"));
    }

    private static void opensStreams(Person person) throws IOException {
        STREAMS.put(person.name(), EventStream.open(town.site(), person.browser(), "/api/v1/events", "another-run"));
        for (Sort sort : Sort.values()) {
            String path = "/api/v1/events?number=" + town.number(sort);
            STREAMS.put(person.name() + OF_ONE + sort, EventStream.open(town.site(), person.browser(), path, ""));
        }
    }

    private static void happens() {
        for (Sort sort : Sort.values()) {
            town.note(town.number(sort));
            WITH_DESK.forEach(person -> opensPage(person, sort, "here"));
            opensPage(town.person("coordinator"), sort, "writing");
        }
        Browser exchange = town.site().browser().with("Origin", "");
        exchange.with(
                "Authorization",
                "Bearer " + Await.done(town.site().site().tokens().make("sentral")));
        exchange.postJson("/api/v1/phone-calls", "{\"event\":\"newCall\",\"id\":\"r\",\"caller\":\"080000009001\"}");
        STREAMS.values().forEach(stream -> stream.hears("event: beat"));
    }

    private static void opensPage(Person person, Sort sort, String state) {
        Map<String, String> form = Map.of("csrf", person.browser().csrf(), "page", "p1", "state", state);
        int status = person.browser()
                .post("/desk/complaints/" + town.number(sort) + "/presence", form)
                .status();
        assertThat(status).as(person.name() + " at " + sort).isEqualTo(person.sees(sort) ? 200 : 404);
    }

    private static void signsOut(Person person) {
        person.browser().post("/desk/sign-out", Map.of("csrf", person.browser().csrf()));
    }

    @AfterAll
    static void closes() throws IOException {
        for (EventStream stream : STREAMS.values()) {
            stream.close();
        }
        town.close();
    }

    @ParameterizedTest
    @EnumSource
    void every_event_is_heard_by_those_its_rule_names_and_by_nobody_else(LiveEvent event) {
        List<String> differences = new ArrayList<>();

        for (Person person : WITH_DESK) {
            compare(person, event, "", EnumSet.allOf(Sort.class), differences);
            for (Sort sort : Sort.values()) {
                compare(person, event, OF_ONE + sort, EnumSet.of(sort), differences);
            }
        }

        assertThat(differences).isEmpty();
    }

    private static void compare(
            Person person, LiveEvent event, String stream, Set<Sort> asked, List<String> differences) {
        List<Heard> heard = heard(stream(person.name() + stream)).stream()
                .filter(one -> one.event == event)
                .toList();
        if (isAboutComplaints(event)) {
            for (Sort sort : Sort.values()) {
                boolean is = heard.stream().anyMatch(one -> isOf(one, sort));
                boolean ought = asked.contains(sort) && person.sees(sort);
                if (is != ought) {
                    differences.add(person.name() + stream + " hears of " + sort + ": " + is);
                }
            }
        } else if (heard.isEmpty() == isTold(person, event, stream)) {
            differences.add(person.name() + stream + " hears it: " + !heard.isEmpty());
        }
    }

    private static EventStream stream(String name) {
        return Optional.ofNullable(STREAMS.get(name)).orElseThrow();
    }

    private static boolean isOf(Heard heard, Sort sort) {
        return town.number(sort).value().equals(heard.fact.getString("number"));
    }

    private static boolean isAboutComplaints(LiveEvent event) {
        return switch (event) {
            case COMPLAINT, PRESENT -> true;
            case HELLO, AGAIN, BEAT, ENDED, CALLS -> false;
        };
    }

    private static boolean isTold(Person person, LiveEvent event, String stream) {
        boolean fromAnotherRun = stream.isEmpty();
        return switch (event) {
            case HELLO -> !fromAnotherRun;
            case AGAIN -> fromAnotherRun;
            case BEAT, ENDED -> true;
            case CALLS -> person.role() == Role.OPERATOR || person.role() == Role.COORDINATOR;
            case COMPLAINT, PRESENT -> throw new AssertionError("is about complaints");
        };
    }

    @Test
    void an_event_that_everybody_hears_says_nothing() {
        List<Heard> toAll = STREAMS.values().stream()
                .flatMap(stream -> heard(stream).stream())
                .filter(one -> one.event.audience() instanceof LiveEvent.Audience.EveryStream
                        || one.event.audience() instanceof LiveEvent.Audience.With)
                .toList();

        assertThat(toAll).extracting(Heard::event).contains(LiveEvent.CALLS, LiveEvent.AGAIN);
        assertThat(toAll).allMatch(one -> one.fact.isEmpty());
    }

    @Test
    void no_stream_says_who_wrote_or_who_calls() {
        for (EventStream stream : STREAMS.values()) {
            assertThat(stream.text())
                    .doesNotContain(Town.KNOWN.name(), Town.KNOWN.phone(), Town.KNOWN.line(), Town.KNOWN.mail())
                    .doesNotContain(Town.HIDDEN.name(), Town.HIDDEN.phone(), Town.HIDDEN.line(), Town.HIDDEN.mail())
                    .doesNotContain("080000009001");
        }
    }

    @Test
    void who_sees_no_complaints_opens_no_stream() {
        List<String> without = town.people().stream()
                .filter(person -> !WITH_DESK.contains(person))
                .map(Person::name)
                .toList();

        assertThat(without).containsExactlyInAnyOrder("leader", "administrator");
        for (String name : without) {
            assertThat(town.person(name).browser().get("/api/v1/events").status())
                    .isEqualTo(403);
        }
    }

    /// What stands on a stream; an event that is not declared is a mistake.
    private static List<Heard> heard(EventStream stream) {
        List<Heard> heard = new ArrayList<>();
        LiveEvent event = LiveEvent.HELLO;
        for (String line : stream.lines()) {
            if (line.startsWith("event: ")) {
                event = LiveEvent.of(line.substring("event: ".length())).orElseThrow();
            } else if (line.startsWith("data: ")) {
                heard.add(new Heard(event, new JsonObject(line.substring("data: ".length()))));
            }
        }
        return heard;
    }
}
