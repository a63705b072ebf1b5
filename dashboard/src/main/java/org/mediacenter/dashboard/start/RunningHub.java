package org.mediacenter.dashboard.start;

import io.micrometer.core.instrument.binder.jvm.JvmCompilationMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.mediacenter.dashboard.command.CommandFailed;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.dashboard.profile.ProfileInForce;
import org.mediacenter.dashboard.profile.ProfileKeeper;
import org.mediacenter.dashboard.site.Site;
import org.mediacenter.hub.Hub;
import org.mediacenter.hub.account.Passwords;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.hub.intake.CityAcknowledgement;
import org.mediacenter.hub.keyword.CityKeywordTexts;
import org.mediacenter.hub.profile.CityProfile;
import org.mediacenter.hub.retention.ErasureList;
import org.mediacenter.hub.retention.Periods;
import org.mediacenter.hub.search.Search;
import org.mediacenter.hub.settings.HubSettings;
import org.mediacenter.hub.settings.Problem;
import org.mediacenter.hub.settings.SettingsReading;
import org.mediacenter.hub.store.Blobs;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.StoreUnusable;
import org.mediacenter.hub.store.file.FileBlobs;
import org.mediacenter.hub.store.mongo.MongoStore;
import org.mediacenter.hub.store.sqlite.SqliteStore;
import org.mediacenter.hub.surge.Surges;
import org.mediacenter.routing.decide.LearningRouter;

/// One hub process: everything it is made of, put together by hand, started and stopped in order.
///
/// Starting and stopping block the caller, which must not be an event loop.
public final class RunningHub implements AutoCloseable {
    private static final long LONGEST_START_SECONDS = 120;
    private static final long LONGEST_STOP_SECONDS = 28;

    private final HubSettings settings;
    private final Vertx vertx;
    private final Hub hub;
    private final Site site;
    private final SettingsWatch watch;
    private final ProfileKeeper keeper;
    private Site.Ports ports = new Site.Ports(0, 0);

    private RunningHub(
            SettingsReading.Good begun, Supplier<SettingsReading> again, InstantSource clock, Duration pause) {
        this.settings = begun.settings();
        Store store = store();
        keeper = letGo(store, () -> ProfileKeeper.begin(store, settings.profile(), clock));
        ProfileInForce profile = keeper.inForce();
        String node = letGo(store, () -> NodeName.in(settings.data()));
        vertx = Vertx.vertx();
        PrometheusMeterRegistry registry = registry();
        Channels channels = Channels.of(settings.channels(), vertx, clock, words(profile));
        Surges surges = new Surges(store, clock);
        LearningRouter router = new LearningRouter(profile.routing());
        hub = new Hub(parts(profile, router, clock, registry, store, node, surges), channels.all());
        watch = new SettingsWatch(vertx, begun, again, channels.groups(), hub, clock, pause);
        site = new Site(new Site.Parts(
                vertx,
                hub,
                new City(profile::city, profile::routing),
                surges,
                channels.website(),
                settings,
                clock,
                new Passwords(vertx),
                Optional.of(registry),
                watch,
                keeper));
    }

    /// Starts a hub; it hears citizens when this returns.
    ///
    /// @throws CommandFailed with one line that names what is in the way and what helps
    public static RunningHub start(HubSettings settings, InstantSource clock) {
        SettingsReading.Good always = new SettingsReading.Good(settings, List.of());
        return start(always, () -> always, clock);
    }

    /// Starts a hub that follows the settings of its channels.
    ///
    /// @param again reads the settings anew; may block
    static RunningHub start(SettingsReading.Good begun, Supplier<SettingsReading> again, InstantSource clock) {
        return start(begun, again, clock, SettingsWatch.USUAL_PAUSE);
    }

    /// @param pause between one reading of the settings and the next
    static RunningHub start(
            SettingsReading.Good begun, Supplier<SettingsReading> again, InstantSource clock, Duration pause) {
        RunningHub running = new RunningHub(begun, again, clock, pause);
        try {
            running.ports = await(running.site.start());
            await(running.hub.start());
            running.watch.begin();
            running.keeper.follow(
                    running.vertx, rules -> running.hub.learning().ifPresent(learning -> learning.ruleBy(rules)));
            return running;
        } catch (RuntimeException failure) {
            running.close();
            throw failure;
        }
    }

    /// What is read after the store has locked the folder, and lets it go where that fails.
    private static <T> T letGo(Store store, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException failure) {
            await(store.close());
            throw failure instanceof CommandFailed
                    ? failure
                    : new CommandFailed(String.valueOf(failure.getMessage()), failure);
        }
    }

    private Hub.Parts parts(
            ProfileInForce profile,
            LearningRouter router,
            InstantSource clock,
            PrometheusMeterRegistry registry,
            Store store,
            String node,
            Surges surges) {
        CityProfile city = profile.city();
        return new Hub.Parts(
                vertx,
                store,
                blobs(store),
                router,
                Optional.of(router),
                Sight.inspectorates(profile.routing()),
                profile::terms,
                new CityAcknowledgement(profile::city, this::trackUrl, surges::now),
                new CityKeywordTexts(profile::city),
                () -> profile.city().version(),
                new Search.Home(settings.data().resolve("search"), profile.routing()),
                clock,
                registry,
                node,
                new Periods(city.retention(), city.titles().zone()),
                settings.data().resolve(ErasureList.NAME));
    }

    private Store store() {
        try {
            return settings.mongodb()
                    .<Store>map(mongo -> await(MongoStore.open(mongo.uri().reveal(), mongo.database())))
                    .orElseGet(() -> SqliteStore.open(settings.data()));
        } catch (StoreUnusable unusable) {
            throw new CommandFailed(String.valueOf(unusable.getMessage()), unusable);
        }
    }

    private Blobs blobs(Store store) {
        return store instanceof MongoStore mongo
                ? mongo.blobs(vertx)
                : FileBlobs.open(settings.data().resolve("blobs"), vertx);
    }

    private Channels.Words words(ProfileInForce profile) {
        CityProfile city = profile.city();
        return new Channels.Words(
                acceptedAt -> profile.city().serviceLevels().promised(ClockName.FEEDBACK, acceptedAt),
                this::trackUrl,
                city.titles().zone(),
                city.titles().countryCode(),
                settings.mongodb().isEmpty() ? Optional.of(ImportedCalls.handOver(settings.data())) : Optional.empty());
    }

    private String trackUrl(ComplaintNumber number, TrackingKey key) {
        return address() + "/track/" + number + "?key=" + key.value();
    }

    private static PrometheusMeterRegistry registry() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmGcMetrics().bindTo(registry);
        new JvmCompilationMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        return registry;
    }

    /// How the world reaches it: the public address of the settings, or this machine's.
    public String address() {
        return settings.http().origin(ports.http());
    }

    public Site.Ports ports() {
        return ports;
    }

    /// What stands in the settings by now and is not used.
    List<Problem> refusedSettings() {
        return watch.refused();
    }

    /// Which version of the profile this node goes by.
    ProfileKeeper profile() {
        return keeper;
    }

    public Hub hub() {
        return hub;
    }

    public Site site() {
        return site;
    }

    /// Says that it is not ready, refuses what is new, finishes what is in hand, at most 28 seconds.
    /// What was acknowledged is on disk whether or not this comes to its end.
    @Override
    public void close() {
        keeper.stop();
        try {
            await(site.stop().eventually(watch::stop).eventually(hub::stop).otherwiseEmpty(), LONGEST_STOP_SECONDS);
        } finally {
            // not chained to the above: its end would be told on an event loop that no longer turns
            await(vertx.close(), LONGEST_STOP_SECONDS);
        }
    }

    static <T> T await(Future<T> future) {
        return await(future, LONGEST_START_SECONDS);
    }

    private static <T> T await(Future<T> future, long seconds) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
            throw new CommandFailed(String.valueOf(cause.getMessage()), e);
        } catch (TimeoutException e) {
            throw new CommandFailed("gave up after [" + seconds + "] seconds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted", e);
        }
    }
}
