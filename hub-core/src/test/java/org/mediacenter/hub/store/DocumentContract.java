package org.mediacenter.hub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.store.Samples.NOON;
import static org.mediacenter.hub.store.StoreUnderTest.await;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.store.Document.Shelf;

/// Small things under a name: written by whoever saw the last version, forgotten in time.
public interface DocumentContract extends StoreUnderTest {

    private static Document document(Shelf shelf, String key, long seen, String content, Optional<Instant> expires) {
        return new Document(shelf, key, Samples.bytes(content), seen, expires);
    }

    private static Document account(String key, long seen, String content) {
        return document(Shelf.ACCOUNT, key, seen, content, Optional.empty());
    }

    @Test
    default void a_document_comes_back_one_version_on() {
        Document put = document(Shelf.SESSION, "s1", 0, "{}", Optional.of(NOON.plusSeconds(60)));

        assertThat(await(store().put(put))).isEqualTo(new Putting.Done(1));

        Document found = await(store().document(Shelf.SESSION, "s1", NOON)).orElseThrow();
        assertThat(found)
                .usingRecursiveComparison()
                .isEqualTo(document(Shelf.SESSION, "s1", 1, "{}", Optional.of(NOON.plusSeconds(60))));
    }

    @Test
    default void of_several_names_the_documents_there_are_come_without_what_expired() {
        await(store().put(account("a", 0, "one")));
        await(store().put(account("b", 0, "two")));
        await(store().put(document(Shelf.ACCOUNT, "c", 0, "late", Optional.of(NOON))));
        await(store().put(document(Shelf.TOKEN, "d", 0, "elsewhere", Optional.empty())));

        assertThat(await(store().documents(Shelf.ACCOUNT, Set.of("a", "c", "d", "e"), NOON)))
                .extracting(found -> Samples.text(found.content()))
                .containsExactly("one");
        assertThat(await(store().documents(Shelf.ACCOUNT, Set.of(), NOON))).isEmpty();
    }

    @Test
    default void a_document_of_another_shelf_is_another() {
        await(store().put(account("x", 0, "account")));

        assertThat(await(store().document(Shelf.TOKEN, "x", NOON))).isEmpty();
        assertThat(await(store().put(document(Shelf.TOKEN, "x", 0, "token", Optional.empty()))))
                .isEqualTo(new Putting.Done(1));
    }

    @Test
    default void every_shelf_keeps_its_own_document_of_a_name() {
        for (Shelf shelf : Shelf.values()) {
            await(store().put(document(shelf, "x", 0, shelf.name(), Optional.empty())));
        }

        for (Shelf shelf : Shelf.values()) {
            assertThat(await(store().documents(shelf, "", 10, NOON)))
                    .extracting(found -> Samples.text(found.content()))
                    .containsExactly(shelf.name());
        }
    }

    @Test
    default void who_saw_an_older_version_is_told_and_writes_nothing() {
        await(store().put(account("a", 0, "one")));
        await(store().put(account("a", 1, "two")));

        assertThat(await(store().put(account("a", 1, "late")))).isEqualTo(new Putting.Conflict(2));
        assertThat(await(store().put(account("a", 0, "late")))).isEqualTo(new Putting.Conflict(2));
        assertThat(await(store().put(account("b", 3, "never there")))).isEqualTo(new Putting.Conflict(0));
        Document found = await(store().document(Shelf.ACCOUNT, "a", NOON)).orElseThrow();
        assertThat(Samples.text(found.content())).isEqualTo("two");
    }

    @Test
    default void of_many_who_write_the_first_version_one_wins() {
        List<Future<Putting>> asked = IntStream.range(0, 20)
                .mapToObj(i -> store().put(account("a", 0, "writer " + i)))
                .toList();

        assertThat(asked.stream().map(StoreUnderTest::await))
                .filteredOn(new Putting.Done(1)::equals)
                .hasSize(1);
    }

    @Test
    default void from_the_instant_it_expires_a_document_is_gone_and_its_name_free() {
        await(store().put(document(Shelf.SESSION, "s1", 0, "{}", Optional.of(NOON))));

        assertThat(await(store().document(Shelf.SESSION, "s1", NOON.minusMillis(1))))
                .isPresent();
        assertThat(await(store().document(Shelf.SESSION, "s1", NOON))).isEmpty();
        assertThat(await(store().put(document(Shelf.SESSION, "s1", 0, "{}", Optional.empty()))))
                .isEqualTo(new Putting.Done(1));
    }

    @Test
    default void a_removed_document_is_gone_and_removing_nothing_is_fine() {
        await(store().put(account("a", 0, "one")));

        await(store().remove(Shelf.ACCOUNT, "a"));
        await(store().remove(Shelf.ACCOUNT, "a"));

        assertThat(await(store().document(Shelf.ACCOUNT, "a", NOON))).isEmpty();
    }

    @Test
    default void a_shelf_is_listed_in_key_order_page_by_page_without_what_expired() {
        Stream.of("c", "a", "b").forEach(key -> await(store().put(account(key, 0, key))));
        await(store().put(document(Shelf.ACCOUNT, "old", 0, "old", Optional.of(NOON.minusSeconds(1)))));
        await(store().put(document(Shelf.TOKEN, "aa", 0, "other shelf", Optional.empty())));

        assertThat(await(store().documents(Shelf.ACCOUNT, "", 2, NOON)))
                .extracting(Document::key)
                .containsExactly("a", "b");
        assertThat(await(store().documents(Shelf.ACCOUNT, "b", 10, NOON)))
                .extracting(Document::key)
                .containsExactly("c");
    }
}
