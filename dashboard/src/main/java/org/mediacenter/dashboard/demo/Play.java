package org.mediacenter.dashboard.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.mediacenter.dashboard.command.CommandFailed;
import org.mediacenter.dashboard.demo.People.Login;
import org.mediacenter.dashboard.demo.Roster.Person;
import org.mediacenter.dashboard.demo.Timetable.Pace;
import org.mediacenter.dashboard.standin.mail.MailStandIn;
import org.mediacenter.dashboard.standin.sms.Phones;
import org.mediacenter.dashboard.standin.sms.Smsc;
import org.mediacenter.dashboard.start.RunningHub;
import org.mediacenter.hub.settings.HubSettings;
import org.mediacenter.hub.settings.Mailbox;
import org.mediacenter.hub.settings.Secret;
import org.mediacenter.hub.settings.SmsLines;
import org.mediacenter.routing.profile.ProfileFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A demo that runs: the hub, its SMS centre, mail server, pages and accounts, its citizens and its officers.
///
/// Calls block. [#close()] stops everything in the order in which it was started, backwards.
final class Play implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Play.class);
    private static final String PASSWORD = "loopback";
    private static final String NUMBER = "1771";
    private static final String MAILBOX = "lapor@kota.example";
    private static final Duration OPERATOR_LOOKS = Duration.ofSeconds(5);
    private static final int WINDOW = 10;
    private static final int BURST = 92;
    private static final Duration BURST_TAKES = Duration.ofSeconds(8);
    /// Less than a session may be idle, so that nobody who signs in meanwhile is signed out by the clock.
    private static final Duration BEHIND = Duration.ofMinutes(110);

    private static final Duration RECEIPTS_AFTER = Duration.ofMillis(1_500);
    private static final Duration BUSY_TURN = Duration.ofMillis(150);
    /// Between two deeds of the officers at real speed.
    private static final Duration CALM_TURN = Duration.ofSeconds(150);

    private final Wish wish;
    private final Folder folder;
    private final Script script;
    private final CatchingUp clock = new CatchingUp(InstantSource.system(), BEHIND);
    private final Smsc smsc;
    private final SocialMedia social;
    private final MailStandIn mail;
    private final RunningHub hub;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<AutoCloseable> people = new ArrayList<>();
    private final List<Login> logins;

    /// What was asked for.
    ///
    /// @param port of the website, 0 for any that is free
    record Wish(int port, double speed, long seed) {}

    private Play(Wish wish, Folder folder, Script script, Smsc smsc) {
        this.wish = wish;
        this.folder = folder;
        this.script = script;
        this.smsc = smsc;
        this.social = new SocialMedia(clock);
        this.mail = new MailStandIn(MAILBOX, "hub", PASSWORD, clock);
        this.hub = RunningHub.start(settings(), clock);
        this.logins = welcome(script.roster().logins());
    }

    /// Starts the hub and gives the logins accounts; nobody does anything yet.
    ///
    /// @param folder where the data goes; left where the start fails
    static Play start(Wish wish, Folder folder) {
        try {
            Smsc smsc = Smsc.listening(0, "hub", PASSWORD, RECEIPTS_AFTER);
            return new Play(wish, folder, Script.of(ProfileFolder.shippedDefault()), smsc);
        } catch (CommandFailed e) {
            folder.leave();
            throw e;
        } catch (IOException e) {
            folder.leave();
            throw new CommandFailed("the demo cannot start: " + e.getMessage(), e);
        }
    }

    private HubSettings settings() {
        HubSettings.SmsLink link = new HubSettings.SmsLink(
                "demo",
                "127.0.0.1",
                smsc.port(),
                false,
                false,
                "hub",
                new Secret(PASSWORD),
                NUMBER,
                WINDOW,
                HubSettings.SmsLink.Manner.USUAL);
        return new HubSettings(
                ProfileFolder.shippedDefault(),
                folder.path(),
                new HubSettings.Http(wish.port(), "127.0.0.1", Optional.empty(), List.of(), List.of()),
                new HubSettings.Management(0, "127.0.0.1"),
                Optional.empty(),
                new HubSettings.Channels(
                        true,
                        new SmsLines(List.of(link), List.of(), Set.of(), 0, 20),
                        Optional.of(social.meta()),
                        Optional.of(social.account()),
                        Optional.of(social.bot()),
                        Optional.of(mailbox()),
                        HubSettings.PhoneFiles.NONE),
                new HubSettings.SigningIn(false, Optional.empty()),
                Optional.empty());
    }

    private Mailbox mailbox() {
        Secret password = new Secret(PASSWORD);
        return new Mailbox(
                new Mailbox.MailServer("127.0.0.1", mail.imapPort(), "hub", password),
                new Mailbox.MailServer("127.0.0.1", mail.smtpPort(), "hub", password),
                MAILBOX);
    }

    /// Citizens and officers begin.
    void begin() throws InterruptedException {
        Officers officers = new Officers(desks(), new Conduct(script.answers(), wish.seed(), clock));
        social.reaches(address());
        Login operator = welcome(List.of(script.roster().telephone())).getFirst();
        Switchboard switchboard = switchboard(operator);
        EmergencyLine emergency = new EmergencyLine(desk(operator), clock);
        Player.Ways ways = new Player.Ways(new Website(http, address()), social, mail, switchboard);
        Player player = new Player(smsc, NUMBER, ways, script.answers(), wish.seed());
        Noticeboard notices = new Noticeboard(desk(operator));
        Coordinator coordinator = coordinator();
        people.addAll(List.of(officers, switchboard, emergency, notices, coordinator, player));
        Pace pace = new Pace(BURST, BURST_TAKES, wish.speed());
        Timetable timetable = Timetable.of(script.day(), pace, new Random(wish.seed()));
        player.play(timetable, played -> clock.reach((double) played / BURST));
        officers.work(() -> clock.isThere() ? calmly() : BUSY_TURN);
        emergency.watch(() -> clock.isThere() ? OPERATOR_LOOKS : BUSY_TURN);
        notices.watch(() -> clock.isThere() ? OPERATOR_LOOKS : OPERATOR_LOOKS.dividedBy(4));
        coordinator.lead(() -> OPERATOR_LOOKS.dividedBy(4));
    }

    /// The login of that name, who leads the team; duties begin and end on days, wherever the city is.
    private Coordinator coordinator() throws InterruptedException {
        Roster.Team team = script.roster().team();
        String head = team.duties().getFirst().officer();
        Login login = logins.stream()
                .filter(known -> known.person().username().equals(head))
                .findFirst()
                .orElseThrow();
        welcome(List.of(team.colleague()));
        return new Coordinator(desk(login), team, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private Switchboard switchboard(Login operator) throws InterruptedException {
        String token = hub.site().tokens().make("demo-exchange").await();
        Browser browser = new Browser(http, address());
        try {
            Desk.signIn(browser, operator.person(), operator.password());
        } catch (IOException e) {
            throw new IllegalStateException("the invented operator cannot sign in", e);
        }
        Switchboard switchboard = new Switchboard(new Browser(http, address()), token, browser, clock);
        switchboard.begin(OPERATOR_LOOKS);
        return switchboard;
    }

    private Duration calmly() {
        return Duration.ofMillis(Math.round(CALM_TURN.toMillis() / wish.speed()));
    }

    private List<Desk> desks() throws InterruptedException {
        List<Desk> desks = new ArrayList<>();
        for (Login login : welcome(script.roster().staff())) {
            desks.add(desk(login));
        }
        return desks;
    }

    private Desk desk(Login login) throws InterruptedException {
        try {
            return Desk.signIn(new Browser(http, address()), login.person(), login.password());
        } catch (IOException e) {
            throw new IllegalStateException("an invented officer cannot sign in", e);
        }
    }

    private List<Login> welcome(List<Person> persons) {
        return new People(hub.site().accounts()).welcome(persons).await();
    }

    URI address() {
        return URI.create(hub.address());
    }

    URI management() {
        return URI.create("http://127.0.0.1:" + hub.ports().management());
    }

    List<Login> logins() {
        return logins;
    }

    Phones phones() {
        return smsc.phones();
    }

    Folder folder() {
        return folder;
    }

    @Override
    public void close() {
        for (AutoCloseable person : people.reversed()) {
            quietly(person);
        }
        quietly(hub);
        quietly(smsc);
        quietly(social);
        quietly(mail);
        quietly(http);
        folder.leave();
    }

    private static void quietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            log.warn("not closed cleanly [{}]", e.toString());
        }
    }
}
