package org.mediacenter.hub.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mediacenter.routing.profile.Problem;
import org.mediacenter.routing.profile.ProfileFolder;

class PageLanguagesTest {
    private static final String TITLES = "profile.yaml";

    @Test
    void a_city_chooses_the_languages_of_its_pages() {
        assertThat(languages(ProfileFolder.shipped("surabaya"))).containsExactly("id", "en", "jv");
        assertThat(languages(ProfileFolder.shipped("contoh"))).containsExactly("id", "en");
    }

    @Test
    void a_language_the_pages_have_no_words_in_is_refused() {
        ProfileFolder shipped = ProfileFolder.shipped("surabaya");
        String french = shipped.text(TITLES).orElseThrow().replace("[id, en, jv]", "[id, fr]");

        assertThat(loaded(shipped.with(TITLES, french.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(
                        LoadedCity.Faulty.class,
                        faulty -> assertThat(faulty.problems())
                                .singleElement()
                                .extracting(Problem::toString)
                                .asString()
                                .contains("profile.yaml:7", "[fr]", "id, en, jv"));
    }

    private static List<String> languages(ProfileFolder city) {
        return loaded(city) instanceof LoadedCity.Ready ready
                ? ready.profile().titles().pageLanguages()
                : List.of();
    }

    private static LoadedCity loaded(ProfileFolder city) {
        return CityProfile.load(city, _ -> true, _ -> true);
    }
}
