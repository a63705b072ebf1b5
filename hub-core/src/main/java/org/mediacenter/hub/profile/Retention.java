package org.mediacenter.hub.profile;

import java.time.Period;

/// How long personal data is kept after a complaint was closed; figures without names stay.
///
/// @param personalData names, contacts, texts
/// @param blobs photos and recordings
/// @param auditLog who looked at what
public record Retention(Period personalData, Period blobs, Period auditLog) {}
