package org.mediacenter.hub.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Filing;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.InboundKey;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;

/// Codes under many hands at once, as two nodes would have them.
final class CodesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MORE_THAN_A_DAY = Codes.MOST_A_DAY + 1;
    private static final ComplaintNumber NUMBER = ComplaintNumber.random(RANDOM);

    @TempDir
    Path folder;

    private Store store;
    private Codes one;
    private Codes other;

    @BeforeEach
    void opens() {
        store = SqliteStore.open(folder);
        one = new Codes(store, () -> NOW);
        other = new Codes(store, () -> NOW);
    }

    @AfterEach
    void closes() {
        Await.done(store.close());
    }

    @Test
    void the_same_code_taken_by_many_at_once_is_good_for_one_of_them() {
        String code = Await.done(one.make(entry("ask"), message(), Optional.of(NUMBER), false))
                .orElseThrow();

        List<Future<Codes.Redeemed>> taken = IntStream.range(0, 40)
                .mapToObj(i -> (i % 2 == 0 ? one : other).redeem(code, entry("m" + i), message()))
                .toList();
        Await.done(Future.join(taken));

        assertThat(taken.stream().map(Future::result).filter(Codes.Redeemed.Right.class::isInstance))
                .containsExactly(new Codes.Redeemed.Right(NUMBER));
    }

    @Test
    void guesses_made_at_once_are_five_at_the_most() {
        String code = Await.done(one.make(entry("ask"), message(), Optional.of(NUMBER), false))
                .orElseThrow();
        String wrong = (code.charAt(0) == '9' ? "0" : "9") + code.substring(1);

        Await.done(Future.join(IntStream.range(0, 5)
                .mapToObj(i -> (i % 2 == 0 ? one : other).redeem(wrong, entry("w" + i), message()))
                .toList()));

        assertThat(Await.done(one.redeem(code, entry("late"), message()))).isEqualTo(new Codes.Redeemed.Wrong());
    }

    @Test
    void after_four_wrong_ones_the_right_one_is_still_good() {
        String code = Await.done(one.make(entry("ask"), message(), Optional.of(NUMBER), false))
                .orElseThrow();
        String wrong = (code.charAt(0) == '9' ? "0" : "9") + code.substring(1);
        for (int i = 0; i < 4; i++) {
            Await.done(one.redeem(wrong, entry("w" + i), message()));
        }

        assertThat(Await.done(one.redeem(code, entry("fifth"), message()))).isEqualTo(new Codes.Redeemed.Right(NUMBER));
    }

    @Test
    void a_hub_that_died_before_it_told_the_code_makes_another_without_counting_it() {
        InboundEntry ask = entry("ask");
        Await.done(one.make(ask, message(), Optional.of(NUMBER), false));

        List<String> again = IntStream.range(0, MORE_THAN_A_DAY)
                .mapToObj(_ -> Await.done(other.make(ask, message(), Optional.of(NUMBER), false))
                        .orElseThrow())
                .toList();

        assertThat(Await.done(one.make(ask, message(), Optional.of(NUMBER), true)))
                .isEmpty();
        assertThat(Await.done(one.redeem(again.getLast(), entry("typed"), message())))
                .isEqualTo(new Codes.Redeemed.Right(NUMBER));
    }

    @Test
    void who_is_nobody_gets_no_code_however_often_the_same_message_asks() {
        InboundEntry ask = entry("ask");
        Await.done(one.make(ask, message(), Optional.empty(), false));

        assertThat(Await.done(one.make(ask, message(), Optional.empty(), false)))
                .isEmpty();
    }

    @Test
    void asking_at_once_sends_three_codes_at_the_most() {
        List<Future<Optional<String>>> asked = IntStream.range(0, 12)
                .mapToObj(i ->
                        (i % 2 == 0 ? one : other).make(entry("a" + i), message("c" + i), Optional.of(NUMBER), false))
                .toList();
        Await.done(Future.join(asked));

        assertThat(asked.stream().filter(made -> made.result().isPresent())).hasSize(3);
    }

    @Test
    void the_message_that_took_it_may_take_it_again_after_a_crash() {
        String code = Await.done(one.make(entry("ask"), message(), Optional.of(NUMBER), false))
                .orElseThrow();

        Await.done(one.redeem(code, entry("m1"), message()));

        assertThat(Await.done(other.redeem(code, entry("m1"), message()))).isEqualTo(new Codes.Redeemed.Right(NUMBER));
        assertThat(Await.done(other.redeem(code, entry("m2"), message()))).isEqualTo(new Codes.Redeemed.Again(NUMBER));
    }

    @Test
    void what_is_kept_tells_neither_the_code_nor_who_asked() {
        String code = Await.done(one.make(entry("ask"), message("+62800000101"), Optional.of(NUMBER), false))
                .orElseThrow();

        List<Document> kept = Await.done(store.documents(Shelf.PROOF, "", 10, NOW));

        assertThat(kept)
                .hasSize(2)
                .allSatisfy(document -> assertThat(document.key() + text(document))
                        .doesNotContain("\"" + code)
                        .doesNotContain("62800000101"));
    }

    private static String text(Document document) {
        return new String(document.content(), StandardCharsets.UTF_8);
    }

    private static InboundEntry entry(String id) {
        return new InboundEntry(
                new InboundKey("sms", id),
                ComplaintNumber.random(RANDOM),
                TrackingKey.random(RANDOM),
                NOW,
                "",
                new byte[0]);
    }

    private static InboundMessage message() {
        return message("c1");
    }

    private static InboundMessage message(String citizen) {
        return new InboundMessage(
                "sms", "x", citizen, new Author(citizen, Optional.empty()), "x", Optional.empty(), Filing.NONE);
    }
}
