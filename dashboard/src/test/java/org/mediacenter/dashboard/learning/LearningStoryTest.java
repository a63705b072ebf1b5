package org.mediacenter.dashboard.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// A correction made on the desk today decides the next similar message.
final class LearningStoryTest {
    private static final String BECAK = "Becak hias lewat kampung dengan musik keras";
    private static final String BECAK_AGAIN = "becak hias musiknya keras masuk kampung lagi";

    @TempDir
    private Path folder = Path.of("");

    private Town town;

    @BeforeEach
    void opens() {
        town = Town.opened(folder);
    }

    @AfterEach
    void closes() {
        town.close();
    }

    @Test
    void what_an_operator_corrected_and_the_department_answered_goes_there_next_time() {
        ComplaintNumber first = town.files(BECAK);
        ComplaintNumber before = town.files(BECAK_AGAIN);
        town.hands(town.operator(), first, "dishub");
        town.answers("dishub", first);
        town.knows(1);

        ComplaintNumber next = town.files(BECAK_AGAIN);

        assertThat(town.lead(before)).isEqualTo("satpol-pp");
        assertThat(town.similar(before)).isEmpty();
        assertThat(town.lead(next)).isEqualTo("dishub");
        assertThat(town.routing(next).getBoolean("sure")).isTrue();
        assertThat(town.similar(next)).containsExactly(first.value());
    }

    @Test
    void the_page_of_the_next_one_names_the_first_and_links_to_it_without_a_word_of_it() {
        ComplaintNumber first = town.files(BECAK + " di gang pisang emas");
        town.hands(town.operator(), first, "dishub");
        town.answers("dishub", first);
        town.knows(1);
        ComplaintNumber next = town.files("becak hias lewat kampung, musik keras sekali");

        Page page = town.officer("dishub").get("/desk/complaints/" + next);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Mirip keluhan <a href=\"/desk/complaints/" + first + "\">" + first + "</a>")
                .doesNotContain("pisang emas");
    }

    @Test
    void a_reader_who_may_not_see_the_first_is_not_told_its_number() {
        ComplaintNumber first = town.files(BECAK);
        town.hands(town.operator(), first, "dishub");
        town.answers("dishub", first);
        town.knows(1);
        ComplaintNumber next = town.files(BECAK_AGAIN);
        town.hands(town.operator(), next, "dlh");

        Page page = town.officer("dlh").get("/desk/complaints/" + next);
        Page told = town.officer("dlh").get("/api/v1/complaints/" + next);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain(first.value());
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body()).doesNotContain(first.value());
        assertThat(town.similar(next)).containsExactly(first.value());
    }

    @Test
    void a_correction_nobody_answered_yet_teaches_nothing() {
        ComplaintNumber first = town.files(BECAK);
        town.hands(town.operator(), first, "dishub");

        ComplaintNumber next = town.files(BECAK_AGAIN);

        assertThat(town.lead(next)).isEqualTo("satpol-pp");
    }

    @Test
    void of_three_departments_that_had_it_only_the_one_that_answered_is_learnt() {
        ComplaintNumber first = town.files(BECAK);
        town.hands(town.operator(), first, "dlh");
        town.hands(town.officer("dlh"), first, "dishub");
        town.answers("dishub", first);
        town.knows(1);

        ComplaintNumber next = town.files(BECAK_AGAIN);

        assertThat(town.lead(next)).isEqualTo("dishub");
        assertThat(town.similar(next)).containsExactly(first.value());
        assertThat(town.shelf()).singleElement().asString().contains("\"department\":\"dishub\"");
    }

    @Test
    void an_erased_text_counts_no_longer() {
        ComplaintNumber first = town.files(BECAK);
        town.hands(town.operator(), first, "dishub");
        town.answers("dishub", first);
        town.knows(1);
        String hash = town.site().find(first).received().text().hash();

        town.site().execute(first, new Command.Redact(List.of(hash), "asked by the citizen"), new Actor.Hub());
        town.knows(0);
        ComplaintNumber next = town.files(BECAK_AGAIN);

        assertThat(town.lead(next)).isEqualTo("satpol-pp");
        assertThat(town.similar(next)).isEmpty();
    }
}
