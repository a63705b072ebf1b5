package org.mediacenter.dashboard.profile;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mediacenter.dashboard.profile.Profiles.Held;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.clock.Terms;
import org.mediacenter.hub.profile.CityProfile;
import org.mediacenter.hub.profile.book.Version;
import org.mediacenter.routing.profile.RoutingProfile;

/// The version of the profile this node goes by. Read by everybody, changed by [ProfileWatch] alone.
public final class ProfileInForce {
    /// What routing, rights and the index are built on stays as it is until a hub starts anew.
    private static final Set<String> AT_ONCE =
            Set.of("rules.yaml", "answers.yaml", "calendar.yaml", "service-levels.yaml", "examples.tsv");

    private static final String MESSAGES = "messages/";

    private volatile Held held;
    private volatile Optional<Version> waiting = Optional.empty();

    ProfileInForce(Held held) {
        this.held = held;
    }

    /// The version this node goes by.
    public Version version() {
        return held.version();
    }

    /// What the hub knows of the city.
    public CityProfile city() {
        return held.profile().city();
    }

    /// What routing knows of the city.
    public RoutingProfile routing() {
        return held.profile().routing();
    }

    /// What is promised, and how long the city waits for its citizens.
    public Terms terms() {
        CityProfile city = city();
        return new Terms(
                city.serviceLevels(), city.titles().threading(), city.titles().silence());
    }

    /// Whether the settings name a folder that is no version of the book.
    public boolean folderDiffers() {
        return held.folderDiffers();
    }

    /// The version that holds and needs the hub to be started anew.
    public Optional<Version> waiting() {
        return waiting;
    }

    /// The files that differ between two versions.
    public static Set<String> changed(Version before, Version after) {
        Set<String> changed = new TreeSet<>(before.files().keySet());
        changed.addAll(after.files().keySet());
        changed.removeIf(file -> after.files().containsKey(file)
                && after.files().get(file).equals(before.files().get(file)));
        return changed;
    }

    /// Whether a file may change while the hub runs.
    static boolean isAtOnce(String file) {
        return AT_ONCE.contains(file) || file.startsWith(MESSAGES);
    }

    /// Whether this node can go on by another version as it is. The departments that handle complaints about
    /// officials are part of everybody's rights, so a rule that changes them waits as well.
    boolean canFollow(Held next) {
        return changed(version(), next.version()).stream().allMatch(ProfileInForce::isAtOnce)
                && Sight.inspectorates(routing())
                        .equals(Sight.inspectorates(next.profile().routing()));
    }

    void follow(Held next) {
        held = next;
        waiting = Optional.empty();
    }

    void await(Version next) {
        waiting = Optional.of(next);
    }
}
