package org.mediacenter.dashboard.profile;

import io.vertx.core.Future;
import java.util.Optional;
import org.mediacenter.hub.profile.ProfileFiles;
import org.mediacenter.hub.profile.book.ProfileShelf;
import org.mediacenter.hub.profile.book.Version;

/// What the next version is made from.
final class ProfileDrafts {
    private final ProfileShelf shelf;

    ProfileDrafts(ProfileShelf shelf) {
        this.shelf = shelf;
    }

    /// The profile as it stands in the book, with everything planned.
    record Latest(Version version, ProfileFiles files) {}

    Future<Latest> latest() {
        return shelf.book().compose(book -> {
            Version version = book.latest().orElseThrow();
            return shelf.folder(version).map(folder -> new Latest(version, ProfileFiles.of(folder)));
        });
    }

    /// The files of an older version; empty where there is none of that number.
    Future<Optional<ProfileFiles>> version(int number) {
        return shelf.book()
                .compose(book -> book.version(number)
                        .map(version -> shelf.folder(version).map(folder -> Optional.of(ProfileFiles.of(folder))))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }
}
