package org.mediacenter.hub.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mediacenter.routing.profile.Problem;
import org.mediacenter.routing.profile.ProfileFolder;

/// A city's folder that is older than some of what the hub says.
class LateTextsTest {
    private static final String TEXTS = "messages/id.yaml";

    /// A city whose Indonesian texts lack these.
    private static LoadedCity without(String... keys) {
        ProfileFolder shipped = ProfileFolder.shipped("contoh");
        String left = shipped.text(TEXTS).orElseThrow();
        for (String key : keys) {
            left = left.replaceAll("(?m)^" + key + ":\\n(?: .*\\n|\\n)*", "");
        }
        return CityProfile.load(shipped.with(TEXTS, left.getBytes(StandardCharsets.UTF_8)), _ -> true, _ -> true);
    }

    @Test
    void what_was_added_since_is_said_in_the_hubs_own_words_and_remarked() {
        LoadedCity loaded = without("stays", "how-to-link");

        assertThat(loaded).isInstanceOfSatisfying(LoadedCity.Ready.class, ready -> {
            assertThat(ready.profile()
                            .messages()
                            .text(MessageName.STAYS, "sms", "id", Map.of(Placeholder.NUMBER, "K7H-M3X-RTY")))
                    .startsWith("Keluhan K7H-M3X-RTY dibuat dari percakapan ini");
            assertThat(ready.remarks())
                    .extracting(Problem::file, Problem::what)
                    .satisfiesExactly(
                            first -> assertThat(first.toList().toString()).contains("messages/id.yaml", "[stays]"),
                            second -> assertThat(second.toList().toString()).contains("[how-to-link]"));
        });
    }

    @Test
    void what_every_complaint_hears_first_is_the_citys_to_say() {
        LoadedCity loaded = without("acknowledgement");

        assertThat(loaded)
                .isInstanceOfSatisfying(
                        LoadedCity.Faulty.class,
                        faulty -> assertThat(faulty.problems())
                                .singleElement()
                                .extracting(Problem::what)
                                .isEqualTo("[acknowledgement] is missing"));
    }

    @ParameterizedTest
    @EnumSource(MessageName.class)
    void each_text_of_the_hubs_own_says_what_it_must_and_fits_one_sms(MessageName name) {
        List<String> texts = name.isOwed() || name.isOptional()
                ? List.of()
                : List.of(text(name, "id"), text(name, "en"), text(name, "jv"));

        assertThat(texts).allSatisfy(text -> {
            Template template = Template.of(text);
            assertThat(text).isNotBlank();
            assertThat(template.unknown()).isEmpty();
            assertThat(template.placeholders()).containsAll(name.needed());
            assertThat(name.allowed()).containsAll(template.placeholders());
            assertThat(template.filled(longest()))
                    .hasSizeLessThanOrEqualTo(160)
                    .satisfies(filled -> assertThat(GsmText.isPlain(filled)).isTrue());
        });
    }

    private static String text(MessageName name, String language) {
        return OwnTexts.of(name, language).getOrDefault(Messages.ANY_CHANNEL, "");
    }

    private static Map<Placeholder, String> longest() {
        return List.of(Placeholder.values()).stream()
                .collect(Collectors.toMap(
                        one -> one, one -> "x".repeat(one == Placeholder.DEADLINE ? 20 : one.length())));
    }
}
