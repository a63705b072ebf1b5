package org.mediacenter.hub.profile.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which versions of the profile there are. Each holds from its moment on, until the next does; a later one never
/// holds from an earlier moment, so that nothing planned is lost under something made in between.
///
/// @param versions oldest first, their numbers going up by one
/// @param written the document's version this was read from, 0 where there is none
public record ProfileBook(List<Version> versions, long written) {
    public ProfileBook {
        versions = List.copyOf(versions);
    }

    private Stream<Version> standing() {
        return versions.stream().filter(version -> version.withdrawn().isEmpty());
    }

    /// The last one that was not withdrawn: what the next is made from.
    public Optional<Version> latest() {
        return standing().reduce((_, later) -> later);
    }

    /// The one that holds at a moment.
    public Optional<Version> inForce(Instant now) {
        return standing().filter(version -> !version.from().isAfter(now)).reduce((_, later) -> later);
    }

    /// Those that held or hold at a moment, in their order.
    public List<Version> heldUntil(Instant now) {
        return standing().filter(version -> !version.from().isAfter(now)).toList();
    }

    /// Whether somebody chose a version, so that the folder of the settings is no longer looked at.
    public boolean rules() {
        return standing().anyMatch(Version::isChosen);
    }

    /// The version of that number, withdrawn or not.
    public Optional<Version> version(int number) {
        return number < 1 || number > versions.size() ? Optional.empty() : Optional.of(versions.get(number - 1));
    }

    int nextNumber() {
        return versions.size() + 1;
    }

    ProfileBook and(Version version) {
        List<Version> all = new ArrayList<>(versions);
        all.add(version);
        return new ProfileBook(all, written);
    }

    /// With another version in the place of that number.
    ProfileBook replaced(Version version) {
        return new ProfileBook(
                versions.stream()
                        .map(known -> known.number() == version.number() ? version : known)
                        .toList(),
                written);
    }
}
