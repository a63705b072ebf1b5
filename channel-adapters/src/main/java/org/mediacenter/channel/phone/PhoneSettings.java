package org.mediacenter.channel.phone;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.mediacenter.hub.telephone.Numbering;

/// How the telephone is set up.
///
/// @param zone of times that name none: the city's
/// @param numbering how numbers of the city's country are written
/// @param folder where the exchange leaves its files, where it does
/// @param format of the files there
/// @param handOver where `./hub import phone-calls` leaves files for a hub that runs
public record PhoneSettings(
        ZoneId zone, Numbering numbering, Optional<Path> folder, CallFormat format, Optional<Path> handOver) {}
