package org.mediacenter.hub.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Objects;
import java.util.Set;

/// What a file is and whose, at one moment; links are followed.
///
/// @param key the same for the same file of a disk
record FileStanding(
        String key,
        boolean isRegular,
        long size,
        FileTime changed,
        String owner,
        Set<PosixFilePermission> permissions) {
    private static final String ROOT = "root";
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    /// @throws UnsupportedOperationException on a file system without owners
    static FileStanding of(Path path) throws IOException {
        PosixFileAttributes seen = Files.readAttributes(path, PosixFileAttributes.class);
        return new FileStanding(
                String.valueOf(seen.fileKey()),
                seen.isRegularFile(),
                seen.size(),
                seen.lastModifiedTime(),
                seen.owner().getName(),
                Set.copyOf(seen.permissions()));
    }

    /// Whether nobody but who runs the hub, or the machine's administrator, can read or change it.
    boolean isOursAlone() {
        return permissions.stream().noneMatch(OTHERS::contains)
                && (owner.equals(ROOT) || owner.equals(Objects.toString(System.getProperty("user.name"), "")));
    }
}
