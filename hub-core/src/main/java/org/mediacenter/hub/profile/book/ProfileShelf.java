package org.mediacenter.hub.profile.book;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.profile.ProfileFiles;
import org.mediacenter.hub.profile.book.Version.Origin;
import org.mediacenter.hub.profile.book.Version.Withdrawal;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;
import org.mediacenter.routing.profile.ProfileFolder;

/// Keeps the versions of the profile in the store; all nodes and commands read the same. Every change is written down
/// in the audit log. Nothing here asks whether a profile can be used: whoever adds one has read it. Thread-safe.
public final class ProfileShelf {
    private static final String BOOK = "book";
    private static final String TEXT = "text/";
    private static final int ATTEMPTS = 5;

    private final Store store;
    private final Audit audit;
    private final InstantSource clock;

    public ProfileShelf(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        audit = new Audit(store, clock);
    }

    /// A version that is to be.
    ///
    /// @param files all of the profile
    /// @param from when it is to hold; from now on where absent
    /// @param by the account, or what stands for one
    public record Draft(ProfileFiles files, Optional<Instant> from, Origin origin, String by, String reason) {}

    /// What became of a draft.
    public sealed interface Adding {
        record Done(Version version) implements Adding {}

        /// The latest version says the same; nothing was written.
        record Same(Version latest) implements Adding {}

        /// Somebody else made a version since the one that was seen; nothing was written.
        record Overtaken(Version latest) implements Adding {}

        /// One is planned that would hold later; nothing was written.
        record BeforePlanned(Version planned) implements Adding {}
    }

    /// What became of taking a version back.
    public enum Withdrawing {
        DONE,
        /// It holds or held already, is withdrawn, is not the last one or never was.
        NOT_POSSIBLE
    }

    /// The versions there are.
    public Future<ProfileBook> book() {
        return store.document(Shelf.PROFILE, BOOK, clock.instant())
                .map(found -> found.map(document -> ProfileBookJson.read(document.content(), document.version()))
                        .orElseGet(() -> new ProfileBook(List.of(), 0)));
    }

    /// A version as it was added.
    public Future<ProfileFolder> folder(Version version) {
        Set<String> keys =
                version.files().values().stream().map(hash -> TEXT + hash).collect(Collectors.toSet());
        return store.documents(Shelf.PROFILE, keys, clock.instant()).map(found -> folder(version, found));
    }

    private static ProfileFolder folder(Version version, List<Document> found) {
        Map<String, String> byKey = found.stream()
                .collect(Collectors.toMap(
                        Document::key, document -> new String(document.content(), StandardCharsets.UTF_8)));
        SortedMap<String, String> texts = new TreeMap<>();
        version.files().forEach((file, hash) -> {
            String text = byKey.get(TEXT + hash);
            if (text == null) {
                throw new IllegalStateException(
                        "version [" + version.number() + "] of the profile lacks [" + file + "] in the store");
            }
            texts.put(file, text);
        });
        return ProfileFolder.of(version.name(), texts);
    }

    /// Adds a version.
    ///
    /// @param seen the number of the latest version the draft was made from; 0 for none
    public Future<Adding> add(Draft draft, int seen) {
        return add(draft, seen, ATTEMPTS);
    }

    private Future<Adding> add(Draft draft, int seen, int attempts) {
        return book().compose(book -> {
            Instant now = clock.instant();
            Instant from = draft.from().filter(now::isBefore).orElse(now);
            Optional<Version> latest = book.latest();
            if (latest.isPresent() && latest.get().number() != seen) {
                return Future.succeededFuture(new Adding.Overtaken(latest.get()));
            }
            if (latest.filter(known -> known.id().equals(draft.files().id())).isPresent()) {
                return Future.succeededFuture(new Adding.Same(latest.get()));
            }
            if (latest.filter(known -> known.from().isAfter(from)).isPresent()) {
                return Future.succeededFuture(new Adding.BeforePlanned(latest.get()));
            }
            Version version = version(draft, book.nextNumber(), from, now);
            return keepTexts(draft.files())
                    .compose(_ -> write(book.and(version)))
                    .compose(written -> {
                        if (written) {
                            return audited("applied-profile", version.by(), version.number())
                                    .<Adding>map(_ -> new Adding.Done(version));
                        }
                        return attempts > 1
                                ? add(draft, seen, attempts - 1)
                                : Future.failedFuture("the book of profile versions is written too often: try again");
                    });
        });
    }

    private static Version version(Draft draft, int number, Instant from, Instant now) {
        return new Version(
                number,
                draft.files().name(),
                draft.files().id(),
                from,
                draft.origin(),
                draft.by(),
                draft.reason(),
                now,
                draft.files().hashes(),
                Optional.empty());
    }

    /// Before the book says so: a book never names a text that is not there. One that is there already stays.
    private Future<Void> keepTexts(ProfileFiles files) {
        Set<String> kept = new HashSet<>();
        Future<Void> all = Future.succeededFuture();
        for (Map.Entry<String, String> file : files.hashes().entrySet()) {
            if (kept.add(file.getValue())) {
                Document document = new Document(
                        Shelf.PROFILE,
                        TEXT + file.getValue(),
                        files.text(file.getKey()).getBytes(StandardCharsets.UTF_8),
                        0,
                        Optional.empty());
                all = all.compose(_ -> store.put(document)).mapEmpty();
            }
        }
        return all;
    }

    /// Takes back the latest version before it holds.
    public Future<Withdrawing> withdraw(int number, String by, String reason) {
        return book().compose(book -> {
            Instant now = clock.instant();
            Optional<Version> planned = book.latest()
                    .filter(latest -> latest.number() == number)
                    .filter(latest -> latest.from().isAfter(now));
            if (planned.isEmpty()) {
                return Future.succeededFuture(Withdrawing.NOT_POSSIBLE);
            }
            Version withdrawn = planned.get().with(new Withdrawal(by, reason, now));
            return write(book.replaced(withdrawn))
                    .compose(written -> written
                            ? audited("withdrew-profile", by, number).map(_ -> Withdrawing.DONE)
                            : withdraw(number, by, reason));
        });
    }

    private Future<Boolean> write(ProfileBook book) {
        return store.put(new Document(
                        Shelf.PROFILE, BOOK, ProfileBookJson.write(book), book.written(), Optional.empty()))
                .map(putting -> putting instanceof Putting.Done);
    }

    private Future<Void> audited(String what, String by, int number) {
        return audit.did(what, by, Optional.of(String.valueOf(number)));
    }
}
