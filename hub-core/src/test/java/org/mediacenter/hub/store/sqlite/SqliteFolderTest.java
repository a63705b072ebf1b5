package org.mediacenter.hub.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mediacenter.hub.store.StoreUnderTest.await;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Append;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.Keeping;
import org.mediacenter.hub.store.Samples;
import org.mediacenter.hub.store.StoreBusy;
import org.mediacenter.hub.store.StoreUnusable;

/// The folder of a store, its queue, and the threads its answers come on.
class SqliteFolderTest {
    private static final String TEXT = "di depan pasar";

    @TempDir
    Path folder;

    @Test
    void a_missing_folder_is_made_with_all_above_it() {
        Path deep = folder.resolve("a/b/data");

        SqliteStore store = SqliteStore.open(deep);

        assertThat(deep.resolve("hub.db")).exists();
        assertThat(store.description())
                .startsWith("sqlite 3.")
                .endsWith(deep.resolve("hub.db").toString());
        await(store.close());
    }

    @Test
    void a_folder_that_cannot_be_made_is_told() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThatThrownBy(() -> SqliteStore.open(file.resolve("data")))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("[" + file.resolve("data") + "] cannot be written");
    }

    @Test
    void a_folder_open_in_this_process_is_refused_until_closed() {
        SqliteStore store = SqliteStore.open(folder);

        assertThatThrownBy(() -> SqliteStore.open(folder))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("another hub uses");
        await(store.close());

        await(SqliteStore.open(folder).close());
    }

    @Test
    void when_the_queue_is_full_the_next_write_is_busy_and_those_queued_are_kept() throws InterruptedException {
        SqliteStore store = SqliteStore.open(folder, 4);
        CountDownLatch hold = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        Future<Boolean> slow = store.write(_ -> {
            held.countDown();
            return waited(hold);
        });
        assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
        List<Future<List<Keeping>>> queued = IntStream.range(0, 4)
                .mapToObj(i -> store.keep(List.of(Samples.entry("m" + i))))
                .toList();

        Future<List<Keeping>> refused = store.keep(List.of(Samples.entry("too many")));

        assertThatThrownBy(() -> await(refused)).isInstanceOf(StoreBusy.class).hasMessageContaining("[4] writes");
        hold.countDown();
        assertThat(await(slow)).isTrue();
        queued.forEach(one -> assertThat(await(one)).first().isInstanceOf(Keeping.New.class));
        await(store.close());
    }

    private static boolean waited(CountDownLatch hold) {
        try {
            return hold.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_write_that_fails_takes_none_of_its_group_with_it() {
        SqliteStore store = SqliteStore.open(folder);
        Work<Integer> fails = session -> session.change("insert into no_such_table values (1)");

        List<Future<List<Keeping>>> good = IntStream.range(0, 50)
                .mapToObj(i -> {
                    Future<Integer> bad = store.write(fails);
                    assertThat(bad).isNotNull();
                    return store.keep(List.of(Samples.entry("m" + i)));
                })
                .toList();

        assertThat(good).allSatisfy(one -> assertThat(await(one)).first().isInstanceOf(Keeping.New.class));
        assertThatThrownBy(() -> await(store.write(fails))).hasMessageContaining("no_such_table");
        await(store.close());
    }

    @Test
    void after_closing_everything_queued_is_kept_and_the_next_write_is_busy() {
        SqliteStore store = SqliteStore.open(folder);
        List<Future<List<Keeping>>> queued = IntStream.range(0, 100)
                .mapToObj(i -> store.keep(List.of(Samples.entry("m" + i))))
                .toList();

        await(store.close());

        assertThatThrownBy(() -> await(store.keep(List.of(Samples.entry("late")))))
                .isInstanceOf(StoreBusy.class);
        assertThat(queued).allSatisfy(one -> assertThat(await(one)).hasSize(1));
        SqliteStore again = SqliteStore.open(folder);
        assertThat(await(again.untaken(Optional.empty(), 1000))).hasSize(100);
        await(again.close());
    }

    @Test
    void a_caller_on_a_vertx_context_is_answered_on_it() {
        SqliteStore store = SqliteStore.open(folder);
        Vertx vertx = Vertx.vertx();
        Promise<Boolean> same = Promise.promise();
        Context context = vertx.getOrCreateContext();

        context.runOnContext(_ -> store.keep(List.of(Samples.entry("1")))
                .compose(_ -> store.untaken(Optional.empty(), 1))
                .onSuccess(_ -> same.complete(context.equals(Vertx.currentContext())))
                .onFailure(same::fail));

        assertThat(await(same.future())).isTrue();
        await(vertx.close());
        await(store.close());
    }

    @Test
    void an_erased_text_leaves_no_trace_in_the_files_while_the_hub_works() {
        SqliteStore store = SqliteStore.open(folder);
        InboundEntry entry = Samples.entry("1");
        await(store.keep(List.of(entry)));
        await(store.append(Samples.whole(entry)));
        assertThat(textIsOnDisk()).isTrue();

        await(store.append(Samples.erasingAll(entry.number(), 5)));

        Await.until("it is on disk no more", () -> !textIsOnDisk());
        await(store.close());
    }

    @Test
    void an_erased_text_that_a_reader_kept_in_the_log_goes_when_the_reader_is_done() throws Exception {
        SqliteStore store = SqliteStore.open(folder);
        InboundEntry entry = Samples.entry("1");
        await(store.keep(List.of(entry)));
        await(store.append(Samples.whole(entry)));
        try (Session reader = new DatabaseFile(folder, "hub.db").bare()) {
            reader.run("begin");
            assertThat(reader.number("select count(*) from complaint")).isPositive();

            await(store.append(Samples.erasingAll(entry.number(), 5)));
            Await.until(
                    "what both see was copied",
                    () -> bytes(folder.resolve("hub.db"))
                            .contains(entry.number().value()));
            assertThat(textIsOnDisk()).isTrue();
        }

        Await.until("it is on disk no more", () -> !textIsOnDisk());
        await(store.close());
    }

    private boolean textIsOnDisk() {
        return Stream.of("hub.db", "hub.db-wal")
                .anyMatch(name -> bytes(folder.resolve(name)).contains(TEXT));
    }

    private static String bytes(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_folder_from_before_there_were_linked_ways_opens_with_all_that_is_in_it() throws Exception {
        SqliteStore before = SqliteStore.open(folder);
        ComplaintNumber number = Samples.number();
        Optional<String> way = Optional.of("sms:0800");
        await(before.append(Samples.append(number, 0, Samples.found(true, way, way), "opened")));
        await(before.close());
        try (Session session = new DatabaseFile(folder, "hub.db").bare()) {
            session.run("drop table linked");
            session.run("alter table complaint drop column linked");
            session.run("pragma user_version = 1");
        }

        SqliteStore store = SqliteStore.open(folder);
        Append.Index linked = Samples.linked(new Append.Index.Linked(Optional.of("web:1"), "web:2"));
        List<ComplaintNumber> found = await(store.openByAuthor("sms:0800"));
        await(store.append(Samples.append(number, 1, linked, "linked")));

        assertThat(found).containsExactly(number);
        assertThat(await(store.openByAuthor("web:2"))).containsExactly(number);
        assertThat(await(store.openByConversation("web:1"))).containsExactly(number);
        await(store.close());
    }
}
