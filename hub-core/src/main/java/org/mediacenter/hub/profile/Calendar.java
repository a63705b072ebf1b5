package org.mediacenter.hub.profile;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedMap;
import org.mediacenter.hub.clock.WorkingHours;

/// When offices are open.
///
/// @param zone the city's time zone, in which its dates begin
/// @param workingHours what service levels with `hours: working` count
/// @param holidays names of the holidays by date
public record Calendar(ZoneId zone, WorkingHours workingHours, SortedMap<LocalDate, String> holidays) {}
