package org.mediacenter.dashboard.site;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mediacenter.channel.website.WebsiteChannel;
import org.mediacenter.dashboard.api.ChannelEndpoints;
import org.mediacenter.dashboard.api.OpenApi;
import org.mediacenter.dashboard.app.AppScreen;
import org.mediacenter.dashboard.channels.ChannelPages;
import org.mediacenter.dashboard.channels.ChannelSettings;
import org.mediacenter.dashboard.citizen.CitizensRoom;
import org.mediacenter.dashboard.citizen.TrackingPages;
import org.mediacenter.dashboard.deed.Colleagues;
import org.mediacenter.dashboard.deed.Deeds;
import org.mediacenter.dashboard.deed.Grouping;
import org.mediacenter.dashboard.deed.Mentioning;
import org.mediacenter.dashboard.deed.Transfers;
import org.mediacenter.dashboard.design.DesignPages;
import org.mediacenter.dashboard.leadership.LeadershipRoom;
import org.mediacenter.dashboard.learning.ModelApi;
import org.mediacenter.dashboard.learning.ModelPages;
import org.mediacenter.dashboard.live.LiveFeed;
import org.mediacenter.dashboard.live.PresentPeople;
import org.mediacenter.dashboard.management.BackupState;
import org.mediacenter.dashboard.management.Health;
import org.mediacenter.dashboard.page.Assets;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.dashboard.page.ErrorPages;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.profile.ProfileKeeper;
import org.mediacenter.dashboard.publication.PrivacyPage;
import org.mediacenter.dashboard.publication.PublicPages;
import org.mediacenter.dashboard.room.Rooms;
import org.mediacenter.dashboard.web.Flood;
import org.mediacenter.dashboard.web.Framing;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.WebServer;
import org.mediacenter.dashboard.web.WebServer.Manners;
import org.mediacenter.dashboard.worklist.Alikes;
import org.mediacenter.dashboard.worklist.Choices;
import org.mediacenter.dashboard.worklist.Reckoning;
import org.mediacenter.dashboard.worklist.Shells;
import org.mediacenter.dashboard.worklist.WorklistScreen;
import org.mediacenter.hub.Hub;
import org.mediacenter.hub.account.Accounts;
import org.mediacenter.hub.account.ApiTokens;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Codes;
import org.mediacenter.hub.account.FirstAdministrator;
import org.mediacenter.hub.account.Invitations;
import org.mediacenter.hub.account.Passwords;
import org.mediacenter.hub.account.Sessions;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.account.SignIn;
import org.mediacenter.hub.draft.DraftWatch;
import org.mediacenter.hub.draft.Drafts;
import org.mediacenter.hub.mention.Mentions;
import org.mediacenter.hub.metrics.Meters;
import org.mediacenter.hub.settings.HubSettings;
import org.mediacenter.hub.settings.HubSettings.Http;
import org.mediacenter.hub.settings.HubSettings.SigningIn;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.Store.Subscription;
import org.mediacenter.hub.surge.Surges;
import org.mediacenter.hub.worklist.Worklist;

/// Everything a hub shows over HTTP, put together by hand: the public port and the management port.
public final class Site {
    private static final String PORT = "--port or HUB_HTTP_PORT";
    private static final String MANAGEMENT_PORT = "hub.management.port or HUB_MANAGEMENT_PORT";

    private final Parts parts;
    private final Pages pages;
    private final Sight sight;
    private final Audit audit;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Codes codes;
    private final SignIn signIn;
    private final Invitations invitations;
    private final ApiTokens tokens;
    private final Flood flood;
    private final LiveFeed live;
    private final PresentPeople present;
    private final Alikes alikes;
    private final Shells shells;
    private final Choices choices;
    private final WorklistScreen worklist;
    private final Deeds deeds;
    private final Grouping grouping;
    private final Drafts drafts;
    private final Mentions mentions;
    private final Mentioning mentioning;
    private final Transfers transfers;
    private final LeadershipRoom leadership;
    private final Health health;
    private final Routes routes = new Routes();
    private final WebServer server;
    private final WebServer management;
    private List<Subscription> following = List.of();

    /// What a site is made of.
    ///
    /// @param website the website's channel, where it is on
    /// @param surges whether there is one now; read when the site starts
    /// @param registry where `/metrics` reads, where meters are kept
    /// @param channelSettings what the settings of channels say by now
    /// @param profile the versions of the city's profile
    public record Parts(
            Vertx vertx,
            Hub hub,
            City city,
            Surges surges,
            Optional<WebsiteChannel> website,
            HubSettings settings,
            InstantSource clock,
            Passwords passwords,
            Optional<PrometheusMeterRegistry> registry,
            ChannelSettings channelSettings,
            ProfileKeeper profile) {}

    /// The ports it listens on.
    public record Ports(int http, int management) {}

    public Site(Parts parts) {
        this.parts = parts;
        Hub hub = parts.hub();
        Store store = hub.store();
        InstantSource clock = parts.clock();
        SecureRandom random = new SecureRandom();
        sight = new Sight(parts.city().inspectorates());
        audit = new Audit(store, clock);
        accounts = new Accounts(store, parts.passwords(), clock);
        pages = new Pages(
                parts.city(),
                accounts::name,
                clock,
                new Framing(parts.settings().http().embeddedIn()));
        SigningIn signingIn = parts.settings().signingIn();
        sessions = new Sessions(store, accounts, clock, random, signingIn.codesRequired());
        codes = new Codes(accounts, store, clock, random);
        signIn = new SignIn(accounts, parts.passwords(), sessions, codes, clock);
        invitations = new Invitations(store, accounts, clock, random);
        tokens = new ApiTokens(store, clock, random);
        flood = new Flood(clock);
        alikes = new Alikes(hub.sameMatter(), sight);
        mentions = new Mentions(store, clock);
        mentioning = new Mentioning(accounts, sight, mentions);
        Supplier<Reckoning> reckonings = () -> new Reckoning(parts.city(), clock.instant(), mentions);
        shells = new Shells(parts.vertx(), hub.worklist(), sight, reckonings);
        choices = new Choices(pages, hub::channels, accounts);
        worklist = new WorklistScreen(hub.worklist(), sight, alikes, audit, pages, choices, shells);
        live = new LiveFeed(parts.vertx(), hub.worklist(), sessions, audit, sight, reckonings, worklist::row);
        drafts = new Drafts(store, clock);
        present = new PresentPeople(live, hub.worklist(), store, sight, accounts::name, clock);
        grouping = new Grouping(hub.joint().incidents(), hub.worklist(), sight);
        transfers = new Transfers(accounts, sight);
        deeds = new Deeds(
                hub.complaints(),
                sight,
                parts.city()::answersThroughMediaCenter,
                hub.joint().together(),
                grouping,
                new Colleagues(mentioning, transfers),
                new Rooms(hub::channels),
                clock);
        leadership = LeadershipRoom.of(parts.vertx(), hub, sight, audit, pages);
        health = new Health(
                hub::ready,
                hub::channels,
                hub.pulse().lastTimes()::health,
                hub.search()::health,
                parts.settings()
                        .mongodb()
                        .map(_ -> Optional.<BackupState>empty())
                        .orElseGet(() -> Optional.of(new BackupState(store, clock, parts.registry()))),
                parts.registry());
        mount();
        Manners manners = new Manners(sessions, tokens, flood, new ErrorPages(pages));
        server = new WebServer(parts.vertx(), parts.settings().http(), routes, manners);
        management = new WebServer(parts.vertx(), behind(parts.settings()), managementRoutes(), manners);
    }

    private void mount() {
        Hub hub = parts.hub();
        InstantSource clock = parts.clock();
        parts.website()
                .ifPresent(website -> new CitizensRoom(website, hub, pages, flood, parts.surges()::now).mount(routes));
        new TrackingPages(parts.vertx(), hub.complaints(), hub::channels, pages, clock, hub.blobs(), hub.photos())
                .mount(routes);
        new PublicPages(hub.publications(), hub.blobs(), pages, flood).mount(routes);
        new PrivacyPage(pages).mount(routes);
        new Adminrooms(parts, pages, audit, accounts, sessions, signIn, codes, invitations, tokens).mount(routes);
        new Workrooms(
                        parts,
                        pages,
                        sight,
                        audit,
                        deeds,
                        grouping,
                        alikes,
                        shells,
                        choices,
                        worklist,
                        live,
                        drafts,
                        mentions,
                        mentioning,
                        transfers,
                        accounts)
                .mount(routes);
        new ChannelPages(hub, sight, audit, pages, parts.channelSettings()).mount(routes);
        leadership.mount(routes);
        new DesignPages(pages, choices).mount(routes);
        hub.learning().ifPresent(learning -> {
            new ModelPages(learning, audit, pages).mount(routes);
            new ModelApi(learning, audit).mount(routes);
        });
        live.mount(routes);
        new ChannelEndpoints(hub::channels, parts.channelSettings()::name).mount(routes);
        present.mount(routes);
        new OpenApi().mount(routes);
        new Assets().mount(routes);
        new AppScreen(pages).mount(routes);
    }

    private Routes managementRoutes() {
        Routes own = new Routes();
        health.mount(own);
        return own;
    }

    private static Http behind(HubSettings settings) {
        return new Http(
                settings.management().port(), settings.management().address(), Optional.empty(), List.of(), List.of());
    }

    /// Listens on both ports; fails with a `PortTaken` that says what to do.
    public Future<Ports> start() {
        Worklist open = parts.hub().worklist();
        DraftWatch watch = new DraftWatch(drafts, parts.hub().complaints(), accounts, sight);
        following = List.of(
                live.start(),
                leadership.start(),
                present.start(parts.vertx()),
                watch.start(parts.vertx(), open),
                mentions.start(parts.vertx()));
        parts.registry().ifPresent(registry -> new Meters(registry).liveStreams(live::size));
        return accounts.all()
                .compose(_ -> parts.surges().start(parts.vertx()))
                .onSuccess(surge -> following =
                        Stream.concat(following.stream(), Stream.of(surge)).toList())
                .compose(_ -> management.listen(MANAGEMENT_PORT))
                .compose(managementPort -> server.listen(PORT).map(port -> new Ports(port, managementPort)));
    }

    /// Says first that it is not ready, ends the live streams, finishes what is in hand; the
    /// management port goes last.
    public Future<Void> stop() {
        health.leave();
        following.forEach(Subscription::close);
        return server.close().eventually(management::close);
    }

    /// How many desks follow the live stream now.
    public int liveStreams() {
        return live.size();
    }

    /// The table of everything the public port can be asked.
    public Routes routes() {
        return routes;
    }

    public Accounts accounts() {
        return accounts;
    }

    public ApiTokens tokens() {
        return tokens;
    }

    public FirstAdministrator firstAdministrator() {
        return new FirstAdministrator(accounts, invitations);
    }
}
