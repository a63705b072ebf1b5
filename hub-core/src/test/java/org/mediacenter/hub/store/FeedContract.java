package org.mediacenter.hub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.store.StoreUnderTest.await;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// The change feed: nothing is missed, and the last word on a complaint comes last.
public interface FeedContract extends StoreUnderTest {

    private static Changes.Page page(Changes changes) {
        assertThat(changes).isInstanceOf(Changes.Page.class);
        return (Changes.Page) changes;
    }

    /// Reads on until every number was seen at its version.
    private Map<ComplaintNumber, Long> readUntil(Cursor from, Map<ComplaintNumber, Long> wanted, int limit) {
        Map<ComplaintNumber, Long> seen = new HashMap<>();
        Cursor cursor = from;
        while (!seen.equals(wanted)) {
            Changes.Page page = page(await(store().changes(cursor, limit)));
            assertThat(page.changes()).as("the feed ended before %s", wanted).isNotEmpty();
            assertThat(page.changes().size()).isLessThanOrEqualTo(limit);
            page.changes().forEach(change -> seen.merge(change.number(), change.version(), Math::max));
            cursor = page.next();
        }
        return seen;
    }

    @Test
    default void the_feed_of_now_is_empty_and_goes_on_from_there() {
        Cursor start = await(store().now());

        Changes.Page nothing = page(await(store().changes(start, 10)));
        ComplaintNumber number = Samples.number();
        await(store().append(Samples.opening(number)));
        Changes.Page something = page(await(store().changes(nothing.next(), 10)));

        assertThat(nothing.changes()).isEmpty();
        assertThat(something.changes()).extracting(Change::number).containsExactly(number);
        assertThat(something.changes().getFirst().version()).isEqualTo(1);
        assertThat(page(await(store().changes(something.next(), 10))).changes()).isEmpty();
    }

    @Test
    default void changes_come_in_the_order_they_were_written_and_each_cursor_goes_on() {
        Cursor start = await(store().now());
        List<ComplaintNumber> numbers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ComplaintNumber number = Samples.number();
            await(store().append(Samples.opening(number)));
            numbers.add(number);
        }

        List<Change> changes = page(await(store().changes(start, 10))).changes();

        assertThat(changes).extracting(Change::number).containsExactlyElementsOf(numbers);
        assertThat(page(await(store().changes(changes.get(2).cursor(), 10))).changes())
                .extracting(Change::number)
                .containsExactlyElementsOf(numbers.subList(3, 5));
    }

    @Test
    default void an_erasure_without_an_event_is_a_change_too() {
        ComplaintNumber number = Samples.number();
        await(store().append(Samples.opening(number)));
        Cursor before = await(store().now());

        Append erasing = Samples.append(number, 1, Samples.index());
        await(store().append(Samples.withTexts(erasing, List.of(), Set.of("a".repeat(64)))));

        assertThat(page(await(store().changes(before, 10))).changes())
                .extracting(Change::number)
                .containsExactly(number);
    }

    @Test
    default void a_conflict_is_no_change() {
        ComplaintNumber number = Samples.number();
        await(store().append(Samples.opening(number)));
        Cursor before = await(store().now());

        await(store().append(Samples.append(number, 5, Samples.index(), "never seen")));

        assertThat(page(await(store().changes(before, 10))).changes()).isEmpty();
    }

    @Test
    default void under_many_writers_a_reader_in_small_pages_misses_nothing() {
        Cursor start = await(store().now());
        List<ComplaintNumber> numbers =
                IntStream.range(0, 12).mapToObj(_ -> Samples.number()).toList();

        List<Future<Appending>> writing = numbers.stream()
                .map(number -> store().append(Samples.opening(number))
                        .compose(_ -> store().append(Samples.append(number, 1, Samples.index(), "two")))
                        .compose(_ -> store().append(Samples.append(number, 2, Samples.index(), "three"))))
                .toList();
        List<Change> early = page(await(store().changes(start, 3))).changes();
        writing.forEach(StoreUnderTest::await);

        assertThat(early).extracting(Change::number).isSubsetOf(numbers);
        Map<ComplaintNumber, Long> wanted = new HashMap<>();
        numbers.forEach(number -> wanted.put(number, 3L));
        assertThat(readUntil(start, wanted, 3)).isEqualTo(wanted);
    }

    @Test
    default void a_cursor_still_goes_on_after_the_store_was_opened_again() {
        Cursor before = await(store().now());
        ComplaintNumber number = Samples.number();
        await(store().append(Samples.opening(number)));

        Changes changes = await(reopened().changes(before, 10));

        assertThat(page(changes).changes()).extracting(Change::number).containsExactly(number);
    }

    @Test
    default void a_cursor_the_engine_did_not_make_is_expired_and_tells_where_to_go_on() {
        await(store().append(Samples.opening(Samples.number())));

        Changes changes = await(store().changes(new Cursor("from-somewhere-else"), 10));

        assertThat(changes)
                .isInstanceOfSatisfying(
                        Changes.Expired.class,
                        expired -> assertThat(page(await(store().changes(expired.now(), 10)))
                                        .changes())
                                .isEmpty());
    }

    @Test
    default void a_listener_is_woken_until_it_lets_go() throws InterruptedException {
        CountDownLatch woken = new CountDownLatch(1);
        try (Store.Subscription _ = store().onChange(woken::countDown)) {
            await(store().append(Samples.opening(Samples.number())));

            assertThat(woken.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
