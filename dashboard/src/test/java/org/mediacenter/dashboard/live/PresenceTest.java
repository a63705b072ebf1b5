package org.mediacenter.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.routing.DepartmentCode;

/// Colleagues at the same complaint know of each other.
final class PresenceTest {
    private static final String TREE = "pohon tumbang menutup jalan";
    private static final String NOBODY = "\"people\":[]";

    @TempDir
    Path folder;

    private TestSite site;
    private ComplaintNumber number;
    private Browser dewi;

    @BeforeEach
    void opens() {
        site = TestSite.opened(folder);
        number = site.complaint("tree", TREE);
        site.settled(number);
        dewi = colleague("dewi", "Dewi", Role.OPERATOR);
    }

    @AfterEach
    void closes() {
        site.close();
    }

    @Test
    void who_opens_the_same_complaint_is_named_at_once_and_gone_when_they_leave() throws IOException {
        Browser agus = colleague("agus", "Agus", Role.OPERATOR);
        say(dewi, "here");
        try (EventStream stream = EventStream.open(site, dewi, "/api/v1/events", "")) {
            Page answer = say(agus, "here");
            stream.hears("\"name\":\"Agus\",\"writing\":false");
            say(agus, "writing");
            stream.hears("\"name\":\"Agus\",\"writing\":true");
            say(agus, "gone");
            stream.hears(NOBODY);

            assertThat(answer.body()).contains("\"name\":\"Dewi\"").doesNotContain("Agus");
        }
    }

    @Test
    void who_is_not_heard_of_any_more_is_gone_after_a_while() throws IOException {
        site.later(Duration.ZERO);
        say(colleague("agus", "Agus", Role.OPERATOR), "here");
        say(dewi, "here");
        try (EventStream stream = EventStream.open(site, dewi, "/api/v1/events", "")) {
            site.later(Presence.GONE_AFTER.minus(Duration.ofSeconds(1)));
            assertThat(say(dewi, "here").body()).contains("Agus");

            site.later(Duration.ofSeconds(2));

            stream.hears(NOBODY);
        }
    }

    @Test
    void an_auditor_is_told_who_works_and_is_named_to_nobody() {
        Browser auditor = colleague("audit", "Pak Audit", Role.AUDITOR);
        say(dewi, "here");

        assertThat(say(auditor, "here").body()).contains("Dewi");
        assertThat(say(dewi, "here").body()).contains(NOBODY);
    }

    @Test
    void only_who_has_it_open_and_may_see_it_now_is_told() throws IOException {
        String lead = site.find(number).holding().lead().orElseThrow().value();
        Browser officer = colleague("officer", "Petugas", Role.OFFICER, lead);
        Browser elsewhere = colleague("elsewhere", "Orang lain", Role.OPERATOR);
        assertThat(say(officer, "here").status()).isEqualTo(200);
        say(dewi, "here");
        site.execute(
                number,
                new Command.Assign(
                        new DepartmentCode("dishub"),
                        List.of(),
                        Optional.empty(),
                        Personal.of("salah OPD", new SecureRandom())),
                new Actor.Officer("koor", Optional.empty()));

        try (EventStream mine = EventStream.open(site, dewi, "/api/v1/events", "");
                EventStream lost = EventStream.open(site, officer, "/api/v1/events", "");
                EventStream others = EventStream.open(site, elsewhere, "/api/v1/events", "")) {
            say(colleague("agus", "Agus", Role.OPERATOR), "writing");
            mine.hears("Agus");
            ComplaintNumber after = site.complaint("after", TREE);
            others.hears(after.value());
            lost.hears(after.value());

            assertThat(others.text() + lost.text()).doesNotContain("Agus");
            assertThat(say(officer, "here").status()).isEqualTo(404);
        }
    }

    private Browser colleague(String username, String name, Role role, String... department) {
        site.account(username, name, role, department);
        Browser browser = site.browser();
        browser.signIn(username, TestSite.PASSWORD);
        return browser;
    }

    private Page say(Browser who, String state) {
        Map<String, String> form = Map.of("csrf", who.csrf(), "page", "p1", "state", state);
        return who.post("/desk/complaints/" + number + "/presence", form);
    }
}
