package org.mediacenter.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Two matters in one message, made two complaints by a person or a program.
final class SplitTest {
    private static final String BOTH = "Lampu PJU mati. Selain itu sampah di TPS menumpuk dan bau.";
    private static final String SECOND = "Sampah di TPS menumpuk dan bau.";

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
    void an_operator_makes_the_second_matter_a_complaint_of_its_own_and_reads_both_numbers() {
        ComplaintNumber number = site.settledComplaint("form", BOTH);

        Page split = site.send(operator, number, "split", Map.of("text", SECOND));

        assertThat(split.status()).isEqualTo(303);
        Complaint second = second(number);
        assertThat(second.received().text().text()).contains(SECOND);
        assertThat(operator.get("/desk/complaints/" + number).body())
                .contains(second.number().value());
        assertThat(operator.get("/desk/complaints/" + second.number()).body()).contains(number.value());
    }

    @Test
    void a_program_does_the_same_and_reads_the_number_of_the_part() {
        ComplaintNumber number = site.settledComplaint("api", BOTH);
        String path = "/api/v1/complaints/" + number;

        Page split = operator.with("X-CSRF-Token", operator.csrf())
                .with("If-Match", operator.get(path).header("ETag"))
                .postJson(path + "/split", new JsonObject().put("text", SECOND).encode());

        assertThat(split.status()).isEqualTo(200);
        Complaint second = second(number);
        assertThat(new JsonObject(operator.get(path).body()).getJsonArray("splitInto"))
                .containsExactly(second.number().value());
        assertThat(new JsonObject(operator.get("/api/v1/complaints/" + second.number())
                                .body())
                        .getString("splitFrom"))
                .isEqualTo(number.value());
    }

    @Test
    void without_words_nothing_is_split_and_the_field_is_named() {
        ComplaintNumber number = site.settledComplaint("empty", BOTH);
        String path = "/api/v1/complaints/" + number;

        Page form = site.send(operator, number, "split", Map.of("text", "  "));
        Page program = operator.with("X-CSRF-Token", operator.csrf())
                .with("If-Match", operator.get(path).header("ETag"))
                .postJson(path + "/split", "{\"text\":\"\"}");

        assertThat(form.status()).isEqualTo(422);
        assertThat(program.status()).isEqualTo(422);
        assertThat(program.body()).contains("text");
        assertThat(site.find(number).bonds().parts()).isEmpty();
    }

    @Test
    void who_does_not_see_a_complaint_splits_nothing_off_it() {
        ComplaintNumber number = site.settledComplaint("officer", BOTH);
        Browser officer = site.signedIn("sari", Role.OFFICER, "dispora");

        assertThat(site.send(officer, number, "split", Map.of("text", SECOND)).status())
                .isEqualTo(404);
        assertThat(site.find(number).bonds().parts()).isEmpty();
    }

    private static Complaint second(ComplaintNumber number) {
        Await.until(
                "its second matter stands by itself",
                () -> site.find(number).bonds().parts().stream()
                        .anyMatch(part -> Await.done(site.hub().complaints().find(part.other()))
                                .isPresent()));
        return site.find(site.find(number).bonds().parts().getFirst().other());
    }
}
