package org.mediacenter.routing.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/// Profiles for tests, each read once.
public final class Profiles {
    private Profiles() {}

    /// The profile used where no setting names one.
    public static RoutingProfile shipped() {
        return OnceRead.SHIPPED;
    }

    /// The invented one.
    public static RoutingProfile invented() {
        return OnceRead.INVENTED;
    }

    static RoutingProfile ready(ProfileFolder folder) {
        Loaded loaded = RoutingProfile.load(folder);
        assertThat(loaded).isInstanceOf(Loaded.Ready.class);
        return ((Loaded.Ready) loaded).profile();
    }

    static List<Problem> problems(ProfileFolder folder) {
        Loaded loaded = RoutingProfile.load(folder);
        assertThat(loaded).isInstanceOf(Loaded.Faulty.class);
        return ((Loaded.Faulty) loaded).problems();
    }

    private static final class OnceRead {
        static final RoutingProfile SHIPPED = ready(ProfileFolder.shipped(ProfileFolder.shippedDefault()));
        static final RoutingProfile INVENTED = ready(ProfileFolder.shipped("contoh"));
    }
}
