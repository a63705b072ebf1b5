package org.mediacenter.dashboard;

import org.mediacenter.architecture.Room;
import org.mediacenter.architecture.RoomRules;
import org.mediacenter.architecture.SourceRules;

class ArchitectureTest implements RoomRules, SourceRules {
    @Override
    public Room room() {
        return Room.DASHBOARD;
    }

    /// The commands hand the machine's clock to the hub they start; a benchmark measures against it.
    @Override
    public String[] clockStarters() {
        return new String[] {
            "org.mediacenter.dashboard.start..", "org.mediacenter.dashboard.demo..", "org.mediacenter.dashboard.bench.."
        };
    }
}
