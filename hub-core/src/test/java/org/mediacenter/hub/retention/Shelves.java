package org.mediacenter.hub.retention;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.AuditReader;
import org.mediacenter.hub.attachment.Enclosures;
import org.mediacenter.hub.attachment.Erasing;
import org.mediacenter.hub.attachment.Sweeping;
import org.mediacenter.hub.attachment.Turns;
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
import org.mediacenter.hub.history.Chain;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Outcome;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.profile.Retention;
import org.mediacenter.hub.store.Blobs;
import org.mediacenter.hub.store.Blobs.BlobId;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.StoredComplaint;
import org.mediacenter.hub.store.file.FileBlobs;
import org.mediacenter.hub.store.sqlite.SqliteStore;

/// A store with complaints and files in a folder, and a clock that stands still until told. Words are kept for five
/// years, files for two.
final class Shelves implements AutoCloseable {
    static final Periods PERIODS = new Periods(
            new Retention(Period.ofMonths(60), Period.ofMonths(24), Period.ofMonths(60)), ZoneId.of("Asia/Jakarta"));
    private static final Terms TERMS = new Terms(TestLevels.always(), Duration.ofDays(3), Duration.ofDays(7));

    private final Vertx vertx = Vertx.vertx();
    private final Turns turns = new Turns();
    private final Store store;
    private final Blobs blobs;
    private final Enclosures enclosures;
    private final Complaints complaints;
    private Instant now = Story.START;
    private final SecureRandom random = new SecureRandom();
    private int filed;

    Shelves(Path folder) {
        store = SqliteStore.open(folder.resolve("store"));
        blobs = FileBlobs.open(folder.resolve("blobs"), vertx);
        complaints = complaints(store);
        enclosures = new Enclosures(vertx, blobs, turns, number -> complaints.find(number));
    }

    Complaints complaints(Store kept) {
        return new Complaints(
                kept,
                () -> now,
                () -> TERMS,
                new Erasing((_, _) -> {}, blobs, turns, number -> complaints.find(number)));
    }

    Store store() {
        return store;
    }

    Complaints complaints() {
        return complaints;
    }

    Instant now() {
        return now;
    }

    /// A citizen files one, which a department has.
    ComplaintNumber filed() {
        filed++;
        ComplaintNumber number = ComplaintNumber.random(random);
        Await.done(complaints.open(
                number,
                new TrackingKey("abcdefghijklmnop"),
                List.of(
                        new Order(new Command.Open(Story.first("website:" + filed, now)), Story.CITIZEN),
                        new Order(Story.sure(Story.PARKS), Story.HUB))));
        return number;
    }

    ComplaintNumber closed() {
        ComplaintNumber number = filed();
        close(number);
        return number;
    }

    void close(ComplaintNumber number) {
        does(number, new Command.Close("officer", Optional.of(Story.personal("Sudah dibicarakan."))));
    }

    void does(ComplaintNumber number, Command command) {
        Outcome outcome =
                Await.done(complaints.execute(number, OptionalLong.empty(), List.of(command), Story.PARKS_OFFICER));
        if (!(outcome instanceof Outcome.Done)) {
            throw new AssertionError(outcome);
        }
    }

    /// A letter goes out with a reply.
    Enclosure letter(ComplaintNumber number) {
        Enclosures.Taken taken = Await.done(enclosures.take(
                number,
                List.of(new Enclosures.Given("surat.pdf", Buffer.buffer("%PDF-1.7\nsurat"))),
                Future::succeededFuture,
                _ -> true));
        Enclosure letter = ((Enclosures.Taken.All) taken).enclosures().getFirst();
        Outcome outcome = Await.done(complaints.execute(
                number,
                OptionalLong.empty(),
                List.of(Story.reply(ReplyKind.FINAL), new Command.Enclose(letter)),
                Story.PARKS_OFFICER));
        if (!(outcome instanceof Outcome.Done)) {
            throw new AssertionError(outcome);
        }
        return letter;
    }

    /// A file is deleted soon after what named it was erased.
    void loses(ComplaintNumber number, Enclosure file) {
        BlobId id = new BlobId(file.blob().id());
        Await.until("it is gone", () -> Await.done(blobs.read(number, id)).isEmpty());
    }

    void passes(Period time) {
        now = now.atZone(PERIODS.zone()).plus(time).toInstant();
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    Retiring retiring() {
        return retiring("a", 500);
    }

    Retiring retiring(String node, int most) {
        return new Retiring(store, complaints, PERIODS, () -> now, node, most);
    }

    /// One that works on the store as something else lets it.
    Retiring retiring(UnaryOperator<Store> through) {
        Store seen = through.apply(store);
        return new Retiring(seen, complaints(seen), PERIODS, () -> now, "a", 500);
    }

    void looks() {
        Await.done(retiring().look());
    }

    /// As it happens every day.
    void sweeps() {
        Await.done(new Sweeping(store, blobs, complaints, () -> now, "a").sweep());
    }

    Complaint complaint(ComplaintNumber number) {
        return Await.done(complaints.find(number)).orElseThrow();
    }

    StoredComplaint stored(ComplaintNumber number) {
        return Await.done(store.complaint(number)).orElseThrow();
    }

    Summary line(ComplaintNumber number) {
        return Summary.fromJson(stored(number).index().summary());
    }

    boolean isWhole(ComplaintNumber number) {
        return Chain.verify(stored(number)).isEmpty();
    }

    boolean isEmpty(ComplaintNumber number) {
        return stored(number).opened().isEmpty();
    }

    /// What the audit log tells, newest first: what, and of whom.
    List<String> told() {
        AuditReader.Filter all = new AuditReader.Filter("", "", "", Optional.empty(), Optional.empty());
        return Await.done(new AuditReader(store).page(all, OptionalLong.empty(), 1_000)).lines().stream()
                .map(line -> line.what() + " " + line.whom().orElse(""))
                .toList();
    }

    @Override
    public void close() {
        Await.done(store.close());
        Await.done(vertx.close());
    }
}
