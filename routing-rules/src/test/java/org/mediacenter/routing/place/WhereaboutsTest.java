package org.mediacenter.routing.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.GeoPoint;
import org.mediacenter.routing.PlaceFound;
import org.mediacenter.routing.Whereabouts;
import org.mediacenter.routing.Whereabouts.Stretch;
import org.mediacenter.routing.Whereabouts.Unit;
import org.mediacenter.routing.profile.Profiles;

/// Where invented complaints say they are.
class WhereaboutsTest {
    private final PlaceFinder finder = Profiles.shipped().placeFinder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jl. Raya Darmo macet | Jl. Raya Darmo",
                "lubang di jln kertajaya indah gg 3 no 12 dalam sekali | jln kertajaya indah gg 3 no 12",
                "pju mati di Jalan Manyar Kertoadi IX No. 12B, tolong | Jalan Manyar Kertoadi IX No. 12B",
                "lampu mati di jl.raya menur gelap | jl.raya menur",
                "mohon paving gang 3 simomulyo baru | gang 3 simomulyo baru",
                "gg. III banjir | gg. III",
                "jl a yani macet | jl a yani",
                "Jl. Dr. Soetomo. Tolong diperbaiki | Jl. Dr. Soetomo",
                "jl mawar rungkut banjir | jl mawar",
                "Jl. Melati blok C-5, air mati | Jl. Melati blok C-5",
                "jalan rusak parah di depan sekolah | ''",
                "jalan raya berlubang | ''",
                "JALAN RUSAK PARAH | ''",
                "jln rusaaaak parahhh | ''",
                "lampu jalan mati di gang kami | ''",
                "jalan yang rusak sudah 3 hari | ''",
            })
    void a_street_is_read_as_far_as_its_name_goes(String text, String street) {
        assertThat(find(text).street().map(Stretch::words).orElse("")).isEqualTo(street);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RT 03 RW 05 banjir | 3 | 5",
                "rt/rw 3/5 banjir | 3 | 5",
                "di rt03/rw05 ya | 3 | 5",
                "RT.3-RW.5 | 3 | 5",
                "rt 3/5 gelap | 3 | 5",
                "RW V RT II | 2 | 5",
                "erte 4 erwe 2 | 4 | 2",
                "RT: 12, RW: 01 | 12 | 1",
                "warga rw 7 | 0 | 7",
                "RT/RW setempat diam saja | 0 | 0",
                "rt/rw 3 | 0 | 0",
                "ketua RT, 3 orang | 0 | 0",
                "rt 0800000 | 0 | 0",
                "art 3 | 0 | 0",
            })
    void the_neighbourhood_is_read_however_it_is_written(String text, int rt, int rw) {
        Whereabouts where = find(text);

        assertThat(where.rt().map(Unit::number).orElse(0)).isEqualTo(rt);
        assertThat(where.rw().map(Unit::number).orElse(0)).isEqualTo(rw);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pkl depan Taman Bungkul sampai malam | depan Taman Bungkul",
                "macet di pasar keputran tiap pagi | pasar keputran",
                "lampu mati sebelah masjid | sebelah masjid",
                "lubang di dekat Masjid Al Falah, dalam | dekat Masjid Al Falah",
                "parkir liar depan Toko Contoh | depan Toko Contoh",
                "sampah menumpuk di pasar | ''",
                "taman rusak | ''",
                "depan rumah saya | ''",
                "sekolah mewajibkan beli seragam | ''",
            })
    void a_landmark_is_read_with_its_side(String text, String landmark) {
        assertThat(find(text).landmark().map(Stretch::words).orElse("")).isEqualTo(landmark);
    }

    @Example
    void what_everybody_knows_says_in_which_village_it_stands() {
        Whereabouts where = find("lampu hias mati di taman bungkul");

        assertThat(where.place().orElseThrow().name()).isEqualTo("Darmo");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lubang di -7.2575, 112.7521 dalam",
                "https://maps.contoh.invalid/maps/@-7.2575,112.7521,17z",
                "lokasi 112.7521,-7.2575",
                "q=-7.2575%2C112.7521",
            })
    void coordinates_in_the_text_are_a_point(String text) {
        assertThat(find(text).point()).contains(new GeoPoint(-7.2575, 112.7521));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rp 3.500, 12.000",
                "nomor 0800000.1234, 0800000.5678",
                "500.0000, 600.0000",
                "versi 1.2.3456, 2.3456"
            })
    void prices_and_numbers_are_no_point(String text) {
        assertThat(find(text).point()).isEmpty();
    }

    @Example
    void the_device_knows_better_than_what_is_typed() {
        GeoPoint device = new GeoPoint(-7.3, 112.7);

        Whereabouts where = finder.find(
                new ComplaintText("-7.2575, 112.7521", Optional.empty(), Optional.of(device), Optional.empty()));

        assertThat(where.point()).contains(device);
    }

    @Example
    void what_only_the_address_says_stands_nowhere_in_the_text() {
        Whereabouts where = finder.find(new ComplaintText(
                "banjir", Optional.of("Jl. Melati no 3 RT 2 RW 1 Kebraon"), Optional.empty(), Optional.empty()));

        assertThat(where.street()).contains(new Stretch("Jl. Melati no 3", 0, 0));
        assertThat(where.rt()).contains(new Unit(2, 0, 0));
        assertThat(where.rw()).contains(new Unit(1, 0, 0));
        assertThat(where.place().orElseThrow().name()).isEqualTo("Kebraon");
    }

    @ParameterizedTest
    @CsvSource({
        "suko lilo, Sukolilo",
        "karangpilang, Karang Pilang",
        "tambakwedi, Tambak Wedi",
        "kali rungkut, Kalirungkut"
    })
    void a_name_may_be_written_in_one_word_or_in_several(String written, String name) {
        assertThat(find("banjir di " + written).places())
                .isNotEmpty()
                .allMatch(place -> place.place().name().equals(name));
    }

    @Example
    void a_particle_and_a_word_are_no_split_name() {
        assertThat(find("air berubah dari kuning ke putih").places()).isEmpty();
    }

    @Example
    void a_name_that_several_places_have_is_kept_as_all_of_them() {
        Whereabouts where = find("banjir di wonorejo");

        assertThat(where.place()).isEmpty();
        assertThat(where.perhaps()).hasSize(2);
    }

    @Property(tries = 500)
    void any_text_is_read_and_what_is_found_stands_in_it(@ForAll("addresses") String text) {
        Whereabouts where = find(text);

        assertThat(where.places()).extracting(PlaceFound::to).allMatch(to -> to <= text.length());
        assertThat(Stream.of(where.street(), where.landmark()).flatMap(Optional::stream))
                .allMatch(found -> text.substring(found.from(), found.to()).equals(found.words()));
        assertThat(Stream.of(where.rt(), where.rw()).flatMap(Optional::stream))
                .allMatch(found -> found.number() > 0
                        && found.number() < 1000
                        && text.substring(found.from(), found.to()).matches("(?is)\\D+.*"));
    }

    private Whereabouts find(String text) {
        return finder.find(ComplaintText.of(text));
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> pieces = Arbitraries.of(
                        "jl",
                        "Jl.",
                        "raya",
                        "Darmo",
                        "gg",
                        "no",
                        "RT",
                        "rw",
                        "/",
                        "3",
                        "05",
                        "V",
                        "12b",
                        ",",
                        "kel",
                        "depan",
                        "pasar",
                        "Wonorejo",
                        "suko",
                        "lilo",
                        "-7.25751",
                        "112.7521",
                        "@",
                        "😀",
                        "\uD800",
                        "\u0000",
                        "\n")
                .list()
                .ofMaxSize(30)
                .flatMap(list -> Arbitraries.of("", " ", ".").map(gap -> String.join(gap, list)));
        return Arbitraries.oneOf(Arbitraries.strings().all().ofMaxLength(200), pieces);
    }
}
