package org.mediacenter.dashboard.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mediacenter.dashboard.command.CommandFailed;
import org.mediacenter.routing.profile.Loaded;
import org.mediacenter.routing.profile.ProfileFolder;
import org.mediacenter.routing.profile.RoutingProfile;

/// People who sit at the desks of a measurement: of five, two of the front office, one coordinator of the Media
/// Center, two officers of a department each, the departments with most topics first.
final class Staff {
    private static final int DEPARTMENTS = 10;

    private static final Map<String, Long> OFFICER = Map.of("/desk/queues", 2_000L);
    private static final Map<String, Long> FRONT_OFFICE = Map.of("/desk/queues", 2_000L, "/desk/alarms", 500L);

    private final List<Seat> seats = new ArrayList<>();

    private Staff() {}

    static Staff of(OfficerLogin administrator, int count) throws IOException, InterruptedException {
        Staff staff = new Staff();
        List<String> departments = departments();
        for (int n = 0; n < count; n++) {
            switch (n % 5) {
                case 0 -> staff.add(administrator, n, "coordinator", Optional.empty());
                case 1, 2 -> staff.add(administrator, n, "operator", Optional.empty());
                default ->
                    staff.add(
                            administrator, n, "officer", Optional.of(departments.get(n / 5 * 2 % DEPARTMENTS + n % 2)));
            }
        }
        return staff;
    }

    private void add(OfficerLogin administrator, int n, String role, Optional<String> department)
            throws IOException, InterruptedException {
        OfficerLogin login = administrator.invited("petugas-" + n, role, department);
        seats.add(new Seat(
                login.cookie(), role + department.orElse(""), department.isPresent() ? OFFICER : FRONT_OFFICE));
    }

    private static List<String> departments() {
        ProfileFolder folder = ProfileFolder.shipped(ProfileFolder.shippedDefault());
        if (!(RoutingProfile.load(folder) instanceof Loaded.Ready ready)) {
            throw new CommandFailed("the shipped profile cannot be read");
        }
        Map<String, Long> topics = ready.profile().topics().keySet().stream()
                .collect(Collectors.groupingBy(code -> code.department().value(), Collectors.counting()));
        return topics.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(DEPARTMENTS)
                .toList();
    }

    /// What their pages do by themselves is what `desk-app.js` and `alarm-bar.js` do.
    List<Seat> seats() {
        return List.copyOf(seats);
    }

    /// The cookie of a coordinator, who sees everything.
    String coordinator() {
        return seats.getFirst().cookie();
    }
}
