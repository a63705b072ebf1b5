package org.mediacenter.dashboard;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.dashboard.profile.ProfileKeeper;
import org.mediacenter.dashboard.site.Site;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.Hub;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Accounts;
import org.mediacenter.hub.account.Passwords;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Filing;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Outcome;
import org.mediacenter.hub.profile.CityProfile;
import org.mediacenter.hub.profile.LoadedCity;
import org.mediacenter.hub.settings.HubSettings;
import org.mediacenter.hub.settings.Secret;
import org.mediacenter.hub.settings.SettingsFile;
import org.mediacenter.hub.settings.SettingsReading;
import org.mediacenter.hub.store.Store;
import org.mediacenter.routing.Department;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.profile.Loaded;
import org.mediacenter.routing.profile.ProfileFolder;
import org.mediacenter.routing.profile.RoutingProfile;

/// A whole hub for tests: a shipped profile, a real store in a folder, the website and a telephone
/// channel, and real ports on loopback.
public final class TestSite implements AutoCloseable {
    /// Everybody's password here.
    public static final String PASSWORD = "kereta lewat jembatan";

    /// Little, so that tests sign in quickly; what it costs in earnest is `Passwords`' own matter.
    private static final int CHEAP_KIB = 64;

    private static final ProfileFolder PROFILE = ProfileFolder.shipped(ProfileFolder.shippedDefault());
    private static final RoutingProfile ROUTING = ((Loaded.Ready) RoutingProfile.load(PROFILE)).profile();
    /// The city of the tests.
    public static final City CITY = new City(city(), ROUTING);

    private static final Map<String, String> LOOPBACK = Map.of("hub.http.port", "0", "hub.http.address", "127.0.0.1");

    private final TestHub around;
    private final ProfileKeeper profile;
    private final Site site;
    private final Site.Ports ports;
    private volatile Optional<Instant> stopped = Optional.empty();

    private TestSite(Path folder, Map<String, String> settings, RoutingProfile routing) {
        this(folder, settings, routing, _ -> new Telephone());
    }

    private TestSite(
            Path folder, Map<String, String> settings, RoutingProfile routing, Function<Vertx, Channel> words) {
        InstantSource clock = () -> stopped.orElseGet(Instant::now);
        City city = new City(CITY.profile(), routing);
        around = TestHub.open(folder, city, routing, clock, words);
        profile = ProfileKeeper.begin(around.store(), ProfileFolder.shippedDefault(), clock);
        profile.follow(around.vertx(), rules -> around.hub().learning().ifPresent(learning -> learning.ruleBy(rules)));
        site = new Site(new Site.Parts(
                around.vertx(),
                around.hub(),
                city,
                around.surges(),
                Optional.of(around.website()),
                settings(settings),
                clock,
                new Passwords(around.vertx(), CHEAP_KIB),
                Optional.of(around.registry()),
                new SettledSettings(),
                profile));
        ports = Await.done(site.start());
    }

    /// Opens on free ports.
    public static TestSite opened(Path folder) {
        return new TestSite(folder, LOOPBACK, ROUTING);
    }

    /// Opens with another channel in the place of the telephone.
    public static TestSite opened(Path folder, Function<Vertx, Channel> channel) {
        return new TestSite(folder, LOOPBACK, ROUTING, channel);
    }

    /// Opens with one department that answers through the Media Center.
    public static TestSite reviewing(Path folder, String code) {
        Department known = ROUTING.department(new DepartmentCode(code)).orElseThrow();
        Department through = new Department(known.code(), known.name(), known.shortName(), known.family(), true);
        return new TestSite(folder, LOOPBACK, ROUTING.withDepartments(List.of(through)));
    }

    /// Opens with settings of its own.
    public static TestSite opened(Path folder, Map<String, String> settings) {
        return new TestSite(folder, settings, ROUTING);
    }

    public Site site() {
        return site;
    }

    public Hub hub() {
        return around.hub();
    }

    public ProfileKeeper profile() {
        return profile;
    }

    public Store store() {
        return around.store();
    }

    public int port() {
        return ports.http();
    }

    public int managementPort() {
        return ports.management();
    }

    /// The clock stands still from now on, this much later.
    public void later(Duration time) {
        stopped = Optional.of(stopped.orElseGet(Instant::now).plus(time));
    }

    /// What its clock says.
    public Instant now() {
        return stopped.orElseGet(Instant::now);
    }

    /// This time tomorrow, as a form's field has it.
    public String tomorrow() {
        return LocalDateTime.ofInstant(Instant.now(), CITY.zone())
                .plusDays(1)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /// Somebody with no cookie yet.
    public Browser browser() {
        return new Browser("http://127.0.0.1:" + ports.http());
    }

    /// Somebody who has an account of this role and signed in.
    public Browser signedIn(String username, Role role, String... department) {
        account(username, role, department);
        Browser browser = browser();
        browser.signIn(username, PASSWORD);
        return browser;
    }

    /// Makes an account of somebody called as the account.
    public Account account(String username, Role role, String... department) {
        return account(username, username, role, department);
    }

    /// Makes an account.
    public Account account(String username, String name, Role role, String... department) {
        Optional<DepartmentCode> code =
                department.length == 0 ? Optional.empty() : Optional.of(new DepartmentCode(department[0]));
        Account account = new Account(username, name, role, code, false, 1);
        Accounts.Change change = Await.done(site.accounts().create(account, new Secret(PASSWORD)));
        if (!(change instanceof Accounts.Change.Done)) {
            throw new AssertionError("no account: " + change);
        }
        return account;
    }

    /// A citizen writes; the complaint is routed or in triage when this returns.
    public ComplaintNumber complaint(String nativeId, String text) {
        return complaint(nativeId, text, false);
    }

    /// A citizen writes, with or without a name.
    public ComplaintNumber complaint(String nativeId, String text, boolean anonymous) {
        return complaint(Telephone.NAME, nativeId, text, anonymous);
    }

    /// A citizen writes on a channel, which need not be there any more.
    public ComplaintNumber complaint(String channel, String nativeId, String text, boolean anonymous) {
        Filing filing = new Filing(
                false,
                anonymous,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("0800000199"),
                Optional.empty(),
                "");
        return complaint(new InboundMessage(
                channel,
                nativeId,
                "+62800000101",
                new Author("+62800000101", Optional.of("Bu Melati")),
                text,
                Optional.empty(),
                filing));
    }

    /// Something is heard that opens a complaint.
    public ComplaintNumber complaint(InboundMessage message) {
        Accepted accepted = Await.done(hub().inbox().accept(message));
        return onTheDesk(((Accepted.Kept) accepted).number().value());
    }

    /// A citizen writes, and all that follows by itself has happened: it is acknowledged, too.
    public ComplaintNumber settledComplaint(String nativeId, String text) {
        ComplaintNumber number = complaint(nativeId, text);
        settled(number);
        return number;
    }

    public Complaint find(ComplaintNumber number) {
        return Await.done(hub().complaints().find(number)).orElseThrow();
    }

    /// Somebody does something to a complaint behind everybody's back.
    public Outcome execute(ComplaintNumber number, Command command, Actor by) {
        return Await.done(hub().complaints().execute(number, OptionalLong.empty(), List.of(command), by));
    }

    /// A form of a complaint's page is sent by somebody who saw the complaint as it is now.
    ///
    /// @param sort the end of the form's address
    public Browser.Page send(Browser by, ComplaintNumber number, String sort, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("version", Long.toString(find(number).version()));
        form.put("csrf", by.csrf());
        return by.post("/desk/complaints/" + number + "/" + sort, form);
    }

    /// The number of a complaint that was just filed, when it is on the desk.
    public ComplaintNumber onTheDesk(String number) {
        ComplaintNumber filed = ComplaintNumber.parse(number).orElseThrow();
        Await.until("it is on the desk", () -> hub().worklist().row(filed).isPresent());
        return filed;
    }

    /// Waits until nothing more happens to it by itself: what was to be sent is sent.
    public long settled(ComplaintNumber number) {
        Await.until("it is settled", () -> !find(number).hasOutbox());
        return find(number).version();
    }

    @Override
    public void close() {
        Await.done(site.stop());
        profile.stop();
        around.close();
    }

    private static HubSettings settings(Map<String, String> commandLine) {
        return ((SettingsReading.Good)
                        SettingsFile.read(Optional.empty(), Map.of("HUB_ACCOUNTS_TOTP", "optional"), commandLine))
                .settings();
    }

    private static CityProfile city() {
        return ((LoadedCity.Ready)
                        CityProfile.load(PROFILE, ROUTING.topics()::containsKey, ROUTING.departments()::containsKey))
                .profile();
    }
}
