package org.mediacenter.dashboard.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mediacenter.routing.profile.ProfileFolder;

/// One value of a file is exchanged; what people wrote around it stays.
class YamlTextTest {
    private static final String MESSAGES = """
            # To everybody.
            help:
              default: >-
                Tulis keluhan
                dan tempatnya.
              sms: Tulis.

            # Of the one who asks.
            code:
              default: "Kode {code}"
            """;

    @Test
    void folded_words_are_exchanged_and_comments_stay() {
        YamlText changed = new YamlText(MESSAGES).withWords("Tulis: apa, dan di mana?", "help", "default");

        assertThat(changed.text())
                .isEqualTo(
                        MESSAGES.replace("    Tulis keluhan\n    dan tempatnya.\n", "    Tulis: apa, dan di mana?\n"));
    }

    @Test
    void plain_and_quoted_words_become_folded_ones() {
        YamlText changed = new YamlText(MESSAGES)
                .withWords("# pagar 😀 'kutip'", "help", "sms")
                .withWords("kata ".repeat(60), "code", "default");

        assertThat(changed.value("help", "sms")).contains("# pagar 😀 'kutip'");
        assertThat(changed.value("code", "default")).contains("kata ".repeat(60).strip());
        assertThat(changed.value("help", "default")).contains("Tulis keluhan dan tempatnya.");
        assertThat(changed.text()).contains("# To everybody.", "\n\n# Of the one who asks.\ncode:");
        assertThat(changed.text().lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    void a_list_is_exchanged_emptied_and_begun() {
        String calendar =
                "working-hours:\n  monday: [\"08:00-16:00\"]\nholidays:\n- {date: 2027-01-01, name: Baru}\n# end\n";

        YamlText changed = new YamlText(calendar).withLines(List.of("- {date: 2027-05-01, name: 'Buruh'}"), "holidays");
        assertThat(changed.entries("holidays")).hasSize(1);
        assertThat(changed.text()).endsWith("name: 'Buruh'}\n# end\n");
        assertThat(changed.withLines(List.of(), "holidays").entries("holidays")).isEmpty();
        assertThat(new YamlText("a: 1").withLines(List.of("- b"), "list").values("list"))
                .containsExactly("b");
        assertThat(changed.values("working-hours", "monday")).containsExactly("08:00-16:00");
    }

    /// Every text of the shipped files, each put back as it is.
    @Test
    void what_is_put_back_unchanged_says_the_same() {
        for (String name : ProfileFolder.shippedNames()) {
            ProfileFolder folder = ProfileFolder.shipped(name);
            for (String file : folder.list("messages")) {
                YamlText before = new YamlText(folder.text("messages/" + file).orElseThrow());
                YamlText after = before;
                for (String message : before.keys()) {
                    for (String channel : before.keys(message)) {
                        after = after.withWords(before.value(message, channel).orElseThrow(), message, channel);
                    }
                }
                for (String message : before.keys()) {
                    assertThat(after.keys(message)).isEqualTo(before.keys(message));
                    for (String channel : before.keys(message)) {
                        assertThat(after.value(message, channel)).isEqualTo(before.value(message, channel));
                    }
                }
            }
        }
    }
}
