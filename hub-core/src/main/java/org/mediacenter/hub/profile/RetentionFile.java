package org.mediacenter.hub.profile;

import java.time.Period;
import java.util.Optional;
import org.mediacenter.routing.profile.Findings;
import org.mediacenter.routing.profile.ProfileFolder;

/// Reads `retention.yaml`.
final class RetentionFile {
    static final String FILE = "retention.yaml";
    private static final int MOST_MONTHS = 1200;

    private RetentionFile() {}

    static Optional<Retention> read(ProfileFolder folder, Findings findings) {
        return Entry.file(folder, FILE, findings).flatMap(RetentionFile::retention);
    }

    private static Optional<Retention> retention(Entry file) {
        Optional<Period> personal = months(file, "personal-data-months");
        Optional<Period> blobs = months(file, "photos-and-recordings-months");
        Optional<Period> audit = months(file, "audit-log-months");
        file.nothingElse();
        return personal.flatMap(data -> blobs.flatMap(files -> audit.map(log -> new Retention(data, files, log))));
    }

    private static Optional<Period> months(Entry file, String key) {
        return file.number(key, 1, MOST_MONTHS).map(Period::ofMonths);
    }
}
