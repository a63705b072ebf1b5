package org.mediacenter.hub.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;

final class MentionsTest {
    private static final ComplaintNumber NUMBER = ComplaintNumber.random(new SecureRandom());

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-23T02:00:00Z");
    private Store store;
    private Mentions mentions;

    @BeforeEach
    void opens() {
        store = SqliteStore.open(folder);
        mentions = new Mentions(store, () -> now);
    }

    @AfterEach
    void closes() {
        Await.done(store.close());
    }

    @Test
    void who_is_mentioned_stays_so_until_they_look_on_every_node_and_after_a_restart() {
        Mentions other = new Mentions(store, () -> now);
        assertThat(Await.done(mentions.add("dewi", NUMBER))).isTrue();
        assertThat(Await.done(mentions.add("dewi", NUMBER))).isFalse();
        Await.done(other.read());
        assertThat(other.of("dewi")).containsExactly(NUMBER);
        assertThat(other.of("agus")).isEmpty();

        Await.done(other.remove("dewi", NUMBER));
        Await.done(mentions.read());

        assertThat(mentions.of("dewi")).isEmpty();
    }

    @Test
    void a_mention_nobody_looks_at_is_forgotten_after_a_month() {
        Await.done(mentions.add("dewi", NUMBER));

        now = now.plus(Duration.ofDays(31));
        Await.done(mentions.read());

        assertThat(mentions.of("dewi")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@dewi tolong cek | dewi",
                "Mohon @dewi.lestari, ya. | dewi.lestari",
                "kata @dewi. | dewi",
                "(@agus_2) | agus_2",
                "surel dewi@contoh.id | ",
                "@@dewi | ",
                "@Dewi | ",
                "@ dewi | "
            })
    void a_name_is_read_where_somebody_is_meant(String text, String username) {
        String meant = String.join(" ", Mentioned.in(text));

        assertThat(meant).isEqualTo(username == null ? "" : username);
    }

    @Test
    void people_are_shown_by_their_names_and_nobody_is_as_it_was_written() {
        String shown = Mentioned.named(
                "@dewi dan @entah, lihat a@b.id", name -> name.equals("dewi") ? "Dewi $1 Lestari" : name);

        assertThat(shown).isEqualTo("@Dewi $1 Lestari dan @entah, lihat a@b.id");
    }
}
