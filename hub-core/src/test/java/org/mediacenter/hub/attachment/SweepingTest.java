package org.mediacenter.hub.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
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
    private Complaints complaints;
    private Enclosures enclosures;

    @BeforeEach
    void opens() {
        store = SqliteStore.open(folder.resolve("store"));
        blobs = FileBlobs.open(folder.resolve("blobs"), vertx);
        Terms terms = new Terms(TestLevels.always(), Duration.ofDays(3), Duration.ofDays(7));
        complaints = new Complaints(store, () -> now, terms, new Erasing((_, _) -> {}, blobs));
        enclosures = new Enclosures(vertx, blobs);
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

    private Enclosure kept(String words) {
        Taken taken = Await.done(
                enclosures.take(NUMBER, List.of(new Given("surat.pdf", Buffer.buffer("%PDF-1.7\n" + words)))));
        return ((Taken.All) taken).enclosures().getFirst();
    }

    private Enclosure sent(String words) {
        Enclosure file = kept(words);
        Outcome outcome = Await.done(complaints.execute(
                NUMBER,
                OptionalLong.empty(),
                List.of(Story.reply(ReplyKind.FINAL), new Command.Enclose(file)),
                Story.PARKS_OFFICER));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return file;
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
        Complaints none = new Complaints(wrong, () -> now, terms, new Erasing((_, _) -> {}, blobs));

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

        Await.done(complaints.execute(
                NUMBER,
                OptionalLong.empty(),
                List.of(new Command.Redact(List.of(erased.name().hash()), "asked by the citizen")),
                Story.OPERATOR));

        Await.until("the file is gone", () -> !isThere(erased));
        assertThat(isThere(stays)).isTrue();
    }

    @Test
    void a_file_that_another_reply_has_too_stays_when_one_is_erased() {
        Enclosure erased = sent("one");
        Enclosure same = sent("one");

        Await.done(complaints.execute(
                NUMBER,
                OptionalLong.empty(),
                List.of(new Command.Redact(List.of(erased.name().hash()), "asked by the citizen")),
                Story.OPERATOR));
        now = now.plus(Duration.ofDays(2));
        Await.done(node("a").sweep());

        assertThat(same.blob()).isEqualTo(erased.blob());
        assertThat(isThere(same)).isTrue();
    }
}
