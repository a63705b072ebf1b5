package org.mediacenter.hub.profile;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// What a city calls itself, its people and its places.
///
/// @param city its full name
/// @param mediaCenter what the complaint office is called
/// @param headOfRegion the title of who governs it
/// @param department what departments are called
/// @param officer what the officers who answer are called
/// @param levels what the levels of places are called on screen, by the name in `places.tsv`
/// @param language the language spoken first, an ISO 639-1 code
/// @param languages all languages there are texts in, the first one first
/// @param pageLanguages the languages citizens choose from on their pages
/// @param countryCode what stands before a telephone number written for the world, digits alone; may be empty
/// @param emergencyNumber the telephone number for danger to life
/// @param threading how long after the last words a further message belongs to an open complaint
/// @param silence how long after a final reply a citizen's silence settles it
public record Titles(
        String city,
        String mediaCenter,
        String headOfRegion,
        String department,
        String officer,
        Map<String, String> levels,
        String language,
        List<String> languages,
        List<String> pageLanguages,
        ZoneId zone,
        String countryCode,
        String emergencyNumber,
        Duration threading,
        Duration silence) {
    public Titles {
        levels = Map.copyOf(levels);
        languages = List.copyOf(languages);
        pageLanguages = List.copyOf(pageLanguages);
    }
}
