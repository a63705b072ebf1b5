package org.mediacenter.dashboard.front;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.mediacenter.channel.common.Words;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.incident.Incident;
import org.mediacenter.hub.profile.GsmText;
import org.mediacenter.hub.surge.Gathering;
import org.mediacenter.hub.surge.Surge;

/// `/desk/surge`, *mode siaga*: declare that more comes in than people can take one by one, and take it crowd by crowd.
final class SurgeScreen {
    static final String PATH = "/desk/surge";
    private static final Access ACCESS = new Access.With(Right.LEAD_FRONT_OFFICE);
    private static final int MOST_CROWDS = 100;
    private static final int LONGEST_TITLE = 120;

    private final FrontOffice office;
    private final Gatherer gatherer;
    private final SecureRandom random = new SecureRandom();

    SurgeScreen(FrontOffice office) {
        this.office = office;
        this.gatherer = new Gatherer(office);
    }

    void mount(Routes routes) {
        routes.get(PATH, ACCESS, visit -> show(visit, 200, "", ""));
        routes.post(PATH, ACCESS, this::begin);
        routes.post(PATH + "/end", ACCESS, this::end);
        routes.post(PATH + "/incidents", ACCESS, this::gather);
    }

    private Future<Answer> show(Visit visit, int status, String problem, String written) {
        Frame frame = office.pages().frame(visit, "surge.title", PATH);
        List<Crowd> crowds = crowds(visit.account());
        int waiting = crowds.stream().mapToInt(Crowd::size).sum();
        return office.grouping()
                .all()
                .compose(all -> office.audit()
                        .listed(visit.account(), "surge", "", waiting)
                        .compose(_ -> office.gatherings().open())
                        .map(gathered -> new SurgePage(
                                frame,
                                office.surges().now(),
                                problem.isEmpty() ? "" : frame.say("surge.problem." + problem, Surge.LONGEST_REASON),
                                written,
                                shown(crowds, gathered),
                                waiting
                                        - shown(crowds, gathered).stream()
                                                .mapToInt(Crowd::size)
                                                .sum(),
                                waiting,
                                all.stream().filter(Incident::open).toList(),
                                gathered.stream()
                                        .map(one ->
                                                Progress.of(one, office.hub().worklist()))
                                        .filter(progress -> progress.left() > 0)
                                        .toList(),
                                once())))
                .map(page -> office.pages().answer(status, "front/surge.jte", page));
    }

    /// One alone is no crowd, unless it is the rest of one.
    private static List<Crowd> shown(List<Crowd> crowds, List<Gathering> gathered) {
        return crowds.stream()
                .filter(crowd -> crowd.size() > 1
                        || gathered.stream()
                                .anyMatch(one -> one.crowd().equals(crowd.name())
                                        && one.numbers().containsAll(crowd.numbers())))
                .limit(MOST_CROWDS)
                .toList();
    }

    private List<Crowd> crowds(Account account) {
        return Crowd.all(
                office.hub().worklist(),
                office.sight(),
                account,
                office.shells().reckoning());
    }

    private Future<Answer> begin(Visit visit) {
        String reason =
                Words.clean(visit.form("reason")).replaceAll("\\s+", " ").strip();
        if (reason.isEmpty() || reason.length() > Surge.LONGEST_REASON || !GsmText.isPlain(reason)) {
            return show(visit, 422, "reason", reason);
        }
        String username = visit.account().username();
        return office.surges()
                .begin(reason, username)
                .compose(_ -> office.audit().did("declared-surge", username, Optional.of(reason)))
                .map(_ -> Answer.seeOther(PATH));
    }

    /// What was declared since the page was read goes on.
    private Future<Answer> end(Visit visit) {
        Optional<Surge> meant = seen(visit).or(office.surges()::now);
        return meant.map(surge -> office.surges()
                        .end(surge)
                        .compose(ended -> ended
                                ? office.audit()
                                        .did("ended-surge", visit.account().username(), Optional.of(surge.reason()))
                                        .map(_ -> Answer.seeOther(PATH))
                                : show(visit, 409, "changed", "")))
                .orElseGet(() -> Future.succeededFuture(Answer.seeOther(PATH)));
    }

    private static Optional<Surge> seen(Visit visit) {
        try {
            return Optional.of(visit.form("since"))
                    .filter(since -> !since.isEmpty())
                    .map(since -> new Surge(visit.form("reason"), visit.form("by"), Instant.parse(since)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// Puts a whole crowd under one incident, so that one reply answers all of it. Sent twice it is done once.
    private Future<Answer> gather(Visit visit) {
        String title = Words.clean(visit.form("title")).strip();
        String form = visit.form("once").isEmpty() ? once() : visit.form("once");
        String name = Crowd.name(visit.form("topic"), visit.form("place"));
        Optional<Crowd> crowd = crowds(visit.account()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
        if (crowd.isEmpty()) {
            return office.gatherings()
                    .by(name, form)
                    .compose(before -> before.map(SurgeScreen::under)
                            .map(Future::succeededFuture)
                            .orElseGet(() -> show(visit, 409, "gone", "")));
        }
        String chosen = visit.form("incident");
        return chosen.isEmpty() && (title.isEmpty() || title.length() > LONGEST_TITLE)
                ? show(visit, 422, "name", "")
                : gatherer.gather(crowd.get(), form, chosen, title, visit.account())
                        .compose(incident -> incident.map(HappeningScreen::address)
                                .map(address -> Future.succeededFuture(Answer.seeOther(address)))
                                .orElseGet(() -> show(visit, 409, "incident", "")));
    }

    private static Answer under(Gathering gathering) {
        return Answer.seeOther(HappeningScreen.address(gathering.incident()));
    }

    private String once() {
        byte[] name = new byte[16];
        random.nextBytes(name);
        return HexFormat.of().formatHex(name);
    }
}
