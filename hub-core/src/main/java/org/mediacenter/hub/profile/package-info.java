/// What a city promises and how it speaks: the hub's own files of a city profile, read and
/// checked.
///
/// [CityProfile] is the door. `profile.yaml` has titles and time zone, `calendar.yaml` the
/// working hours, `service-levels.yaml` the promises, `messages/` the texts by language and
/// channel, `retention.yaml` how long personal data is kept. Routing reads the other files of the
/// folder.
@NullMarked
package org.mediacenter.hub.profile;

import org.jspecify.annotations.NullMarked;
