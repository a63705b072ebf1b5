package org.mediacenter.routing.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.PlaceFound;
import org.mediacenter.routing.profile.Profiles;

class PlaceFinderTest {
    private final PlaceFinder finder = Profiles.shipped().placeFinder();

    @Example
    void a_name_that_only_one_place_has_is_certain() {
        assertThat(found("banjir di Kebraon parah")).containsExactly("kelurahan Kebraon!");
    }

    @Example
    void the_span_is_that_of_the_name_in_the_text() {
        String text = "Kel. Tambak   Wedi, banjir";

        PlaceFound place = places(text, Optional.empty()).getFirst();

        assertThat(text.substring(place.from(), place.to())).isEqualTo("Tambak   Wedi");
    }

    @Example
    void spellings_people_use_are_known() {
        assertThat(found("di jemursari")).containsExactly("kelurahan Jemur Wonosari!");
        assertThat(found("kec asemrowo")).containsExactly("kecamatan Asem Rowo!");
    }

    @Example
    void a_hint_decides_between_a_district_and_the_village_of_its_name() {
        assertThat(found("kec. Wonokromo")).containsExactly("kecamatan Wonokromo!");
        assertThat(found("kelurahan Wonokromo")).containsExactly("kelurahan Wonokromo!");
    }

    @Example
    void without_a_hint_the_district_is_right_either_way_and_the_village_is_not_certain() {
        assertThat(found("di Wonokromo")).containsExactly("kecamatan Wonokromo!", "kelurahan Wonokromo?");
    }

    @Example
    void namesakes_far_apart_are_both_kept_and_neither_is_certain() {
        assertThat(found("banjir di Wonorejo")).containsExactly("kelurahan Wonorejo?", "kelurahan Wonorejo?");
    }

    @Example
    void another_place_of_the_text_decides_between_namesakes() {
        List<PlaceFound> found = places("banjir di Wonorejo, Rungkut", Optional.empty());

        assertThat(found)
                .filteredOn(PlaceFound::certain)
                .extracting(place -> place.place().code())
                .containsExactlyInAnyOrder("35.78.03.1005", "35.78.03");
    }

    @Example
    void the_address_decides_too_and_has_no_span_in_the_text() {
        List<PlaceFound> found = places("banjir di Wonorejo", Optional.of("Tegalsari"));

        assertThat(found)
                .filteredOn(PlaceFound::certain)
                .anySatisfy(place -> assertThat(place.place().code()).isEqualTo("35.78.05.1005"));
        assertThat(found).filteredOn(place -> place.to() == 0).isNotEmpty();
    }

    @Example
    void the_name_of_a_street_is_never_certain() {
        assertThat(found("jl. Ketintang macet")).containsExactly("kelurahan Ketintang?");
    }

    @Example
    void an_ordinary_word_is_a_place_only_with_a_hint() {
        assertThat(found("di ujung gang ada pohon jeruk dan genteng bocor")).isEmpty();
        assertThat(found("kelurahan Ujung")).containsExactly("kelurahan Ujung!");
    }

    @Example
    void levels_and_their_words_are_the_profiles_own() {
        PlaceFinder invented = Profiles.invented().placeFinder();

        assertThat(invented.find(ComplaintText.of("jalan rusak di ds. Rawa Kembar kec. Padang Jati"))
                        .places())
                .filteredOn(PlaceFound::certain)
                .extracting(place -> place.place().level() + " " + place.place().code())
                .containsExactlyInAnyOrder("desa 99.01.02.2003", "kecamatan 99.01.02");
    }

    @Property(tries = 300)
    void any_text_is_searched_and_spans_lie_within_it(@ForAll @StringLength(max = 200) String text) {
        assertThat(places(text + " Rungkut " + text, Optional.of(text)))
                .allMatch(place -> place.from() <= place.to() && place.to() <= 2 * text.length() + 9);
    }

    private List<PlaceFound> places(String text, Optional<String> address) {
        return finder.find(new ComplaintText(text, address, Optional.empty(), Optional.empty()))
                .places();
    }

    private List<String> found(String text) {
        return places(text, Optional.empty()).stream()
                .map(place -> place.place().level() + " " + place.place().name() + (place.certain() ? "!" : "?"))
                .toList();
    }
}
