package org.mediacenter.hub.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.store.StoreUnderTest.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.clock.Terms;
import org.mediacenter.hub.clock.TestLevels;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Order;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Story;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.InboundKey;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.StoredSummary;
import org.mediacenter.hub.store.sqlite.SqliteStore;
import org.mediacenter.hub.worklist.Row;
import org.mediacenter.hub.worklist.Worklist;

class LedgerTest {
    private static final TrackingKey KEY = new TrackingKey("abcdefghijklmnop");
    private static final ComplaintNumber FIRST = new ComplaintNumber("K7H-M3X-RTY");
    private static final ComplaintNumber SECOND = new ComplaintNumber("222-222-222");

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private Store store;
    private Worklist worklist;
    private Complaints complaints;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder);
        worklist = new Worklist(store);
        Terms terms = new Terms(TestLevels.always(), Duration.ofDays(3), Duration.ofDays(7));
        complaints = new Complaints(
                store, () -> Story.START, () -> terms, (line, excerpt) -> worklist.put(new Row(line, excerpt)));
    }

    @AfterEach
    void close() {
        await(store.close());
        await(vertx.close());
    }

    @Test
    void after_a_restart_the_lines_are_what_they_were() throws InterruptedException {
        Ledger running = ledger(store);
        opened(FIRST, "1");
        opened(SECOND, "2");
        does(FIRST, new Command.Close("officer", Optional.of(Story.personal("sudah"))));

        Ledger restarted = ledger(store);

        assertThat(lines(running)).hasSize(2).isEqualTo(lines(restarted));
        assertThat(restarted.lines()).filteredOn(line -> !line.isOpen()).hasSize(1);
    }

    @Test
    void a_line_an_earlier_hub_wrote_is_made_anew_from_the_history() throws InterruptedException {
        opened(FIRST, "1");
        does(FIRST, Story.assign(Story.PARKS));
        does(FIRST, Story.reply(ReplyKind.FINAL));

        Ledger ledger = ledger(earlier(store));

        assertThat(await(earlier(store).summary(FIRST))
                        .flatMap(Worklist::row)
                        .orElseThrow()
                        .summary()
                        .past())
                .isEmpty();
        assertThat(lines(ledger)).isEqualTo(lines(ledger(store)));
        assertThat(ledger.lines().iterator().next().clocks())
                .extracting(TimedClock::name)
                .contains(ClockName.HAND_OVER, ClockName.RESPONSE);
    }

    /// The store with lines as they were written before they told of what is over.
    private static Store earlier(Store store) {
        InvocationHandler asBefore = (_, method, arguments) -> {
            Object answer = method.invoke(store, arguments);
            return switch (method.getName()) {
                case "allSummaries" ->
                    ((Future<?>) answer)
                            .map(all -> ((List<?>) all)
                                    .stream().map(LedgerTest::asBefore).toList());
                case "summary" -> ((Future<?>) answer).map(one -> ((Optional<?>) one).map(LedgerTest::asBefore));
                default -> answer;
            };
        };
        return (Store)
                Proxy.newProxyInstance(LedgerTest.class.getClassLoader(), new Class<?>[] {Store.class}, asBefore);
    }

    private static StoredSummary asBefore(Object line) {
        StoredSummary stored = (StoredSummary) line;
        JsonObject json = new JsonObject(Buffer.buffer(stored.summary()));
        json.remove("past");
        return new StoredSummary(
                stored.number(), stored.version(), json.toBuffer().getBytes(), stored.excerpt());
    }

    @Test
    void an_older_line_never_replaces_a_newer_one() throws InterruptedException {
        opened(FIRST, "1");
        Summary older = await(complaints.line(FIRST)).orElseThrow();
        does(FIRST, Story.assign(Story.PARKS));
        Ledger ledger = ledger(store);
        Set<Line> before = lines(ledger);

        worklist.put(new Row(older, ""));

        assertThat(lines(ledger)).isEqualTo(before);
    }

    private static Set<Line> lines(Ledger ledger) {
        return new HashSet<>(ledger.lines());
    }

    private Ledger ledger(Store from) throws InterruptedException {
        Ledger ledger = new Ledger(new Ledger.Parts(vertx, from, complaints, worklist, place -> place));
        CountDownLatch whole = new CountDownLatch(1);
        ledger.start();
        long look = vertx.setPeriodic(2, _ -> {
            if (ledger.isLoaded()) {
                whole.countDown();
            }
        });
        whole.await();
        vertx.cancelTimer(look);
        return ledger;
    }

    private void opened(ComplaintNumber number, String id) {
        InboundKey key = new InboundKey("sms", id);
        await(store.keep(List.of(new InboundEntry(key, number, KEY, Story.START, "", new byte[] {'{', '}'}))));
        await(complaints.open(
                number,
                KEY,
                key,
                List.of(
                        new Order(new Command.Open(Story.first("sms:" + id, Story.START)), Story.CITIZEN),
                        new Order(Story.unsure(), Story.HUB))));
    }

    private void does(ComplaintNumber number, Command command) {
        await(complaints.execute(number, OptionalLong.empty(), List.of(command), Story.OPERATOR));
    }
}
