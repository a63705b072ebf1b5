package org.mediacenter.dashboard.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// What the list is narrowed by: one rule for chips, for the form without scripts, for the list and for programs.
final class ChoicesTest {
    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser operator;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        operator = site.signedIn("endah", Role.OPERATOR);
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    private static JsonObject filters(Browser of) {
        return new JsonObject(of.get("/desk/choices").body()).getJsonObject("filters");
    }

    private static Stream<JsonObject> options(Browser of, String filter) {
        return filters(of).getJsonObject(filter).getJsonArray("options").stream()
                .map(JsonObject.class::cast);
    }

    @Test
    void every_filter_an_address_knows_is_offered_and_every_one_offered_is_known() {
        assertThat(filters(operator).fieldNames()).containsExactlyInAnyOrderElementsOf(Filters.names());
    }

    @Test
    void every_filter_is_kept_in_the_address_that_shows_the_same() {
        MultiMap query = MultiMap.caseInsensitiveMultiMap();
        Filters.names().forEach(name -> query.set(name, name.equals("status") ? "TRIAGE" : "x1"));

        assertThat(Filters.of(query).query().split("&")).hasSameSizeAs(Filters.names());
    }

    @Test
    void the_form_without_scripts_has_them_all_with_what_is_chosen() {
        String page = operator.get("/desk?due=overdue&from=2026-11-01").body();

        assertThat(Filters.names()).allSatisfy(name -> assertThat(page).contains("name=\"" + name + "\""));
        assertThat(page).contains("<option value=\"overdue\" selected>", "name=\"from\" value=\"2026-11-01\"");
    }

    @Test
    void a_village_says_in_which_district_it_lies() {
        List<String> districts =
                options(operator, "kecamatan").map(one -> one.getString("code")).toList();

        assertThat(options(operator, "kelurahan").toList())
                .isNotEmpty()
                .allSatisfy(village -> assertThat(districts).contains(village.getString("within")));
    }

    @Test
    void an_officer_is_told_of_the_people_of_the_own_department_only() {
        Browser officer = site.signedIn("petugas", Role.OFFICER, "dlh");
        site.account("rekan", Role.OFFICER, "dlh");
        site.account("lain", Role.OFFICER, "dishub");

        assertThat(options(officer, "assignee").map(one -> one.getString("code")))
                .startsWith("petugas")
                .contains("rekan")
                .doesNotContain("lain", "endah");
        assertThat(options(operator, "assignee").map(one -> one.getString("code")))
                .startsWith("endah")
                .contains("petugas", "rekan", "lain");
    }

    @Test
    void who_has_it_and_when_it_came_narrow_the_list_and_the_programs_list_alike() {
        ComplaintNumber mine = site.settledComplaint("mine", "pohon tumbang menutup jalan");
        site.settledComplaint("not-mine", "lampu jalan padam di depan pasar");
        site.send(operator, mine, "acceptance", Map.of());

        for (String query :
                List.of("assignee=endah", "assignee=endah&from=2020-01-01", "assignee=endah&due=2099-01-01")) {
            assertThat(operator.get("/desk/rows?" + query).body()).contains(mine.value(), "\"total\":1");
            assertThat(operator.get("/api/v1/complaints?" + query).body()).contains(mine.value());
        }
        assertThat(operator.get("/desk/rows?assignee=endah&to=2020-01-01").body())
                .contains("\"total\":0");
    }
}
