package org.mediacenter.hub.publication;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.hub.alike.SameMatter;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Publication;
import org.mediacenter.hub.complaint.Publishing;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Outcome;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.publication.PublicationShelf.Kept;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.Store.Subscription;
import org.mediacenter.hub.worklist.Worklist;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What everybody may read, and who follows it.
///
/// One report is always read from its complaint's history, so that what was taken back is gone at once. The list is
/// in memory, follows every change and is read again now and then for what other nodes published; one that cannot be
/// read leaves it. Thread-safe.
public final class Publications {
    private static final Logger log = LoggerFactory.getLogger(Publications.class);
    private static final int NAME_BYTES = 9;
    private static final int KEY_BYTES = 16;
    private static final long AGAIN_MILLIS = 60_000;
    private static final long RETRY_MILLIS = 5_000;
    private static final long OPENED_MILLIS = 100;
    private static final int OPENED_TRIES = 5;
    private static final int MOST_ALIKE = 3;

    private final Parts parts;
    private final PublicationShelf shelf;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Report> reports = new ConcurrentHashMap<>();
    private final Map<String, Integer> followers = new ConcurrentHashMap<>();
    private Optional<Subscription> subscription = Optional.empty();
    private long timer = -1;
    private volatile boolean stopped;

    /// What it is made of.
    public record Parts(
            Vertx vertx,
            Store store,
            Complaints complaints,
            Worklist worklist,
            SameMatter sameMatter,
            InstantSource clock) {}

    /// What a person let stand.
    ///
    /// @param answer empty where the city has said nothing that is shown
    public record Reviewed(String text, String answer, List<Publishing.Photo> photos) {}

    public Publications(Parts parts) {
        this.parts = parts;
        this.shelf = new PublicationShelf(parts.store(), parts.clock());
    }

    /// Reads what is public in the background. Returns at once.
    public void start() {
        subscription = Optional.of(
                parts.worklist().subscribe(live -> changed(live.row().number())));
        readAll();
        timer = parts.vertx().setPeriodic(AGAIN_MILLIS, _ -> readAll());
    }

    public void stop() {
        stopped = true;
        subscription.ifPresent(Subscription::close);
        if (timer >= 0) {
            parts.vertx().cancelTimer(timer);
        }
    }

    private void readAll() {
        shelf.all()
                .onSuccess(all -> all.forEach(kept -> {
                    followers.put(kept.name(), kept.followers());
                    read(kept.name(), kept.number());
                }))
                .onFailure(cause -> log.warn("public reports could not be read [reason={}]", cause.getMessage()));
    }

    /// On the thread of whoever writes: only looks, and reads later.
    private void changed(ComplaintNumber number) {
        reports.values().stream()
                .filter(report -> report.complaint().equals(number))
                .forEach(report -> parts.vertx().runOnContext(_ -> read(report.name(), number)));
    }

    private void read(String name, ComplaintNumber number) {
        parts.complaints().find(number).onComplete(read -> {
            if (read.succeeded()) {
                read.result().flatMap(complaint -> Report.of(complaint, name)).ifPresent(this::put);
            } else if (!stopped) {
                reports.remove(name);
                log.warn(
                        "public report is not shown [number={}, reason={}]",
                        number,
                        read.cause().getMessage());
                parts.vertx().setTimer(RETRY_MILLIS, _ -> read(name, number));
            }
        });
    }

    private void put(Report report) {
        reports.merge(report.name(), report, (known, news) -> news.version() >= known.version() ? news : known);
    }

    /// Those everybody may read, the newest first.
    public List<Report> shown() {
        return sorted(Report::isShown);
    }

    /// The same with those that were taken back, in the order of their last change.
    public List<Report> news() {
        return reports.values().stream()
                .sorted(Comparator.comparing(Report::changedAt).reversed().thenComparing(Report::name))
                .toList();
    }

    private List<Report> sorted(Predicate<Report> which) {
        return reports.values().stream()
                .filter(which)
                .sorted(Comparator.comparing(Report::publishedAt).reversed().thenComparing(Report::name))
                .toList();
    }

    /// The report of a public name as it is now, also one that was taken back.
    public Future<Optional<Report>> find(String name) {
        return shelf.find(name)
                .compose(kept -> kept.map(Kept::number)
                        .map(number -> parts.complaints().find(number))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())))
                .map(found -> found.flatMap(complaint -> Report.of(complaint, name)));
    }

    /// Lets everybody read this of a complaint, in the place of what they read now.
    ///
    /// @param version of the complaint that was looked at
    public Future<Outcome> publish(Complaint complaint, OptionalLong version, Reviewed reviewed, Actor by) {
        Optional<String> shown = complaint.publicity().current().map(Publication::name);
        String name = shown.orElseGet(() -> token(NAME_BYTES));
        Publishing.Published published = new Publishing.Published(
                name,
                Personal.of(reviewed.text(), random),
                Optional.of(reviewed.answer())
                        .filter(answer -> !answer.isBlank())
                        .map(answer -> Personal.of(answer, random)),
                reviewed.photos());
        Future<Void> named = shown.isPresent() ? Future.succeededFuture() : shelf.put(name, complaint.number());
        return named.compose(_ -> execute(complaint, version, new Command.Publish(published), name, by))
                .compose(outcome -> shown.isPresent() || outcome instanceof Outcome.Done
                        ? Future.succeededFuture(outcome)
                        : shelf.remove(name).map(outcome));
    }

    /// Lets nobody read it any more.
    ///
    /// @param reason as everybody may read it
    public Future<Outcome> unpublish(Complaint complaint, OptionalLong version, String reason, Actor by) {
        String name = complaint.publicity().current().map(Publication::name).orElse("");
        Command command = new Command.Unpublish(name, Personal.of(reason, random));
        return execute(complaint, version, command, name, by);
    }

    private Future<Outcome> execute(Complaint complaint, OptionalLong version, Command command, String name, Actor by) {
        return parts.complaints()
                .execute(complaint.number(), version, List.of(command), by)
                .map(outcome -> {
                    if (outcome instanceof Outcome.Done done) {
                        Report.of(done.complaint(), name).ifPresent(this::put);
                    }
                    return outcome;
                });
    }

    /// Public reports of the same topic that may tell of the same matter as a complaint that was just filed: few, the
    /// likest first. Waits a moment for a complaint that is still to be opened.
    public Future<List<Report>> alike(ComplaintNumber number) {
        return shown().isEmpty() ? Future.succeededFuture(List.of()) : opened(number, OPENED_TRIES);
    }

    private Future<List<Report>> opened(ComplaintNumber number, int tries) {
        return parts.complaints().find(number).compose(found -> {
            if (found.filter(complaint -> complaint.matter().classified().isPresent())
                            .isPresent()
                    || tries == 1) {
                return Future.succeededFuture(found.map(this::alike).orElse(List.of()));
            }
            return parts.vertx().timer(OPENED_MILLIS, TimeUnit.MILLISECONDS).compose(_ -> opened(number, tries - 1));
        });
    }

    private List<Report> alike(Complaint complaint) {
        if (!complaint.isOpen() || complaint.alarms().latest().isPresent()) {
            return List.of();
        }
        Map<ComplaintNumber, Report> open = shown().stream()
                .filter(report -> report.status().isOpen() && report.topic().isPresent())
                .filter(report -> report.topic().equals(complaint.matter().topic()))
                .filter(report -> !report.complaint().equals(complaint.number()))
                .collect(Collectors.toMap(Report::complaint, report -> report, (one, _) -> one));
        Predicate<Summary> isPublic = line -> open.containsKey(line.number());
        Stream<Report> told = parts.sameMatter().near(complaint.number(), isPublic).stream()
                .flatMap(found -> Optional.ofNullable(open.get(found.row().number())).stream());
        Stream<Report> near = shown().stream()
                .filter(open::containsValue)
                .filter(report -> report.place().isPresent()
                        && report.place().equals(complaint.matter().place()));
        return Stream.concat(told, near).distinct().limit(MOST_ALIKE).toList();
    }

    /// How many follow it.
    public int followers(String name) {
        return followers.getOrDefault(name, 0);
    }

    /// Somebody follows a report; answers the key of their own link. Empty where nobody may read it.
    public Future<Optional<String>> follow(String name) {
        return find(name).compose(found -> {
            if (found.filter(Report::isShown).isEmpty()) {
                return Future.succeededFuture(Optional.empty());
            }
            String key = token(KEY_BYTES);
            return shelf.follow(key, name).compose(_ -> counted(name, 1)).map(_ -> Optional.of(key));
        });
    }

    /// What somebody follows by the key of their link.
    public Future<Optional<Report>> followed(String key) {
        return shelf.followed(key)
                .compose(name -> name.map(this::find).orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    /// They follow it no longer; nothing where they did not.
    public Future<Void> unfollow(String key) {
        return shelf.followed(key)
                .compose(name -> name.map(followed -> shelf.unfollow(key).compose(_ -> counted(followed, -1)))
                        .orElseGet(Future::succeededFuture));
    }

    private Future<Void> counted(String name, int more) {
        return shelf.count(name, more)
                .map(now -> {
                    followers.put(name, now);
                    return now;
                })
                .mapEmpty();
    }

    private String token(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
