package org.mediacenter.dashboard.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
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
import org.mediacenter.hub.complaint.Holding;
import org.mediacenter.routing.Priority;

/// What an officer takes back a moment after doing it.
final class UndoTest {
    @TempDir
    Path folder;

    private TestSite site;
    private Browser operator;
    private String csrf;
    private ComplaintNumber number;

    @BeforeEach
    void opens() {
        site = TestSite.opened(folder);
        operator = site.signedIn("operator", Role.OPERATOR);
        csrf = operator.csrf();
        number = site.complaint("undo", "pohon rindang perlu dirapikan");
        site.settled(number);
    }

    @AfterEach
    void closes() {
        site.close();
    }

    @Test
    void a_note_taken_back_is_marked_and_stays_and_a_second_time_there_is_nothing_more() {
        post("notes", Map.of("text", "salah keluhan"));

        Page undone = undo();

        assertThat(undone.status()).isEqualTo(200);
        assertThat(undone.body()).contains("Diurungkan.");
        assertThat(site.find(number).notes()).singleElement().satisfies(note -> {
            assertThat(note.takenBack()).isTrue();
            assertThat(note.text().text()).contains("salah keluhan");
        });
        assertThat(operator.get("/desk/complaints/" + number).body())
                .contains("diurungkan penulisnya", "Catatan diurungkan");
        assertThat(undo().status()).isEqualTo(409);
    }

    @Test
    void a_department_that_got_it_by_mistake_gives_it_back_with_those_who_helped() {
        post("assignment", Map.of("department", "dinsos", "supporting", "inspektorat", "reason", "begini seharusnya"));
        Holding before = site.find(number).holding();
        post("assignment", Map.of("department", "dishub", "reason", "salah pencet"));
        assertThat(site.find(number).holding().lead()).isNotEqualTo(before.lead());

        Page undone = undo();

        assertThat(undone.status()).isEqualTo(200);
        assertThat(site.find(number).holding().lead()).isEqualTo(before.lead());
        assertThat(site.find(number).holding().supporting()).isEqualTo(before.supporting());
        assertThat(operator.get("/desk/complaints/" + number).body()).contains("salah pencet", "Diurungkan");
    }

    @Test
    void what_somebody_else_worked_on_since_is_not_taken_back() {
        post("notes", Map.of("text", "salah keluhan"));
        site.execute(number, new Command.ChangePriority(Priority.HIGH), new Actor.Officer("budi", Optional.empty()));

        Page undone = undo();

        assertThat(undone.status()).isEqualTo(409);
        assertThat(undone.body()).contains("orang lain sudah mengerjakan");
        assertThat(site.find(number).notes().getLast().takenBack()).isFalse();
    }

    @Test
    void after_half_a_minute_it_stands() {
        post("notes", Map.of("text", "salah keluhan"));
        assertThat(operator.get("/desk/complaints/" + number).body()).contains(" data-undo");
        site.later(Duration.ofSeconds(31));

        assertThat(undo().body()).contains("sudah terlalu lama");
        assertThat(operator.get("/desk/complaints/" + number).body()).doesNotContain(" data-undo");
    }

    @Test
    void what_went_to_a_citizen_is_never_taken_back() {
        post("replies", Map.of("kind", "FINAL", "text", "Sudah kami rapikan."));
        site.settled(number);

        assertThat(undo().body()).contains("tidak dapat diurungkan");
    }

    @Test
    void nobody_takes_back_what_they_do_not_see() {
        Browser elsewhere = site.signedIn("elsewhere", Role.OFFICER, "dispora");
        post("notes", Map.of("text", "salah keluhan"));

        Page undone = elsewhere.post("/desk/complaints/" + number + "/undo", Map.of("csrf", elsewhere.csrf()));

        assertThat(undone.status()).isEqualTo(404);
    }

    private void post(String sort, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", csrf);
        form.put("version", Long.toString(site.find(number).version()));
        assertThat(operator.post("/desk/complaints/" + number + "/" + sort, form)
                        .status())
                .isEqualTo(303);
    }

    private Page undo() {
        return operator.post("/desk/complaints/" + number + "/undo", Map.of("csrf", csrf));
    }
}
