package org.mediacenter.hub.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.attachment.Enclosures.Given;
import org.mediacenter.hub.attachment.Enclosures.Taken;
import org.mediacenter.hub.clock.Terms;
import org.mediacenter.hub.clock.TestLevels;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Enclosure;
import org.mediacenter.hub.complaint.Order;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Story;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Outcome;
import org.mediacenter.hub.store.Blobs;
import org.mediacenter.hub.store.Blobs.BlobId;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.file.FileBlobs;
import org.mediacenter.hub.store.sqlite.SqliteStore;

/// Files nobody needs any more.
final class SweepingTest {
    private static final ComplaintNumber NUMBER = new ComplaintNumber("K7H-M3X-RTY");

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private Instant now = Instant.now();
    private Store store;
    private Blobs blobs;
    private final Turns turns = new Turns();
    private Complaints complaints;
    private Enclosures enclosures;

    @BeforeEach
    void opens() {
        store = SqliteStore.open(folder.resolve("store"));
        blobs = FileBlobs.open(folder.resolve("blobs"), vertx);
        Terms terms = new Terms(TestLevels.always(), Duration.ofDays(3), Duration.ofDays(7));
        complaints =
                new Complaints(store, () -> now, () -> terms, new Erasing((_, _) -> {}, blobs, turns, this::current));
        enclosures = new Enclosures(vertx, blobs, turns, this::current);
        Await.done(complaints.open(
                NUMBER,
                new TrackingKey("abcdefghijklmnop"),
                List.of(
                        new Order(new Command.Open(Story.first("sms:1", now)), Story.CITIZEN),
                        new Order(Story.sure(Story.PARKS), Story.HUB))));
    }

    @AfterEach
    void closes() {
        Await.done(store.close());
        Await.done(vertx.close());
    }

    private Future<Optional<Complaint>> current(ComplaintNumber number) {
        return complaints.find(number);
    }

    private static Given letter(String words) {
        return new Given("surat.pdf", Buffer.buffer("%PDF-1.7\n" + words));
    }

    private Enclosure kept(String words) {
        Taken taken = Await.done(enclosures.take(NUMBER, List.of(letter(words)), Future::succeededFuture, _ -> true));
        return ((Taken.All) taken).enclosures().getFirst();
    }

    private Enclosure sent(String words) {
        Enclosure file = kept(words);
        assertThat(Await.done(reply(file))).isInstanceOf(Outcome.Done.class);
        return file;
    }

    private Future<Outcome> reply(Enclosure file) {
        return complaints.execute(
                NUMBER,
                OptionalLong.empty(),
                List.of(Story.reply(ReplyKind.FINAL), new Command.Enclose(file)),
                Story.PARKS_OFFICER);
    }

    private void redact(Enclosure file) {
        Outcome outcome = Await.done(complaints.execute(
                NUMBER,
                OptionalLong.empty(),
                List.of(new Command.Redact(List.of(file.name().hash()), "asked by the citizen")),
                Story.OPERATOR));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    /// Completes when all that was begun for the complaint's files is done.
    private void settled() {
        Await.done(turns.take(NUMBER, Future::succeededFuture));
    }

    private boolean isThere(Enclosure file) {
        return Await.done(blobs.read(NUMBER, new BlobId(file.blob().id()))).isPresent();
    }

    private Sweeping node(String name) {
        return new Sweeping(store, blobs, complaints, () -> now, name);
    }

    @Test
    void a_file_of_a_form_that_was_never_sent_goes_after_a_day_and_what_was_sent_stays() {
        Enclosure orphan = kept("one");
        Enclosure sent = sent("two");

        int early = Await.done(node("a").sweep());
        now = now.plus(Duration.ofHours(25));
        int late = Await.done(node("a").sweep());

        assertThat(early).isZero();
        assertThat(late).isEqualTo(1);
        assertThat(isThere(orphan)).isFalse();
        assertThat(isThere(sent)).isTrue();
    }

    @Test
    void beside_a_store_that_knows_none_of_the_complaints_nothing_is_deleted() {
        Enclosure orphan = kept("one");
        now = now.plus(Duration.ofDays(2));
        Store wrong = SqliteStore.open(folder.resolve("wrong"));
        Terms terms = new Terms(TestLevels.always(), Duration.ofDays(3), Duration.ofDays(7));
        Complaints none = new Complaints(wrong, () -> now, () -> terms, (_, _) -> {});

        int deleted = Await.done(new Sweeping(wrong, blobs, none, () -> now, "a").sweep());

        assertThat(deleted).isZero();
        assertThat(isThere(orphan)).isTrue();
        Await.done(wrong.close());
    }

    @Test
    void what_a_system_leaves_in_the_folder_does_not_stop_the_sweeping() throws IOException {
        Enclosure orphan = kept("one");
        Path blobs = folder.resolve("blobs");
        Files.writeString(blobs.resolve(".DS_Store"), "notes");
        Files.createDirectory(blobs.resolve("lost+found"));
        Files.writeString(blobs.resolve(NUMBER.value().substring(0, 2)).resolve("notes.txt"), "notes");
        now = now.plus(Duration.ofDays(2));

        int deleted = Await.done(node("a").sweep());

        assertThat(deleted).isEqualTo(1);
        assertThat(isThere(orphan)).isFalse();
    }

    @Test
    void one_node_sweeps_at_a_time() {
        kept("one");
        now = now.plus(Duration.ofDays(2));
        Await.done(store.lease("sweep blobs", "b", now, Duration.ofHours(1)));

        int beside = Await.done(node("a").sweep());
        now = now.plus(Duration.ofHours(2));
        int after = Await.done(node("a").sweep());

        assertThat(beside).isZero();
        assertThat(after).isEqualTo(1);
    }

    @Test
    void an_erased_file_is_gone_at_once_and_others_of_the_complaint_are_not() {
        Enclosure erased = sent("one");
        Enclosure stays = sent("two");

        redact(erased);

        settled();
        assertThat(isThere(erased)).isFalse();
        assertThat(isThere(stays)).isTrue();
    }

    @Test
    void a_file_that_another_reply_has_too_stays_when_one_is_erased() {
        Enclosure erased = sent("one");
        Enclosure same = sent("one");

        redact(erased);
        now = now.plus(Duration.ofDays(2));
        Await.done(node("a").sweep());

        assertThat(same.blob()).isEqualTo(erased.blob());
        assertThat(isThere(same)).isTrue();
    }

    @Test
    void a_refused_form_leaves_nothing_behind_but_what_another_reply_has_too() {
        Enclosure sent = sent("one");

        List<Enclosure> refused = Await.done(enclosures.take(
                NUMBER,
                List.of(letter("one"), letter("two")),
                taken -> Future.succeededFuture(((Taken.All) taken).enclosures()),
                _ -> false));

        assertThat(refused).hasSize(2);
        assertThat(isThere(refused.getLast())).isFalse();
        assertThat(isThere(sent)).isTrue();
    }

    @Test
    void a_form_with_one_bad_file_keeps_none() {
        Taken taken = Await.done(enclosures.take(
                NUMBER,
                List.of(letter("one"), new Given("b.jpg", Buffer.buffer("no"))),
                Future::succeededFuture,
                _ -> true));

        assertThat(taken).isEqualTo(new Taken.Refused("kind", "b.jpg"));
        assertThat(Await.done(blobs.sweep(now.plus(Duration.ofDays(1)), (_, _) -> Future.succeededFuture(Set.of()))))
                .isZero();
    }

    @Test
    void where_nobody_knows_what_became_of_a_form_its_file_stays_until_the_sweep() {
        AtomicReference<Enclosure> file = new AtomicReference<>();

        Future<Outcome> sent = enclosures.take(
                NUMBER,
                List.of(letter("one")),
                taken -> {
                    file.set(((Taken.All) taken).enclosures().getFirst());
                    return Future.failedFuture("no answer");
                },
                _ -> true);

        assertThat(Await.done(sent.map("").otherwise(Throwable::getMessage))).isEqualTo("no answer");
        assertThat(isThere(file.get())).isTrue();
    }

    @Test
    void an_erased_file_that_a_form_under_way_sends_once_more_stays() {
        Enclosure first = sent("one");
        Promise<Outcome> written = Promise.promise();
        Promise<Enclosure> again = Promise.promise();
        Future<Outcome> sending = enclosures.take(
                NUMBER,
                List.of(letter("one")),
                taken -> {
                    again.complete(((Taken.All) taken).enclosures().getFirst());
                    return written.future();
                },
                Outcome.Done.class::isInstance);

        Enclosure file = Await.done(again.future());
        redact(first);
        written.complete(Await.done(reply(file)));
        Await.done(sending);
        settled();

        assertThat(file.blob()).isEqualTo(first.blob());
        assertThat(isThere(file)).isTrue();
    }
}
