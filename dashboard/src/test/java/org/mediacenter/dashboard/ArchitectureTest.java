package org.mediacenter.dashboard;

import org.mediacenter.architecture.Room;
import org.mediacenter.architecture.RoomRules;
import org.mediacenter.architecture.SourceRules;

class ArchitectureTest implements RoomRules, SourceRules {
    @Override
    public Room room() {
        return Room.DASHBOARD;
    }
}
