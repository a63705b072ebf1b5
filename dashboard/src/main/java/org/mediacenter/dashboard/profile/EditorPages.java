package org.mediacenter.dashboard.profile;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.profile.ProfileDrafts.Latest;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Responder.Replying;
import org.mediacenter.dashboard.web.Route;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.profile.ProfileFiles;
import org.mediacenter.hub.profile.book.ProfileShelf.Adding;
import org.mediacenter.hub.profile.book.ProfileShelf.Draft;
import org.mediacenter.hub.profile.book.Version;
import org.mediacenter.hub.profile.book.Version.Origin;
import org.mediacenter.routing.profile.Problem;
import org.mediacenter.routing.profile.RoutingProfile;

/// Where an administrator writes one file of the profile: looks first what the change is and does, then makes it the
/// next version. What is saved is what was looked at, and of two who write at the same time the second keeps his words.
public final class EditorPages {
    static final String RULES = "/admin/rules";
    static final String FILE = ProfilePages.PATH + "/file";
    private static final Access ACCESS = new Access.With(Right.MANAGE_PROFILE);
    private static final long LARGEST = 1024 * 1024;
    private static final int LONGEST_REASON = 200;
    private static final String SAVE = "save";

    private final Vertx vertx;
    private final ProfileKeeper keeper;
    private final ProfileDrafts drafts;
    private final RuleTrial trial;
    private final Pages pages;

    EditorPages(Vertx vertx, ProfileKeeper keeper, ProfileDrafts drafts, RuleTrial trial, Pages pages) {
        this.vertx = vertx;
        this.keeper = keeper;
        this.drafts = drafts;
        this.trial = trial;
        this.pages = pages;
    }

    /// The page.
    ///
    /// @param here where its form goes to
    /// @param written what stands in the form
    /// @param seen number of the version it is made from
    /// @param problems what keeps the text from being used, each with its line
    /// @param difference from that version; empty where nothing was looked at, or nothing differs
    /// @param outcomes of other rules, where some were tried
    /// @param atOnce whether the file may change while the hub runs
    public record EditorPage(
            Frame frame,
            String here,
            Written written,
            int seen,
            List<Fault> problems,
            Optional<LineDiff> difference,
            Optional<Outcomes> outcomes,
            boolean atOnce,
            Optional<String> notice) {

        /// Whether it is the rule book, which has more to try.
        public boolean isRules() {
            return written.file().equals(RoutingProfile.RULES_FILE);
        }
    }

    void mount(Routes routes) {
        routes.get(RULES, ACCESS, visit -> open(visit, RoutingProfile.RULES_FILE));
        routes.add(post(RULES));
        routes.get(FILE, ACCESS, visit -> open(visit, visit.query("name")));
        routes.add(post(FILE));
    }

    private Route post(String path) {
        Replying taken = this::taken;
        return new Route(HttpMethod.POST, path, ACCESS, LARGEST, taken);
    }

    private Future<Answer> open(Visit visit, String file) {
        return drafts.latest()
                .map(latest -> latest.files().texts().containsKey(file)
                        ? shown(
                                visit,
                                200,
                                Looked.nothing(
                                        latest,
                                        Written.of(
                                                file,
                                                latest.files().text(file),
                                                latest.version().number())))
                        : pages.answer(404, "profile/none.jte", frame(visit, file)));
    }

    private Future<Answer> taken(Visit visit) {
        Written written = Written.of(visit);
        return visit.form("deed").equals(SAVE)
                ? looking(visit, written, looked -> saved(visit, looked))
                : look(visit, written);
    }

    /// Shows what a text would change, without saving it.
    Future<Answer> look(Visit visit, Written written) {
        return looking(visit, written, looked -> {
            Looked said = looked.latest.version().number() == written.seen()
                    ? looked
                    : looked.saying(overtaken(frame(visit, written.file()), looked.latest.version()));
            return Future.succeededFuture(shown(visit, looked.problems.isEmpty() ? 200 : 422, said));
        });
    }

    private Future<Answer> looking(Visit visit, Written written, Function<Looked, Future<Answer>> then) {
        return drafts.latest()
                .compose(latest -> latest.files().texts().containsKey(written.file())
                        ? looked(visit, latest, written).compose(then)
                        : Future.succeededFuture(pages.answer(404, "profile/none.jte", frame(visit, written.file()))));
    }

    /// What somebody sees after looking.
    private record Looked(
            Latest latest,
            Written written,
            List<Problem> problems,
            Optional<LineDiff> difference,
            Optional<Outcomes> outcomes,
            Optional<String> notice) {
        static Looked nothing(Latest latest, Written written) {
            return new Looked(latest, written, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        Looked saying(String words) {
            return new Looked(latest, written, problems, difference, outcomes, Optional.of(words));
        }

        ProfileFiles files() {
            return latest.files().with(written.file(), written.text());
        }

        boolean changesNothing() {
            return difference.isEmpty();
        }
    }

    private Future<Looked> looked(Visit visit, Latest latest, Written written) {
        ProfileFiles files = latest.files().with(written.file(), written.text());
        return vertx.executeBlocking(() -> LoadedProfile.problems(files.folder()))
                .map(Objects::requireNonNull)
                .compose(problems -> {
                    Optional<LineDiff> difference = LineDiff.of(latest.files().texts(), files.texts()).stream()
                            .findFirst();
                    boolean rules = written.file().equals(RoutingProfile.RULES_FILE);
                    return (rules && problems.isEmpty() && difference.isPresent()
                                    ? trial.of(latest.files(), files)
                                            .map(effect ->
                                                    Optional.of(Outcomes.of(frame(visit, written.file()), effect)))
                                    : Future.succeededFuture(Optional.<Outcomes>empty()))
                            .map(outcomes -> new Looked(
                                    latest,
                                    problems.isEmpty() ? written.tried() : written.untried(),
                                    problems,
                                    difference,
                                    outcomes,
                                    Optional.empty()));
                });
    }

    /// Only what was looked at before, by who says why.
    private Future<Answer> saved(Visit visit, Looked looked) {
        Frame frame = frame(visit, looked.written.file());
        Written written = looked.written;
        if (!looked.problems.isEmpty()) {
            return Future.succeededFuture(shown(visit, 422, looked));
        }
        if (looked.changesNothing()) {
            return refused(visit, 409, looked, "profile.same");
        }
        if (looked.latest.version().number() != written.seen()) {
            return refused(visit, 409, looked.saying(overtaken(frame, looked.latest.version())));
        }
        if (!Written.of(visit).wasTried()) {
            return refused(visit, 409, looked, "profile.try-first");
        }
        if (written.reason().isEmpty() || written.reason().length() > LONGEST_REASON) {
            return refused(visit, 422, looked.saying(frame.say("profile.reason-needed", LONGEST_REASON)));
        }
        Optional<LocalDate> day = day(written.from());
        LocalDate today = LocalDate.ofInstant(pages.now(), pages.city().zone());
        boolean wrongDay = !written.from().isEmpty()
                && day.filter(wanted -> !wanted.isBefore(today)).isEmpty();
        if (wrongDay) {
            return refused(visit, 422, looked, "profile.day");
        }
        Optional<Instant> from = day.filter(today::isBefore)
                .map(wanted -> wanted.atStartOfDay(pages.city().zone()).toInstant());
        Draft draft =
                new Draft(looked.files(), from, Origin.SCREEN, visit.account().username(), written.reason());
        return keeper.shelf().add(draft, written.seen()).compose(adding -> switch (adding) {
            case Adding.Done _ ->
                keeper.look().transform(_ -> Future.succeededFuture(Answer.seeOther(ProfilePages.PATH)));
            case Adding.Same _ -> refused(visit, 409, looked, "profile.same");
            case Adding.Overtaken other -> refused(visit, 409, looked.saying(overtaken(frame, other.latest())));
            case Adding.BeforePlanned planned ->
                refused(
                        visit,
                        409,
                        looked.saying(frame.say(
                                "profile.before-planned",
                                planned.planned().number(),
                                frame.times()
                                        .day(LocalDate.ofInstant(
                                                planned.planned().from(),
                                                pages.city().zone())))));
        });
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    private static String overtaken(Frame frame, Version latest) {
        return frame.say("profile.overtaken", latest.number(), frame.person(latest.by()), latest.reason());
    }

    private Future<Answer> refused(Visit visit, int status, Looked looked, String key) {
        return refused(
                visit, status, looked.saying(frame(visit, looked.written.file()).say(key)));
    }

    private Future<Answer> refused(Visit visit, int status, Looked looked) {
        return Future.succeededFuture(shown(visit, status, looked));
    }

    private Answer shown(Visit visit, int status, Looked looked) {
        String file = looked.written.file();
        Frame frame = frame(visit, file);
        return pages.answer(
                status,
                "profile/editor.jte",
                new EditorPage(
                        frame,
                        here(file),
                        looked.written,
                        looked.latest.version().number(),
                        looked.problems.stream()
                                .map(problem -> Fault.of(problem, frame.words().language()))
                                .toList(),
                        looked.difference,
                        looked.outcomes,
                        ProfileInForce.isAtOnce(file),
                        looked.notice));
    }

    private Frame frame(Visit visit, String file) {
        boolean rules = file.equals(RoutingProfile.RULES_FILE);
        return pages.frame(visit, rules ? "rules.title" : "profile.file.title", rules ? RULES : ProfilePages.PATH);
    }

    /// Where a file is written.
    static String here(String file) {
        return file.equals(RoutingProfile.RULES_FILE)
                ? RULES
                : FILE + "?name=" + URLEncoder.encode(file, StandardCharsets.UTF_8);
    }
}
