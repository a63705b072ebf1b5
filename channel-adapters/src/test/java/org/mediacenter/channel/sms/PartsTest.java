package org.mediacenter.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mediacenter.channel.sms.Decoded.Part;
import org.mediacenter.channel.sms.LongMessage.Sender;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.TestMemory;

final class PartsTest {
    private static final Sender WIJI = new Sender("main", "+62800000001", "1771");
    private static final Sender SARI = new Sender("main", "+62800000002", "1771");

    private final TestClock clock = new TestClock(Instant.parse("2026-11-21T03:00:00Z"));
    private final TestMemory memory = new TestMemory();
    private final List<String> texts = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private boolean storeIsBusy;
    private Parts parts = new Parts(memory, clock, this::keep);

    @Property(tries = 200)
    void pieces_join_in_any_order(@ForAll @IntRange(min = 2, max = 20) int total, @ForAll long seed) {
        PartsTest fresh = new PartsTest();
        List<Integer> order =
                new ArrayList<>(IntStream.rangeClosed(1, total).boxed().toList());
        Collections.shuffle(order, new Random(seed));

        order.forEach(number -> fresh.add(WIJI, "r", total, number, "<" + number + ">"));

        String whole =
                IntStream.rangeClosed(1, total).mapToObj(n -> "<" + n + ">").reduce("", String::concat);
        assertThat(fresh.texts).containsExactly(whole);
    }

    @Test
    void equal_references_of_two_senders_never_join() {
        add(WIJI, "r", 2, 1, "wiji satu ");
        add(SARI, "r", 2, 2, "sari dua");
        add(SARI, "r", 2, 1, "sari satu ");
        add(WIJI, "r", 2, 2, "wiji dua");

        assertThat(texts).containsExactly("sari satu sari dua", "wiji satu wiji dua");
    }

    @Test
    void a_restart_between_pieces_loses_nothing() {
        add(WIJI, "r", 3, 1, "satu ");
        add(WIJI, "r", 3, 3, "tiga");

        restart();
        add(WIJI, "r", 3, 2, "dua ");

        assertThat(texts).containsExactly("satu dua tiga");
    }

    @Test
    void what_stays_incomplete_is_handed_over_with_a_mark() {
        add(WIJI, "r", 3, 1, "satu");
        add(WIJI, "r", 3, 3, "tiga");

        clock.advance(Parts.PATIENCE.minusSeconds(1));
        parts.sweep();
        List<String> before = List.copyOf(texts);
        clock.advance(Duration.ofSeconds(2));
        parts.sweep();
        parts.sweep();

        assertThat(before).isEmpty();
        assertThat(texts).containsExactly("satu [bagian 2 hilang] tiga");
    }

    @Test
    void a_store_in_trouble_delays_the_incomplete_message_but_does_not_lose_it() {
        add(WIJI, "r", 2, 1, "satu");
        clock.advance(Parts.PATIENCE.plusSeconds(1));
        storeIsBusy = true;
        parts.sweep();

        storeIsBusy = false;
        parts.sweep();

        assertThat(texts).containsExactly("satu [bagian 2 hilang]");
    }

    @Test
    void a_piece_that_comes_twice_is_told_yes_and_counts_once() {
        Accepted first = add(WIJI, "r", 2, 1, "satu ").result();
        Accepted again = add(WIJI, "r", 2, 1, "satu ").result();
        add(WIJI, "r", 2, 2, "dua");
        Accepted afterwards = add(WIJI, "r", 2, 2, "dua").result();

        assertThat(List.of(first, again, afterwards)).containsOnly(new Accepted.Noted());
        assertThat(texts).containsExactly("satu dua");
    }

    @Test
    void the_last_piece_refused_for_now_completes_the_message_when_it_comes_again() {
        add(WIJI, "r", 2, 1, "satu ");
        storeIsBusy = true;
        Accepted refused = add(WIJI, "r", 2, 2, "dua").result();
        storeIsBusy = false;
        add(WIJI, "r", 2, 2, "dua");

        assertThat(refused).isInstanceOf(Accepted.Later.class);
        assertThat(texts).containsExactly("satu dua");
    }

    @Test
    void a_crash_after_the_inbox_kept_the_whole_doubles_nothing() {
        add(WIJI, "r", 2, 1, "satu ");
        TestMemory atCrash = copyOf(memory);
        add(WIJI, "r", 2, 2, "dua");

        parts = new Parts(atCrash, clock, this::keep);
        parts.load().result();
        add(WIJI, "r", 2, 2, "dua");

        assertThat(texts).hasSize(2);
        assertThat(ids.get(1)).isEqualTo(ids.get(0));
    }

    @Test
    void a_reference_used_again_begins_a_new_message() {
        add(WIJI, "r", 2, 1, "satu ");
        add(WIJI, "r", 2, 2, "dua");
        clock.advance(Duration.ofSeconds(30));
        add(WIJI, "r", 2, 1, "tiga ");
        add(WIJI, "r", 2, 2, "empat");

        assertThat(texts).containsExactly("satu dua", "tiga empat");
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void a_reference_used_again_before_the_first_message_is_whole_hands_over_both() {
        add(WIJI, "r", 2, 1, "satu");
        clock.advance(Duration.ofSeconds(30));
        add(WIJI, "r", 2, 1, "tiga ");
        add(WIJI, "r", 2, 2, "empat");

        assertThat(texts).containsExactly("satu [bagian 2 hilang]", "tiga empat");
    }

    @Test
    void the_notebook_is_empty_in_the_end() {
        add(WIJI, "r", 2, 1, "satu ");
        add(WIJI, "r", 2, 2, "dua");
        add(SARI, "r", 2, 1, "satu");
        clock.advance(Parts.PATIENCE.plusSeconds(1));
        parts.sweep();
        clock.advance(Parts.PATIENCE.plusSeconds(1));
        parts.sweep();

        assertThat(texts).hasSize(2);
        assertThat(memory.notes()).isEmpty();
    }

    @Test
    void a_late_piece_is_not_lost() {
        add(WIJI, "r", 2, 1, "satu");
        clock.advance(Parts.PATIENCE.plusSeconds(1));
        parts.sweep();
        restart();
        add(WIJI, "r", 2, 2, "dua");
        clock.advance(Parts.PATIENCE.plusSeconds(1));
        parts.sweep();

        assertThat(texts).containsExactly("satu [bagian 2 hilang]", "[bagian 1 hilang] dua");
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void more_open_messages_than_there_is_room_for_hand_over_the_oldest() {
        for (int i = 0; i <= Parts.MOST_OPEN; i++) {
            add(new Sender("main", "+6280000" + i, "1771"), "r", 2, 1, "nomor " + i);
        }

        assertThat(texts).hasSize(Parts.MOST_OPEN / 10).first().isEqualTo("nomor 0 [bagian 2 hilang]");
    }

    @Test
    void a_cut_through_a_character_is_healed() {
        byte[] wave = "🌊".getBytes(StandardCharsets.UTF_16BE);

        parts.add(WIJI, new Part("r", 2, 1, 8, new byte[] {wave[0], wave[1]}), "p1")
                .result();
        parts.add(WIJI, new Part("r", 2, 2, 8, new byte[] {wave[2], wave[3]}), "p2")
                .result();

        assertThat(texts).containsExactly("🌊");
    }

    private Future<Accepted> add(Sender sender, String reference, int total, int number, String words) {
        byte[] octets = words.getBytes(StandardCharsets.US_ASCII);
        return parts.add(sender, new Part(reference, total, number, 0, octets), "print of " + words);
    }

    private Future<Accepted> keep(LongMessage message) {
        if (storeIsBusy) {
            return Future.succeededFuture(new Accepted.Later(Duration.ofSeconds(1), "busy"));
        }
        texts.add(message.text());
        ids.add(message.id());
        return Future.succeededFuture(new Accepted.Noted());
    }

    private void restart() {
        parts = new Parts(memory, clock, this::keep);
        parts.load().result();
    }

    private static TestMemory copyOf(TestMemory memory) {
        TestMemory copy = new TestMemory();
        memory.notes().forEach((key, value) -> copy.write(key, value).result());
        return copy;
    }
}
