package org.mediacenter.hub.profile.book;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// One version of the profile.
///
/// @param number 1 for the first
/// @param name of the profile's folder
/// @param id name and a hash of all files: what a complaint says it was received under
/// @param from when it holds
/// @param by the account that made it, or what stands for one
/// @param files for each file the SHA-256 of its text, in hexadecimal
/// @param withdrawn where it never came to hold
public record Version(
        int number,
        String name,
        String id,
        Instant from,
        Origin origin,
        String by,
        String reason,
        Instant at,
        SortedMap<String, String> files,
        Optional<Withdrawal> withdrawn) {

    public Version {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /// Where a version came from.
    public enum Origin {
        /// The hub found the folder changed when it started.
        FOLDER,
        /// Somebody applied a folder by a command.
        COMMAND,
        /// Somebody wrote it on a page.
        SCREEN
    }

    /// Somebody took it back before it held.
    public record Withdrawal(String by, String reason, Instant at) {}

    /// Whether somebody chose it; nobody did where the hub just found the folder so.
    public boolean isChosen() {
        return origin != Origin.FOLDER;
    }

    Version with(Withdrawal withdrawal) {
        return new Version(number, name, id, from, origin, by, reason, at, files, Optional.of(withdrawal));
    }
}
