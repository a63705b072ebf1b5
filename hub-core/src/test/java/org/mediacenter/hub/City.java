package org.mediacenter.hub;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.clock.Terms;
import org.mediacenter.hub.clock.TestLevels;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.DeliveryState;
import org.mediacenter.hub.complaint.Reply;
import org.mediacenter.hub.deadline.DeadlineWatch;
import org.mediacenter.hub.history.Outcome;
import org.mediacenter.hub.intake.KeptMessage;
import org.mediacenter.hub.intake.PlainAcknowledgement;
import org.mediacenter.hub.keyword.PlainKeywordTexts;
import org.mediacenter.hub.metrics.Meters;
import org.mediacenter.hub.profile.Retention;
import org.mediacenter.hub.retention.ErasureList;
import org.mediacenter.hub.retention.Periods;
import org.mediacenter.hub.search.Search;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.file.FileBlobs;
import org.mediacenter.hub.store.sqlite.SqliteStore;
import org.mediacenter.hub.store.sqlite.Tampering;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Guess;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.Priority;
import org.mediacenter.routing.Reason;
import org.mediacenter.routing.Router;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.Whereabouts;
import org.mediacenter.routing.decide.LearningRouter;
import org.mediacenter.routing.profile.Loaded;
import org.mediacenter.routing.profile.ProfileFolder;
import org.mediacenter.routing.profile.RoutingProfile;

/// A city for tests: a hub on a real store in a folder, one telephone channel, a clock that stands still
/// until told, and a router that knows street lights.
final class City implements AutoCloseable {
    static final DepartmentCode LIGHTS = new DepartmentCode("lights");
    static final DepartmentCode ROADS = new DepartmentCode("roads");
    static final Actor OFFICER = new Actor.Officer("sari", Optional.of(LIGHTS));
    static final String CITIZEN = "+62800000101";
    private static final Terms TERMS = new Terms(TestLevels.always(), Duration.ofDays(3), Duration.ofDays(7));
    private static final Periods PERIODS =
            new Periods(new Retention(Period.ofMonths(60), Period.ofMonths(24), Period.ofMonths(60)), ZoneOffset.UTC);
    private static final RoutingProfile PROFILE = profile();
    static final Instant MORNING = Instant.parse("2026-11-23T02:00:00Z");

    private final Path folder;
    private final boolean learns;
    private Router router = City::route;
    private Instant now = MORNING;
    private Vertx vertx;
    private int life;
    private Telephone telephone;
    private Square square;
    private Store store;
    private Hub hub;

    private City(Path folder, boolean learns) {
        this.folder = folder;
        this.learns = learns;
        build();
    }

    static City opened(Path folder) {
        return started(new City(folder, false));
    }

    /// A city whose router knows the shipped profile and learns.
    static City thatLearns(Path folder) {
        return started(new City(folder, true));
    }

    private static City started(City city) {
        Await.done(city.hub.start());
        return city;
    }

    private void build() {
        vertx = Vertx.vertx();
        store = SqliteStore.open(folder);
        telephone = new Telephone();
        square = new Square();
        Optional<LearningRouter> learner = learns ? Optional.of(new LearningRouter(PROFILE)) : Optional.empty();
        learner.ifPresent(this::routesWith);
        hub = new Hub(parts("one", learner), List.of(telephone, square));
    }

    private Hub.Parts parts(String node, Optional<LearningRouter> learner) {
        return new Hub.Parts(
                vertx,
                store,
                FileBlobs.open(folder.resolve("blobs"), vertx),
                text -> router.route(text),
                learner,
                Sight.inspectorates(PROFILE),
                () -> TERMS,
                new PlainAcknowledgement(),
                new PlainKeywordTexts(),
                () -> "test",
                new Search.Home(index(node), PROFILE),
                () -> now,
                new SimpleMeterRegistry(),
                node,
                PERIODS,
                folder.resolve(ErasureList.NAME));
    }

    /// A second node on the same store, which hears no channel.
    Hub anotherNode() {
        Hub other = new Hub(parts("two", Optional.of(new LearningRouter(PROFILE))), List.of());
        Await.done(other.start());
        return other;
    }

    private static Routing route(ComplaintText text) {
        Routing.Reading reading = new Routing.Reading(
                Kind.COMPLAINT, Priority.NORMAL, Whereabouts.unknown(), Set.of(), Optional.empty(), List.of());
        Guess lights = new Guess(LIGHTS, Optional.empty(), 0.9);
        if (text.text().contains("berlubang")) {
            Guess roads = new Guess(ROADS, Optional.empty(), 0.9);
            return new Routing.Sure(reading, roads, List.of(), List.of(roads), List.of(new Reason.NothingKnown()));
        }
        return text.text().contains("lampu")
                ? new Routing.Sure(
                        reading,
                        lights,
                        List.of(),
                        List.of(lights),
                        List.of(new Reason.Word(
                                "lampu",
                                text.text().indexOf("lampu"),
                                text.text().indexOf("lampu") + 5,
                                1)))
                : new Routing.Unsure(reading, List.of(), List.of(new Reason.NothingKnown()));
    }

    /// What a router answers that knows nothing but these marks.
    static Routing marked(Mark... marks) {
        Routing.Reading reading = new Routing.Reading(
                Kind.COMPLAINT, Priority.NORMAL, Whereabouts.unknown(), Set.of(marks), Optional.empty(), List.of());
        return new Routing.Unsure(reading, List.of(), List.of(new Reason.NothingKnown()));
    }

    private static RoutingProfile profile() {
        return ((Loaded.Ready) RoutingProfile.load(ProfileFolder.shipped(ProfileFolder.shippedDefault()))).profile();
    }

    void routesWith(Router other) {
        router = other;
    }

    /// The hub dies without a word. Within one process its index would stay locked, so the next life has a copy
    /// of the files as they were.
    void dies() {
        Path left = index();
        life++;
        Folders.copy(left, index());
        Await.done(hub.search().stop().otherwiseEmpty());
        Await.done(vertx.close());
        Await.done(store.close());
    }

    /// Where the first node's index is.
    Path index() {
        return index("one");
    }

    private Path index(String node) {
        return folder.resolve("search-" + node + "-" + life);
    }

    /// It is started again on the same folder.
    void startsAgain() {
        startsAgainWith(_ -> {});
    }

    /// It is started again on the same folder, and the square is as told before anybody looks at it.
    void startsAgainWith(Consumer<Square> told) {
        build();
        told.accept(square);
        Await.done(hub.start());
    }

    /// It dies, and what is kept of a complaint is changed behind its back.
    void diesAndItsFileIsChangedAt(ComplaintNumber damaged) {
        dies();
        Tampering.withEventsOf(damaged, folder);
    }

    /// A message was kept, and then the hub died.
    ComplaintNumber keptJustBeforeItDied(InboundMessage message) {
        dies();
        try (AutoClosing closing = new AutoClosing(SqliteStore.open(folder))) {
            return KeptMessage.in(closing.store(), message, now);
        }
    }

    private record AutoClosing(Store store) implements AutoCloseable {
        @Override
        public void close() {
            Await.done(store.close());
        }
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    Square square() {
        return square;
    }

    Telephone telephone() {
        return telephone;
    }

    Hub hub() {
        return hub;
    }

    /// A watch of its own, for a look at a moment of the test's choosing.
    DeadlineWatch watch() {
        return new DeadlineWatch(
                store, hub.complaints(), () -> TERMS, () -> now, new Meters(new SimpleMeterRegistry()));
    }

    Store store() {
        return store;
    }

    Instant now() {
        return now;
    }

    Complaint complaint(ComplaintNumber number) {
        return Await.done(hub.complaints().find(number)).orElseThrow();
    }

    boolean has(ComplaintNumber number) {
        return Await.done(hub.complaints().find(number)).isPresent();
    }

    Reply reply(ComplaintNumber number, String name) {
        return complaint(number).conversation().reply(name).orElseThrow();
    }

    /// Something is said on the square that is kept.
    ComplaintNumber hears(InboundMessage message) {
        return ((Accepted.Kept) square.hears(message)).number();
    }

    /// The citizen sends a text message that is kept.
    ComplaintNumber hears(String id, String text) {
        return hears(CITIZEN, id, text);
    }

    ComplaintNumber hears(String citizen, String id, String text) {
        return ((Accepted.Kept) telephone.sends(citizen, id, text)).number();
    }

    void comesTo(ComplaintNumber number, String reply, DeliveryState state) {
        Await.until(
                reply + " is " + state,
                () -> has(number) && reply(number, reply).delivery().state() == state);
    }

    Outcome does(ComplaintNumber number, Actor actor, Command command) {
        return Await.done(hub.complaints().execute(number, OptionalLong.empty(), List.of(command), actor));
    }

    @Override
    public void close() {
        Await.done(hub.stop());
        Await.done(vertx.close());
    }
}
