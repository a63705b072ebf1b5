package org.mediacenter.routing.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mediacenter.routing.Place;
import org.mediacenter.routing.place.Landmark;

/// Reads `landmarks.tsv`, where there is one: names everybody knows and the place each stands in.
record LandmarksFile(List<Landmark> landmarks) {
    static final String FILE = "landmarks.tsv";
    private static final List<String> COLUMNS = List.of("name", "place", "source");

    static LandmarksFile read(ProfileFolder folder, Map<String, Place> places, Findings findings) {
        List<Landmark> landmarks = new ArrayList<>();
        if (folder.text(FILE).isEmpty()) {
            return new LandmarksFile(landmarks);
        }
        for (TsvRow row : TsvFile.read(folder, FILE, COLUMNS, findings)) {
            String name = row.required("name");
            String code = row.required("place");
            row.required("source");
            Place place = places.get(code);
            if (place == null) {
                row.problem("the place [" + code + "] is not in places.tsv", "write the code of a place");
            } else {
                landmarks.add(new Landmark(name, place));
            }
        }
        return new LandmarksFile(landmarks);
    }
}
