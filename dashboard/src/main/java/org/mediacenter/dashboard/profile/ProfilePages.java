package org.mediacenter.dashboard.profile;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.profile.ProfileFiles;
import org.mediacenter.hub.profile.book.ProfileBook;
import org.mediacenter.hub.profile.book.ProfileShelf.Withdrawing;
import org.mediacenter.hub.profile.book.Version;

/// The versions of the city's profile: which holds, who made it, why, and what it changed; the files that can be
/// written.
public final class ProfilePages {
    static final String PATH = "/admin/profile";
    private static final Access ACCESS = new Access.With(Right.MANAGE_PROFILE);
    private static final int MOST = 100;
    private static final int LONGEST_REASON = 200;

    private final ProfileKeeper keeper;
    private final Pages pages;

    ProfilePages(ProfileKeeper keeper, Pages pages) {
        this.keeper = keeper;
        this.pages = pages;
    }

    /// Where a version stands.
    public enum State {
        PLANNED,
        IN_FORCE,
        /// It holds, and this hub must be started anew to go by it.
        WAITING,
        PAST,
        WITHDRAWN
    }

    /// A version in the list.
    ///
    /// @param changed the files in which it differs from the one before; empty for the first
    /// @param canWithdraw whether it can be taken back
    public record Listed(Version version, State state, List<String> changed, boolean canWithdraw) {
        /// The end of its words' key.
        public String code() {
            return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// The list.
    ///
    /// @param versions the newest first
    /// @param waiting the version that holds and is not gone by yet
    /// @param folderDiffers whether the settings' folder says something else than any version
    /// @param files that can be written
    public record ProfilePage(
            Frame frame,
            List<Listed> versions,
            Optional<Listed> waiting,
            boolean folderDiffers,
            List<EditableFile> files,
            Optional<String> notice) {}

    /// A file of the profile.
    public record EditableFile(String name, String address, boolean atOnce) {}

    /// What one version changed.
    ///
    /// @param before the version before it
    public record VersionPage(Frame frame, Listed listed, Optional<Version> before, List<LineDiff> differences) {}

    void mount(Routes routes) {
        routes.get(PATH, ACCESS, visit -> list(visit, 200, Optional.empty()));
        routes.get(PATH + "/versions/{version}", ACCESS, this::version);
        routes.post(PATH + "/versions/{version}/withdrawal", ACCESS, this::withdraw);
    }

    private Future<Answer> list(Visit visit, int status, Optional<String> notice) {
        return keeper.shelf().book().map(book -> {
            List<Listed> versions = new ArrayList<>(book.versions().stream()
                    .map(version -> listed(book, version))
                    .toList()
                    .reversed());
            return pages.answer(
                    status,
                    "profile/profile.jte",
                    new ProfilePage(
                            pages.frame(visit, "profile.title", PATH),
                            versions.subList(0, Math.min(MOST, versions.size())),
                            versions.stream()
                                    .filter(one -> one.state() == State.WAITING)
                                    .findFirst(),
                            keeper.inForce().folderDiffers(),
                            files(book),
                            notice));
        });
    }

    private static List<EditableFile> files(ProfileBook book) {
        return book.latest().stream()
                .flatMap(version -> version.files().keySet().stream())
                .map(file -> new EditableFile(file, EditorPages.here(file), ProfileInForce.isAtOnce(file)))
                .sorted(Comparator.comparing(EditableFile::atOnce).reversed())
                .toList();
    }

    private Listed listed(ProfileBook book, Version version) {
        Instant now = pages.now();
        boolean planned = version.from().isAfter(now);
        boolean latest = book.latest().filter(version::equals).isPresent();
        List<String> changed = before(book, version)
                .map(known -> List.copyOf(ProfileInForce.changed(known, version)))
                .orElse(List.of());
        return new Listed(version, state(book, version, now), changed, planned && latest);
    }

    private State state(ProfileBook book, Version version, Instant now) {
        if (version.withdrawn().isPresent()) {
            return State.WITHDRAWN;
        }
        if (version.number() == keeper.inForce().version().number()) {
            return State.IN_FORCE;
        }
        if (book.inForce(now).filter(version::equals).isPresent()) {
            return State.WAITING;
        }
        return version.from().isAfter(now) ? State.PLANNED : State.PAST;
    }

    /// What a version was made from.
    private static Optional<Version> before(ProfileBook book, Version version) {
        return book.versions().stream()
                .filter(known -> known.number() < version.number()
                        && known.withdrawn()
                                .filter(withdrawal -> !withdrawal.at().isAfter(version.at()))
                                .isEmpty())
                .reduce((_, later) -> later);
    }

    private Future<Answer> version(Visit visit) {
        return keeper.shelf().book().compose(book -> {
            Optional<Version> version = book.version(number(visit));
            return version.isEmpty()
                    ? list(
                            visit,
                            404,
                            Optional.of(
                                    pages.frame(visit, "profile.title", PATH).say("profile.none")))
                    : shown(visit, book, version.get());
        });
    }

    private Future<Answer> shown(Visit visit, ProfileBook book, Version version) {
        Optional<Version> before = before(book, version);
        Future<SortedMap<String, String>> earlier =
                before.map(this::texts).orElseGet(() -> Future.succeededFuture(new TreeMap<>()));
        return earlier.compose(past -> texts(version)
                .map(now -> pages.answer(
                        200,
                        "profile/version.jte",
                        new VersionPage(
                                pages.frame(visit, "profile.title", PATH),
                                listed(book, version),
                                before,
                                before.isEmpty() ? List.of() : LineDiff.of(past, now)))));
    }

    private Future<SortedMap<String, String>> texts(Version version) {
        return keeper.shelf()
                .folder(version)
                .map(folder -> ProfileFiles.of(folder).texts());
    }

    private Future<Answer> withdraw(Visit visit) {
        Frame frame = pages.frame(visit, "profile.title", PATH);
        String reason = visit.form("reason").replaceAll("\\s+", " ");
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return list(visit, 422, Optional.of(frame.say("profile.reason-needed", LONGEST_REASON)));
        }
        return keeper.shelf()
                .withdraw(number(visit), visit.account().username(), reason)
                .compose(withdrawing -> withdrawing == Withdrawing.DONE
                        ? Future.succeededFuture(Answer.seeOther(PATH))
                        : list(visit, 409, Optional.of(frame.say("profile.not-withdrawn"))));
    }

    private static int number(Visit visit) {
        String written = visit.path("version");
        return written.matches("[0-9]{1,9}") ? Integer.parseInt(written) : 0;
    }
}
