package org.mediacenter.dashboard.bench;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Carried;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintEvent.Because;
import org.mediacenter.hub.complaint.ComplaintEvent.Classified;
import org.mediacenter.hub.complaint.ComplaintEvent.Received;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Order;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.InboundKey;
import org.mediacenter.hub.store.Store;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Place;
import org.mediacenter.routing.Priority;
import org.mediacenter.routing.Topic;
import org.mediacenter.routing.profile.RoutingProfile;

/// Invented complaints in a real store, written as the hub writes them.
final class FilledStore {
    private static final int TOGETHER = 200;
    private static final String CHANNEL = "sms";

    private final Store store;
    private final Complaints complaints;
    private final List<Topic> topics;
    private final List<Place> places;
    private final InventedComplaints texts = new InventedComplaints();
    private final SecureRandom random = new SecureRandom();
    private final Time time;

    /// When they came.
    ///
    /// @param first when the first one was accepted
    /// @param step until the next
    /// @param closed how many of three were closed meanwhile
    record Time(Instant first, Duration step, int closed) {
        /// One each minute, long ago; two thirds are closed.
        static final Time PAST = new Time(Instant.parse("2026-01-01T00:00:00Z"), Duration.ofMinutes(1), 2);

        /// All just now and open: no clock of theirs runs out meanwhile.
        static Time now() {
            return new Time(Instant.now(), Duration.ZERO, 0);
        }
    }

    FilledStore(Store store, Complaints complaints, RoutingProfile profile, Time time) {
        this.store = store;
        this.time = time;
        this.complaints = complaints;
        topics = List.copyOf(profile.topics().values());
        places = List.copyOf(profile.places().values());
    }

    /// Complaints from the `from`-th on.
    void fill(int from, int count) {
        for (int n = from; n < from + count; n += TOGETHER) {
            List<Future<ComplaintNumber>> some = new ArrayList<>();
            for (int each = n; each < Math.min(n + TOGETHER, from + count); each++) {
                some.add(write(each));
            }
            Future.all(some).await();
        }
    }

    /// The n-th complaint; completes with its number when it is on disk.
    Future<ComplaintNumber> write(int n) {
        InboundEntry entry = new InboundEntry(
                new InboundKey(CHANNEL, Integer.toString(n)),
                ComplaintNumber.random(random),
                TrackingKey.random(random),
                accepted(n),
                "",
                new byte[] {'{', '}'});
        return store.keep(List.of(entry))
                .compose(_ -> complaints.open(entry.number(), entry.trackingKey(), entry.key(), orders(n)))
                .map(_ -> entry.number());
    }

    /// The department that has the n-th complaint.
    DepartmentCode department(int n) {
        return topic(n).code().department();
    }

    private Topic topic(int n) {
        return topics.get(Math.floorMod(texts.matter(n).hashCode(), topics.size()));
    }

    private List<Order> orders(int n) {
        SplittableRandom chance = new SplittableRandom(n);
        Topic topic = topic(n);
        Classified read = new Classified(
                Kind.COMPLAINT,
                Priority.NORMAL,
                Optional.of(topic.code()),
                Optional.of(places.get(chance.nextInt(places.size())).code()),
                Set.of(),
                true,
                900,
                List.of(),
                List.of(new Because("nothing", "", "", -1, -1, 0)));
        List<Order> orders = new ArrayList<>();
        orders.add(new Order(new Command.Open(received(n)), new Actor.Citizen()));
        orders.add(new Order(
                new Command.Classify(read, Optional.of(topic.code().department()), List.of()), new Actor.Hub()));
        if (n % 3 > 2 - time.closed()) {
            Actor officer =
                    new Actor.Officer("petugas", Optional.of(topic.code().department()));
            orders.add(new Order(new Command.Close("officer", Optional.of(sealed("sudah ditangani"))), officer));
        }
        return orders;
    }

    private Received received(int n) {
        String sender = "0800000%04d".formatted(n % 10_000);
        return new Received(
                new InboundKey(CHANNEL, Integer.toString(n)).text(),
                CHANNEL,
                accepted(n),
                sealed(sender),
                sealed(sender),
                Optional.of(sealed("Warga " + n)),
                List.of(),
                sealed(texts.text(n)),
                Optional.of(sealed("Gang " + (n % 40 + 1) + " nomor " + (n % 90 + 1))),
                Optional.empty(),
                Optional.empty(),
                n % 7 == 0,
                false,
                Optional.empty(),
                "bench",
                Carried.NOTHING);
    }

    private Instant accepted(int n) {
        return time.first().plus(time.step().multipliedBy(n));
    }

    private Personal sealed(String text) {
        return Personal.of(text, random);
    }
}
