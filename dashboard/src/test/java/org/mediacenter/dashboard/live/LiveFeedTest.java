package org.mediacenter.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.settings.Secret;
import org.mediacenter.routing.DepartmentCode;

final class LiveFeedTest {
    private static final String TREE = "pohon tumbang menutup jalan";

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
    void a_new_complaint_comes_with_its_row_ready_to_show() throws IOException {
        Browser operator = site.signedIn("op", Role.OPERATOR);
        try (EventStream stream = EventStream.open(site, operator, "/api/v1/events", "")) {
            ComplaintNumber number = site.complaint("new", TREE);

            stream.hears(number.value());

            assertThat(stream.text()).contains("\"matches\":true", "\"row\":{\"number\":\"" + number);
        }
    }

    @Test
    void an_officer_hears_of_the_own_department_only_and_of_what_goes_away() throws IOException {
        ComplaintNumber number = site.complaint("mine", TREE);
        String lead = site.find(number).holding().lead().orElseThrow().value();
        Browser own = site.signedIn("own", Role.OFFICER, lead);
        Browser other = site.signedIn("other", Role.OFFICER, "inspektorat");
        site.settled(number);
        try (EventStream mine = EventStream.open(site, own, "/api/v1/events", "");
                EventStream others = EventStream.open(site, other, "/api/v1/events", "")) {
            note(number);
            mine.hears(number.value());
            site.execute(
                    number,
                    new Command.Assign(
                            new DepartmentCode("dishub"),
                            List.of(),
                            Optional.empty(),
                            Personal.of("x", new SecureRandom())),
                    new Actor.Officer("op", Optional.empty()));
            mine.hears("\"matches\":false");
            ComplaintNumber last = site.complaint("bribe", "ada oknum petugas minta uang pungli urus ktp");
            others.hears(last.value());
            mine.hears(site.complaint("after", TREE).value());
            others.hears(site.complaint("bribe-after", "ada oknum petugas minta uang pungli urus kk")
                    .value());

            assertThat(others.text()).doesNotContain(number.value());
            assertThat(mine.text()).doesNotContain(last.value());
        }
    }

    @Test
    void a_stream_that_comes_back_hears_what_it_missed_and_a_stranger_to_this_run_reads_again() throws IOException {
        Browser operator = site.signedIn("back", Role.OPERATOR);
        String seen = site.hub().worklist().now().value();
        ComplaintNumber missed = site.complaint("missed", TREE);

        try (EventStream stream = EventStream.open(site, operator, "/api/v1/events", seen);
                EventStream stranger = EventStream.open(site, operator, "/api/v1/events", "elsewhere-7")) {
            stream.hears(missed.value());
            stranger.hears("event: again");
        }
    }

    @Test
    void a_call_that_rings_is_told_to_who_takes_calls_and_without_its_number() throws IOException {
        Browser operator = site.signedIn("calls-operator", Role.OPERATOR);
        Browser auditor = site.signedIn("calls-auditor", Role.AUDITOR);
        Browser exchange = site.browser()
                .with("Origin", "")
                .with(
                        "Authorization",
                        "Bearer " + Await.done(site.site().tokens().make("sentral")));
        try (EventStream desk = EventStream.open(site, operator, "/api/v1/events", "");
                EventStream other = EventStream.open(site, auditor, "/api/v1/events", "")) {

            exchange.postJson(
                    "/api/v1/phone-calls", "{\"event\":\"newCall\",\"id\":\"r\",\"caller\":\"080000009001\"}");
            desk.hears("event: calls");
            site.complaint("after-the-call", TREE);
            other.hears("event: complaint");

            assertThat(other.text()).doesNotContain("event: calls");
            assertThat(desk.text()).doesNotContain("080000009001");
        }
    }

    @Test
    void a_stream_of_which_nothing_is_to_tell_says_that_it_lives() throws IOException {
        Browser operator = site.signedIn("quiet", Role.OPERATOR);
        try (EventStream stream = EventStream.open(site, operator, "/api/v1/events?number=-", "")) {
            stream.hears("event: beat");
        }
    }

    @Test
    void a_stream_ends_soon_after_the_sign_out() throws IOException {
        Browser operator = site.signedIn("leaving", Role.OPERATOR);
        try (EventStream stream = EventStream.open(site, operator, "/api/v1/events", "")) {
            String csrf = operator.csrf();
            operator.post("/desk/sign-out", Map.of("csrf", csrf));

            stream.hears("event: ended");
        }
    }

    @Test
    void a_stream_ends_within_five_seconds_when_its_person_gets_another_role() throws IOException {
        Browser operator = site.signedIn("moved", Role.OPERATOR);
        try (EventStream stream = EventStream.open(site, operator, "/api/v1/events", "")) {
            Await.done(site.site().accounts().transfer("moved", "Moved", Role.COORDINATOR, Optional.empty()));

            endsWithinFiveSeconds(stream);
        }
    }

    @Test
    void a_stream_ends_within_five_seconds_when_its_person_is_disabled() throws IOException {
        Browser operator = site.signedIn("disabled", Role.OPERATOR);
        try (EventStream stream = EventStream.open(site, operator, "/api/v1/events", "")) {
            Await.done(site.site().accounts().disable("disabled", true));

            endsWithinFiveSeconds(stream);
        }
    }

    @Test
    void a_stream_ends_within_five_seconds_at_a_new_password() throws IOException {
        Browser operator = site.signedIn("changed", Role.OPERATOR);
        try (EventStream stream = EventStream.open(site, operator, "/api/v1/events", "")) {
            Await.done(site.site().accounts().changePassword("changed", new Secret("sungai di bawah bulan")));

            endsWithinFiveSeconds(stream);
        }
    }

    private static void endsWithinFiveSeconds(EventStream stream) {
        Await.until(
                "the stream ends", Duration.ofSeconds(5), () -> stream.text().contains("event: ended"));
    }

    private static void note(ComplaintNumber number) {
        site.execute(
                number,
                new Command.AddNote(Personal.of("x", new SecureRandom())),
                new Actor.Officer("op", Optional.empty()));
    }
}
