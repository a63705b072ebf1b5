package org.mediacenter.hub.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.store.StoreUnderTest.await;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.clock.Clocks;
import org.mediacenter.hub.clock.Terms;
import org.mediacenter.hub.clock.TestLevels;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Order;
import org.mediacenter.hub.complaint.Recorded;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.complaint.Story;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.InboundKey;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.StoredSummary;
import org.mediacenter.hub.store.sqlite.SqliteStore;

class WorklistTest {
    private static final TrackingKey KEY = new TrackingKey("abcdefghijklmnop");
    private static final ComplaintNumber CLOSED = new ComplaintNumber("K7H-M3X-RTY");
    private static final ComplaintNumber CHANGED = new ComplaintNumber("222-222-222");

    @TempDir
    Path folder;

    private Store store;
    private Complaints elsewhere;
    private Worklist worklist;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder);
        Terms terms = new Terms(TestLevels.always(), Duration.ofDays(3), Duration.ofDays(7));
        elsewhere = new Complaints(store, () -> Story.START, () -> terms, (_, _) -> {});
        worklist = new Worklist(store);
    }

    @AfterEach
    void close() {
        await(store.close());
    }

    @Test
    void a_reading_again_takes_out_what_was_closed_elsewhere_and_tells_what_changed() {
        opened(CLOSED, "1");
        opened(CHANGED, "2");
        await(worklist.load());
        List<Live> told = new ArrayList<>();
        worklist.subscribe(told::add);
        does(CLOSED, new Command.Close("officer", Optional.of(Story.personal("sudah"))));
        does(CHANGED, new Command.AddNote(Story.personal("catatan")));

        await(worklist.reload());

        assertThat(worklist.row(CLOSED)).isEmpty();
        assertThat(worklist.row(CHANGED).orElseThrow().version()).isEqualTo(3);
        assertThat(told).extracting(live -> live.row().number()).containsExactlyInAnyOrder(CLOSED, CHANGED);
    }

    @Test
    void a_listener_that_fails_keeps_no_change_from_the_others() {
        opened(CHANGED, "1");
        await(worklist.load());
        List<Live> told = new ArrayList<>();
        worklist.subscribe(_ -> {
            throw new IllegalStateException("a fault of the test's");
        });
        worklist.subscribe(told::add);

        does(CHANGED, new Command.AddNote(Story.personal("catatan")));
        await(worklist.reload());

        assertThat(told).extracting(live -> live.row().number()).containsExactly(CHANGED);
    }

    @Test
    void a_line_that_is_damaged_is_left_aside_and_keeps_no_other_from_its_list() {
        StoredSummary damaged = new StoredSummary(CLOSED, 1, new byte[] {-1, -1}, "lampu mati");
        opened(CHANGED, "2");

        await(worklist.load());

        assertThat(Worklist.row(damaged)).isEmpty();
        assertThat(worklist.row(CHANGED)).isPresent();
    }

    @Test
    void a_reading_again_tells_nothing_where_nothing_changed() {
        opened(CLOSED, "1");
        await(worklist.load());
        List<Live> told = new ArrayList<>();
        worklist.subscribe(told::add);

        await(worklist.reload());

        assertThat(told).isEmpty();
        assertThat(worklist.size()).isEqualTo(1);
    }

    @Test
    void changes_of_one_complaint_are_told_in_their_order_whatever_threads_they_come_on() throws InterruptedException {
        List<Long> told = Collections.synchronizedList(new ArrayList<>());
        worklist.subscribe(live -> told.add(live.row().version()));
        AtomicLong version = new AtomicLong();
        CountDownLatch ready = new CountDownLatch(4);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int thread = 0; thread < 4; thread++) {
                threads.execute(() -> {
                    ready.countDown();
                    for (int i = 0; i < 20_000; i++) {
                        worklist.put(row(version.incrementAndGet()));
                    }
                });
            }
        }

        assertThat(ready.getCount()).isZero();
        assertThat(told).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_page_holds_the_rows_that_come_there_in_order_and_counts_all() {
        List<Row> all = filled(500);
        List<Row> wanted = all.stream()
                .filter(row -> row.version() % 3 != 0)
                .sorted(BY_NUMBER)
                .toList();

        Worklist.Page page = worklist.page(row -> row.version() % 3 != 0, BY_NUMBER, 40, 20);
        Worklist.Page last = worklist.page(row -> row.version() % 3 != 0, BY_NUMBER, 320, 20);
        Worklist.Page none = worklist.page(row -> row.version() % 3 != 0, BY_NUMBER, 340, 20);

        assertThat(page.rows()).containsExactlyElementsOf(wanted.subList(40, 60));
        assertThat(page.total()).isEqualTo(wanted.size());
        assertThat(last.rows()).containsExactlyElementsOf(wanted.subList(320, wanted.size()));
        assertThat(none.rows()).isEmpty();
    }

    @Test
    void the_first_page_of_many_costs_hardly_more_than_one_comparison_for_each() {
        filled(5_000);
        AtomicLong compared = new AtomicLong();
        Comparator<Row> counting = (one, other) -> {
            compared.incrementAndGet();
            return BY_NUMBER.compare(one, other);
        };

        worklist.page(_ -> true, counting, 0, 50);

        assertThat(compared.get()).isLessThan(3 * 5_000);
    }

    /// Against a list sorted by hand, while complaints get other deadlines and close.
    @Test
    void a_page_by_deadline_is_what_sorting_all_of_them_would_give() {
        filled(500);
        Random random = new Random(7);
        for (Row row : List.copyOf(worklist.rows())) {
            int what = random.nextInt(4);
            JsonObject json = new JsonObject(Buffer.buffer(row.summary().toJson())).put("version", 1_000);
            if (what == 0) {
                json.put("status", Status.CLOSED.name());
            }
            Summary summary = Summary.fromJson(json.toBuffer().getBytes());
            Optional<Instant> due =
                    what == 1 ? Optional.empty() : Optional.of(Story.START.plusSeconds(random.nextInt(50)));
            if (what < 3) {
                worklist.put(new Row(summary, "", due));
            }
        }

        List<Row> sorted = worklist.rows().stream().sorted(Row.BY_DEADLINE).toList();
        Predicate<Row> wanted = row -> row.number().value().charAt(0) < 'M';

        assertThat(sorted).hasSizeBetween(300, 450);
        assertThat(worklist.page(_ -> true, Row.BY_DEADLINE, 0, 1_000).rows()).containsExactlyElementsOf(sorted);
        List<Row> some = sorted.stream().filter(wanted).toList();
        Worklist.Page page = worklist.page(wanted, Row.BY_DEADLINE, 20, 30);
        assertThat(page.rows()).containsExactlyElementsOf(some.subList(20, 50));
        assertThat(page.total()).isEqualTo(some.size());
    }

    private static final Comparator<Row> BY_NUMBER = Comparator.comparing(Row::number);

    private List<Row> filled(int count) {
        SecureRandom random = new SecureRandom();
        for (int i = 1; i <= count; i++) {
            JsonObject json = new JsonObject(Buffer.buffer(row(2).summary().toJson()))
                    .put("number", ComplaintNumber.random(random).value())
                    .put("version", i);
            worklist.put(new Row(Summary.fromJson(json.toBuffer().getBytes()), ""));
        }
        assertThat(worklist.size()).isEqualTo(count);
        return List.copyOf(worklist.rows());
    }

    private static Row row(long version) {
        Complaint complaint = Story.received().complaint();
        Recorded last = new Recorded(
                complaint.number(),
                version,
                Story.START,
                Story.HUB,
                new org.mediacenter.hub.complaint.ComplaintEvent.Noted(Story.personal("catatan")));
        Complaint after = complaint.after(last);
        return new Row(Summary.of(after, Clocks.of(after, TestLevels.always()), Optional.empty()), "");
    }

    private void opened(ComplaintNumber number, String id) {
        InboundKey key = new InboundKey("sms", id);
        await(store.keep(List.of(new InboundEntry(key, number, KEY, Story.START, "", new byte[] {'{', '}'}))));
        List<Order> orders = List.of(
                new Order(new Command.Open(Story.first("sms:" + id, Story.START)), Story.CITIZEN),
                new Order(Story.unsure(), Story.HUB));
        await(elsewhere.open(number, KEY, key, orders));
    }

    private void does(ComplaintNumber number, Command command) {
        await(elsewhere.execute(number, OptionalLong.empty(), List.of(command), Story.OPERATOR));
    }
}
