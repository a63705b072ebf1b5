package org.mediacenter.dashboard;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mediacenter.channel.phone.CallFormat;
import org.mediacenter.channel.phone.CounterChannel;
import org.mediacenter.channel.phone.PhoneChannel;
import org.mediacenter.channel.phone.PhoneSettings;
import org.mediacenter.channel.website.WebsiteChannel;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.Hub;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.clock.Terms;
import org.mediacenter.hub.intake.CityAcknowledgement;
import org.mediacenter.hub.keyword.CityKeywordTexts;
import org.mediacenter.hub.profile.CityProfile;
import org.mediacenter.hub.retention.ErasureList;
import org.mediacenter.hub.retention.Periods;
import org.mediacenter.hub.search.Search;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.file.FileBlobs;
import org.mediacenter.hub.store.sqlite.SqliteStore;
import org.mediacenter.hub.surge.Surges;
import org.mediacenter.routing.decide.LearningRouter;
import org.mediacenter.routing.profile.RoutingProfile;

/// What stands behind a [TestSite]: a started hub with its store in a folder and its channels.
record TestHub(
        Vertx vertx, Store store, Hub hub, WebsiteChannel website, Surges surges, PrometheusMeterRegistry registry)
        implements AutoCloseable {
    /// @param words makes the channel citizens write on
    static TestHub open(
            Path folder, City city, RoutingProfile routing, InstantSource clock, Function<Vertx, Channel> words) {
        Vertx vertx = Vertx.vertx();
        Store store = SqliteStore.open(folder);
        WebsiteChannel website = new WebsiteChannel(
                clock, city::feedbackDue, (number, key) -> "http://localhost/track/" + number + "?key=" + key.value());
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Surges surges = new Surges(store, clock);
        LearningRouter router = new LearningRouter(routing);
        CityProfile profile = city.profile();
        Hub.Parts parts = new Hub.Parts(
                vertx,
                store,
                FileBlobs.open(folder.resolve("blobs"), vertx),
                router,
                Optional.of(router),
                city.inspectorates(),
                () -> terms(profile),
                new CityAcknowledgement(() -> profile, (number, _) -> "http://localhost/track/" + number, surges::now),
                new CityKeywordTexts(() -> profile),
                profile::version,
                new Search.Home(folder.resolve("search"), routing),
                clock,
                registry,
                "test",
                new Periods(profile.retention(), city.zone()),
                folder.resolve(ErasureList.NAME));
        Hub hub = new Hub(parts, channels(website, words.apply(vertx), vertx, clock, city));
        Await.done(hub.start());
        return new TestHub(vertx, store, hub, website, surges, registry);
    }

    private static Terms terms(CityProfile profile) {
        return new Terms(
                profile.serviceLevels(),
                profile.titles().threading(),
                profile.titles().silence());
    }

    private static List<Channel> channels(
            WebsiteChannel website, Channel words, Vertx vertx, InstantSource clock, City city) {
        PhoneSettings calls = new PhoneSettings(
                city.zone(), city.numbering(), Optional.empty(), CallFormat.ASTERISK, Optional.empty());
        List<Channel> channels =
                new ArrayList<>(List.of(website, words, new PhoneChannel(vertx, calls, clock, Optional.empty())));
        channels.addAll(CounterChannel.both(clock, Optional.empty()));
        return channels;
    }

    @Override
    public void close() {
        Await.done(hub.stop());
        Await.done(vertx.close());
    }
}
