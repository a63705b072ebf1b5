package org.mediacenter.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.complaint.Story.personal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.account.Sight.Reach;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Story;
import org.mediacenter.hub.search.Asked;
import org.mediacenter.hub.search.Found;
import org.mediacenter.hub.search.Found.Hit;
import org.mediacenter.hub.search.Order;
import org.mediacenter.hub.search.Passage;
import org.mediacenter.hub.search.Passage.Source;
import org.mediacenter.hub.search.Trait;
import org.mediacenter.routing.Mark;

/// Somebody looks for a complaint, in a hub that runs, died, or lost its index.
final class SearchTest {
    private static final Reach ALL = new Reach(true, Optional.empty(), true);
    private static final Reach LIGHTS = new Reach(false, Optional.of(City.LIGHTS), false);

    @TempDir
    Path folder;

    private City city;

    @BeforeEach
    void opens() {
        city = City.opened(folder);
    }

    @AfterEach
    void closes() {
        city.close();
    }

    @Test
    void what_a_citizen_wrote_is_found_by_its_words_their_beginnings_their_stems_and_with_a_slip() {
        ComplaintNumber lamp = hears("a", "Lampu jalan di depan sekolah padam, tolong diperbaiki");
        ComplaintNumber hole = hears("b", "Aspal berlubang dekat pasar");

        finds("lampu", lamp);
        finds("sekol", lamp);
        finds("jln lampu", lamp);
        finds("perbaikan", lamp);
        finds("sekolh ", lamp);
        finds("\"dekat pasar\"", hole);
        assertThat(numbers("\"pasar dekat\"")).isEmpty();
        assertThat(numbers("lampu pasar")).isEmpty();
    }

    @Test
    void replies_notes_and_closed_complaints_are_found_too() {
        ComplaintNumber lamp = hears("a", "Lampu mati");
        city.does(lamp, City.OFFICER, new Command.AddNote(personal("trafo dicek besok")));
        city.does(lamp, City.OFFICER, new Command.Close("officer", Optional.of(personal("selesai"))));

        finds("trafo", lamp);

        assertThat(found("trafo", ALL)
                        .hits()
                        .getFirst()
                        .row()
                        .summary()
                        .status()
                        .isOpen())
                .isFalse();
        Await.until(
                "it is indexed as it is",
                () -> passage("trafo").map(Passage::source).equals(Optional.of(Source.NOTE)));
    }

    @Test
    void a_passage_shows_where_the_words_stand_and_no_telephone_number() {
        ComplaintNumber number = hears(
                "a", "Baris pertama.\nLampu   di Gang Mawar mati, hubungi +62 800-0000-0199 atau 080000000198 segera");
        Await.until("nothing more happens to it", () -> !city.complaint(number).hasOutbox());
        Await.until("it is indexed as it is", () -> passage("mawar segera").isPresent());

        Passage passage = passage("mawar segera").orElseThrow();

        assertThat(passage.ranges())
                .extracting(range -> passage.text().substring(range.from(), range.to()))
                .containsExactly("Mawar", "segera");
        assertThat(passage.text()).doesNotContain("0199").doesNotContain("0198").doesNotContain("\n");
    }

    @Test
    void a_number_typed_whole_or_by_its_end_goes_first() {
        ComplaintNumber lamp = hears("a", "Lampu mati");
        ComplaintNumber other =
                hears("b", "Lampu mati, lihat nomor " + lamp.value().substring(8));
        finds("nomor", other);

        assertThat(numbers(lamp.value()).getFirst()).isEqualTo(lamp);
        assertThat(numbers(lamp.value().replace("-", "").toLowerCase(java.util.Locale.ROOT)))
                .startsWith(lamp);
        assertThat(numbers(lamp.value().substring(8))).startsWith(lamp);
        Passage end = new Passage(lamp.value(), List.of(new Passage.Range(8, 11)), Source.NUMBER);
        Await.until(
                "it is indexed as it is",
                () -> passage(lamp.value().substring(8)).equals(Optional.of(end)));
    }

    @Test
    void a_telephone_number_finds_what_its_owner_sent_however_it_is_written() {
        ComplaintNumber lamp = hears("a", "Lampu mati");

        finds("+62800000101", lamp);
        finds("0800-000-101", lamp);
        assertThat(numbers("0800000102")).isEmpty();
    }

    @Test
    void what_somebody_may_not_see_is_neither_found_nor_counted() {
        ComplaintNumber lamp = hears("a", "lampu padam di pasar");
        ComplaintNumber hole = hears("b", "Aspal berlubang di pasar");
        city.routesWith(_ -> City.marked(Mark.ABOUT_OFFICIALS));
        ComplaintNumber bribe = hears("c", "Petugas minta uang di pasar");
        Await.until("all are found", () -> numbers("pasar").size() == 3);

        Found own = found("pasar", LIGHTS);
        Found others = found("pasar", new Reach(true, Optional.empty(), false));

        assertThat(own.hits()).extracting(hit -> hit.row().number()).containsExactly(lamp);
        assertThat(own.total()).isEqualTo(1);
        assertThat(own.counts().get(Trait.DEPARTMENT)).containsOnlyKeys("lights");
        assertThat(others.hits()).extracting(hit -> hit.row().number()).containsExactlyInAnyOrder(lamp, hole);
        assertThat(found("petugas", new Reach(true, Optional.empty(), false)).total())
                .isZero();
        assertThat(numbers("petugas")).containsExactly(bribe);
    }

    @Test
    void a_right_that_is_withdrawn_counts_before_the_index_knows() {
        ComplaintNumber lamp = hears("a", "lampu padam di pasar");
        Await.until("it is found", () -> found("pasar", LIGHTS).total() == 1);

        city.does(lamp, Story.OPERATOR, Story.assign(City.ROADS));
        Found at = found("pasar", LIGHTS);

        assertThat(at.total()).isZero();
        assertThat(at.hits()).isEmpty();
        assertThat(at.counts().get(Trait.DEPARTMENT)).isEmpty();
    }

    @Test
    void what_is_erased_is_found_no_more() {
        ComplaintNumber lamp = hears("a", "Lampu padam di dekat rumah kenanga");
        finds("kenanga", lamp);

        Personal text = city.complaint(lamp).received().text();
        city.does(lamp, Story.OPERATOR, new Command.Redact(List.of(text.hash()), "asked by the citizen"));

        Await.until("it is gone", () -> numbers("kenanga").isEmpty());
        assertThat(numbers(lamp.value())).containsExactly(lamp);
        assertThat(found(lamp.value(), ALL).hits().getFirst().row().excerpt()).isEmpty();
    }

    @Test
    void whatever_is_typed_is_taken_as_words() {
        ComplaintNumber lamp = hears("a", "Lampu mati di pasar");
        finds("lampu", lamp);

        for (String odd : List.of(
                "\"",
                "lampu \"",
                "AND OR NOT",
                "+lampu -mati",
                "field:lampu",
                "[a TO b]",
                "*",
                "?*~",
                "\\",
                "\u0000",
                "lampu~9999999",
                "(".repeat(500),
                "a".repeat(5_000),
                "\uD83D",
                "💡".repeat(100),
                "\"\" \"\"",
                "/.*/",
                "{!}")) {
            assertThat(found(odd, ALL).total()).as(odd).isBetween(0, 1);
        }
        assertThat(numbers("+lampu -mati")).containsExactly(lamp);
    }

    @Test
    void a_hub_that_was_killed_has_in_its_index_what_its_store_has() {
        ComplaintNumber before = hears("a", "lampu padam di pasar");
        finds("pasar", before);
        city.dies();
        city.startsAgain();

        ComplaintNumber after = hears("b", "lampu redup di pasar");

        Await.until("both are found", () -> Set.copyOf(numbers("pasar")).equals(Set.of(before, after)));
    }

    @Test
    void a_folder_that_is_deleted_is_made_again_while_the_hub_works() throws IOException {
        ComplaintNumber lamp = hears("a", "lampu padam di pasar");
        finds("pasar", lamp);
        Path begun = city.index().resolve("segments_1");
        Await.until("nothing more is written", () -> !city.complaint(lamp).hasOutbox() && Files.exists(begun));
        try (Stream<Path> files = Files.list(city.index())) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }

        ComplaintNumber other = hears("b", "lampu redup di pasar");

        Await.until("the files are there again", () -> Files.exists(begun));
        Await.until("both are found", () -> Set.copyOf(numbers("pasar")).equals(Set.of(lamp, other)));
    }

    @Test
    void an_index_that_is_missing_or_damaged_is_made_again() throws IOException {
        ComplaintNumber lamp = hears("a", "lampu padam di pasar");
        finds("pasar", lamp);
        Await.done(city.hub().search().stop());
        city.dies();
        damages(city.index());

        city.startsAgain();

        finds("pasar", lamp);
        assertThat(city.hub().search().health().whole()).isTrue();
    }

    private static void damages(Path index) throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".cfs")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(file, bytes);
            }
        }
    }

    private ComplaintNumber hears(String id, String text) {
        ComplaintNumber number =
                city.hears("+62800000" + (id.equals("a") ? "101" : "20" + (id.charAt(0) - 'a')), id, text);
        Await.until("it was taken in", () -> city.has(number));
        return number;
    }

    private void finds(String typed, ComplaintNumber... numbers) {
        Await.until("it is found by [" + typed + "]", () -> numbers(typed).equals(List.of(numbers)));
    }

    private List<ComplaintNumber> numbers(String typed) {
        List<ComplaintNumber> numbers = new ArrayList<>();
        found(typed, ALL).hits().forEach(hit -> numbers.add(hit.row().number()));
        return numbers;
    }

    /// Of the first hit.
    private Optional<Passage> passage(String typed) {
        return found(typed, ALL).hits().stream().findFirst().flatMap(Hit::passage);
    }

    /// Asked again while the index is being opened.
    private Found found(String typed, Reach reach) {
        Asked asked = new Asked(typed, reach, List.of(), Order.RELEVANCE, 0, 20, Set.of(Trait.DEPARTMENT));
        Await.until("the index is open", () -> city.hub().search().health().whole());
        return Await.done(city.hub().search().find(asked));
    }
}
