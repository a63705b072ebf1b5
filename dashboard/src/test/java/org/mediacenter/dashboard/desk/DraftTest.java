package org.mediacenter.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.routing.DepartmentCode;

/// What an officer writes and does not send yet.
final class DraftTest {
    private static final String TREE = "pohon tumbang menutup jalan";
    private static final String WORDS = "Besok pagi regu kami";
    private static final Actor COORDINATOR = new Actor.Officer("koor", Optional.empty());

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser operator;
    private static String csrf;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        operator = site.signedIn("operator", Role.OPERATOR);
        csrf = operator.csrf();
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void what_was_written_comes_back_to_its_writer_with_its_choices_and_to_nobody_else() {
        ComplaintNumber number = site.complaint("back", TREE);
        Browser colleague = site.signedIn("colleague", Role.OPERATOR);

        Page kept = keep(
                operator, csrf, number, "replies", Map.of("text", WORDS, "kind", "FINAL", "promise", "", "other", "x"));

        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.body())
                .matches("\\{\"kept\":\\[\"Draf disimpan \",\\{.*\"shown\":\"\\d+ \\S+ \\d\\d\\.\\d\\d\"},\"\"]}");
        assertThat(page(operator, number)).contains("data-text=\"" + WORDS, "data-kind=\"FINAL\"");
        assertThat(page(colleague, number)).doesNotContain(WORDS);
        assertThat(drafts(number))
                .singleElement()
                .satisfies(draft -> assertThat(text(draft)).doesNotContain("other"));
    }

    @Test
    void a_draft_is_thrown_away_when_its_words_are_and_when_they_are_sent() {
        ComplaintNumber number = site.complaint("sent", TREE);
        long version = site.settled(number);
        keep(operator, csrf, number, "replies", Map.of("text", WORDS));
        keep(operator, csrf, number, "notes", Map.of("text", "telepon dulu"));
        keep(operator, csrf, number, "notes", Map.of("text", " "));
        assertThat(drafts(number)).hasSize(1);

        Page sent = operator.post(
                "/desk/complaints/" + number + "/replies",
                Map.of("csrf", csrf, "version", "" + version, "kind", "FINAL", "text", WORDS));

        assertThat(sent.status()).isEqualTo(303);
        assertThat(drafts(number)).isEmpty();
    }

    @Test
    void a_refused_reply_leaves_its_draft() {
        ComplaintNumber number = site.complaint("refused", TREE);
        long version = site.settled(number);
        keep(operator, csrf, number, "replies", Map.of("text", WORDS));

        operator.post(
                "/desk/complaints/" + number + "/replies",
                Map.of("csrf", csrf, "version", "" + version, "kind", "INTERIM", "text", WORDS));

        assertThat(drafts(number)).hasSize(1);
    }

    @Test
    void a_draft_goes_when_the_complaint_is_handed_to_where_its_writer_does_not_see_it() {
        ComplaintNumber number = site.complaint("handed", TREE);
        String lead = site.find(number).holding().lead().orElseThrow().value();
        Browser officer = site.signedIn("officer", Role.OFFICER, lead);
        String token = officer.csrf();
        keep(officer, token, number, "replies", Map.of("text", WORDS));
        keep(operator, csrf, number, "replies", Map.of("text", "milik operator"));
        assertThat(drafts(number)).hasSize(2);

        site.execute(
                number,
                new Command.Assign(new DepartmentCode("dishub"), List.of(), Optional.empty(), sealed("salah OPD")),
                COORDINATOR);

        Await.until(
                "the officer's is gone",
                () -> drafts(number).stream().allMatch(draft -> text(draft).contains("milik operator")));
        assertThat(keep(officer, token, number, "replies", Map.of("text", WORDS))
                        .status())
                .isEqualTo(404);
        assertThat(drafts(number)).hasSize(1);
    }

    @Test
    void a_draft_goes_when_something_of_the_complaint_is_erased() {
        ComplaintNumber number = site.complaint("erased", TREE);
        keep(operator, csrf, number, "replies", Map.of("text", "kepada Bu Melati"));
        String words = site.find(number).received().text().hash();

        site.execute(number, new Command.Redact(List.of(words), "asked by the citizen"), COORDINATOR);

        Await.until("it is gone", () -> drafts(number).isEmpty());
    }

    @Test
    void a_draft_goes_at_an_erasure_even_where_the_clock_was_put_back(@TempDir Path other) {
        try (TestSite elsewhere = TestSite.opened(other)) {
            Browser writer = elsewhere.signedIn("writer", Role.OPERATOR);
            ComplaintNumber number = elsewhere.complaint("put-back", TREE);
            keep(writer, writer.csrf(), number, "replies", Map.of("text", "kepada Bu Melati"));
            String words = elsewhere.find(number).received().text().hash();

            elsewhere.later(Duration.ofMinutes(-1));
            elsewhere.execute(number, new Command.Redact(List.of(words), "asked by the citizen"), COORDINATOR);

            Await.until("it is gone", () -> drafts(elsewhere, number).isEmpty());
        }
    }

    @Test
    void a_draft_is_forgotten_after_a_fortnight() {
        ComplaintNumber number = site.complaint("old", TREE);
        keep(operator, csrf, number, "replies", Map.of("text", WORDS));

        List<Document> later = Await.done(site.store()
                .documents(Shelf.DRAFT, number + "/", 10, Instant.now().plusSeconds(15L * 24 * 3_600)));

        assertThat(later).noneMatch(draft -> draft.key().startsWith(number.value()));
    }

    @Test
    void who_only_reads_keeps_no_draft_and_too_many_words_are_refused() {
        ComplaintNumber number = site.complaint("auditor", TREE);
        Browser auditor = site.signedIn("auditor", Role.AUDITOR);

        assertThat(keep(auditor, auditor.csrf(), number, "replies", Map.of("text", WORDS))
                        .status())
                .isEqualTo(403);
        assertThat(keep(operator, csrf, number, "replies", Map.of("text", "x".repeat(10_001)))
                        .status())
                .isEqualTo(422);
        assertThat(drafts(number)).isEmpty();
    }

    private static Page keep(
            Browser who, String token, ComplaintNumber number, String sort, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", token);
        return who.post("/desk/complaints/" + number + "/drafts/" + sort, form);
    }

    private static String page(Browser who, ComplaintNumber number) {
        return who.get("/desk/complaints/" + number).body();
    }

    private static List<Document> drafts(ComplaintNumber number) {
        return drafts(site, number);
    }

    private static List<Document> drafts(TestSite where, ComplaintNumber number) {
        return Await.done(where.store().documents(Shelf.DRAFT, number + "/", 10, Instant.now())).stream()
                .filter(draft -> draft.key().startsWith(number.value()))
                .toList();
    }

    private static String text(Document draft) {
        return new String(draft.content(), StandardCharsets.UTF_8);
    }

    private static Personal sealed(String text) {
        return Personal.of(text, new SecureRandom());
    }
}
