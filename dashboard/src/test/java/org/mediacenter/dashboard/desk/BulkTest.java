package org.mediacenter.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.routing.Priority;

/// The same done to many complaints at once.
class BulkTest {
    private static final String TREE = "pohon tumbang menutup jalan";

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser operator;

    @BeforeAll
    static void open() {
        site = TestSite.opened(folder);
        operator = site.signedIn("operator", Role.OPERATOR);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void an_operator_raises_the_priority_of_thirty_complaints_of_a_flood_night() {
        List<ComplaintNumber> flood = IntStream.range(0, 30)
                .mapToObj(i -> site.complaint("flood" + i, TREE + " " + i))
                .toList();

        Page answer = send(operator, "priority", which(flood), Map.of("priority", "HIGH"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(refused(answer)).isEmpty();
        assertThat(flood)
                .allSatisfy(number ->
                        assertThat(site.find(number).matter().priority()).isEqualTo(Priority.HIGH));
    }

    @Test
    void what_cannot_be_done_is_named_and_holds_up_nothing_else() {
        ComplaintNumber open = site.complaint("open", "lampu PJU mati");
        site.settled(open);
        String which = "K7H-M3X-RTY:3," + open + ":" + site.find(open).version();

        Page answer = send(operator, "status", which, Map.of("status", "closed", "reason", "sudah dibersihkan"));

        assertThat(refused(answer)).containsOnlyKeys("K7H-M3X-RTY");
        assertThat(site.find(open).isOpen()).isFalse();
    }

    @Test
    void an_officer_moves_only_complaints_of_the_own_department() {
        ComplaintNumber others = site.complaint("others", TREE);
        site.settled(others);
        Browser officer = site.signedIn("elsewhere", Role.OFFICER, "inspektorat");

        Page answer = send(officer, "notes", which(List.of(others)), Map.of("text", "bukan urusan saya"));

        assertThat(refused(answer)).containsOnlyKeys(others.value());
        assertThat(site.find(others).notes()).isEmpty();
    }

    @Test
    void an_officer_may_not_set_priorities_of_many_either() {
        Browser officer = site.signedIn("dlh", Role.OFFICER, "dlh");
        ComplaintNumber number = site.complaint("priority", TREE);

        Page answer = send(officer, "priority", which(List.of(number)), Map.of("priority", "LOW"));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void nothing_and_too_much_at_once_are_refused_with_words() {
        String many = IntStream.rangeClosed(0, Bulk.MOST)
                .mapToObj(i -> "K7H-M3X-RTY:1")
                .collect(Collectors.joining(","));

        assertThat(send(operator, "notes", "", Map.of("text", "x")).body()).contains("Pilih satu sampai 500");
        assertThat(send(operator, "notes", many, Map.of("text", "x")).status()).isEqualTo(422);
        assertThat(send(operator, "notes", "K7H-M3X-RTY:1", Map.of("text", "")).body())
                .contains("Tulis dulu isinya");
    }

    private static String which(List<ComplaintNumber> numbers) {
        return numbers.stream()
                .map(number -> number + ":" + site.settled(number))
                .collect(Collectors.joining(","));
    }

    private static Page send(Browser browser, String sort, String which, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("which", which);
        form.put("csrf", browser.csrf());
        return browser.post("/desk/bulk/" + sort, form);
    }

    /// Why by number, of those that were not done.
    private static Map<String, String> refused(Page answer) {
        JsonArray results = new JsonObject(answer.body()).getJsonArray("results");
        return results.stream()
                .map(JsonObject.class::cast)
                .filter(one -> one.containsKey("why"))
                .collect(Collectors.toMap(one -> one.getString("number"), one -> one.getString("why")));
    }
}
