package org.mediacenter.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How long posts are, how they are cut, and what becomes of addresses in them.
final class PostTextTest {
    /// Two neighbours are more than one post together, so twenty hold at least ten whole ones.
    private static final int SURELY_TAKEN = 10 * 270;

    @ParameterizedTest
    @CsvSource({
        "Lampu padam, 11",
        "'', 0",
        "Ümläut, 6",
        "e\u0301, 1",
        "日本語, 6",
        "“petik”, 7",
        "€5, 3",
        "👍, 2",
        "👍🏽, 2",
        "👨‍👩‍👧‍👦, 2",
        "🇮🇩, 2",
        "🇮🇩🇮🇩, 4",
        "1️⃣, 2",
        "a👍b, 4",
        "https://contoh.example/a/b/c/d/e/f/g/h/i/j/k, 23",
        "lihat https://a.id ya, 32",
        "contoh.id, 23",
        "'a. b', 4"
    })
    void length_is_counted_as_x_counts_it(String text, int length) {
        assertThat(WeightedLength.of(text)).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({
        "Lihat https://kota.contoh.go.id/lacak?k=1, Lihat kota[.]contoh[.]go[.]id/lacak?k=1",
        "kota.go.id., kota[.]go[.]id.",
        "HTTP://KOTA.GO.ID, KOTA[.]GO[.]ID",
        "sudah selesai.Terima kasih, sudah selesai. Terima kasih",
        "pukul 10.30 di Jl. Contoh no.5, pukul 10.30 di Jl. Contoh no.5",
        "surat ke lapor@kota.go.id, surat ke lapor@kota.go.id",
        "versi 2.0, versi 2.0"
    })
    void addresses_stay_readable_and_are_no_links(String text, String defused) {
        assertThat(Links.defused(text)).isEqualTo(defused);
    }

    @Test
    void no_text_makes_looking_for_addresses_slow() {
        String nasty = "a.".repeat(50_000) + "a-".repeat(50_000) + "http://".repeat(10_000);

        assertThat(Links.defused(nasty)).isNotEmpty();
    }

    @Test
    void a_short_text_is_one_post_without_a_number() {
        assertThat(PostParts.of(" Terima kasih. ")).contains(List.of("Terima kasih."));
        assertThat(PostParts.of("a".repeat(280))).contains(List.of("a".repeat(280)));
    }

    @Test
    void a_longer_text_is_numbered_and_cut_between_words() {
        List<String> parts = PostParts.of("kata ".repeat(60)).orElseThrow();

        assertThat(parts).hasSize(2).allMatch(part -> part.matches("(kata )+\\([12]/2\\)"));
    }

    @Test
    void more_than_twenty_posts_are_too_many() {
        assertThat(PostParts.of("a".repeat(271 * 20)))
                .hasValueSatisfying(parts -> assertThat(parts).hasSize(20));
        assertThat(PostParts.of("a".repeat(280 * 20))).isEmpty();
    }

    @Property(tries = 300)
    void parts_fit_and_together_say_everything(@ForAll("texts") String text) {
        Optional<List<String>> taken = PostParts.of(text);
        if (taken.isEmpty()) {
            assertThat(WeightedLength.of(text)).isGreaterThan(SURELY_TAKEN);
            return;
        }
        List<String> parts = taken.get();

        assertThat(parts).allSatisfy(part -> assertThat(WeightedLength.of(part)).isLessThanOrEqualTo(280));
        String joined = parts.size() == 1
                ? parts.getFirst()
                : parts.stream()
                        .map(part -> part.substring(0, part.lastIndexOf(" (")))
                        .collect(Collectors.joining());
        assertThat(joined.replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
    }

    @Property(tries = 300)
    void what_was_defused_holds_nothing_to_defuse(@ForAll("texts") String text) {
        String defused = Links.defused(text);

        assertThat(Links.ADDRESS.matcher(defused).find()).isFalse();
        assertThat(Links.defused(defused)).isEqualTo(defused);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> piece = Arbitraries.of(
                "jalan",
                "berlubang",
                "👨‍👩‍👧‍👦",
                "🇮🇩",
                "日本",
                "https://a.contoh.id/x.y.co",
                "kota.go.id",
                "e\u0301",
                "a".repeat(300),
                "👍".repeat(160),
                " ",
                "\n",
                ".",
                "Selesai.Terima");
        return piece.list().ofMaxSize(60).map(pieces -> String.join(" ", pieces));
    }
}
