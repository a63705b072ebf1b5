package org.mediacenter.routing.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mediacenter.routing.Place;
import org.mediacenter.routing.place.NamedPlace;

/// Reads `places.tsv`: official code, level, name, the place above, other names, and whether the name is also an
/// ordinary word.
record PlacesFile(List<NamedPlace> places) {
    static final String FILE = "places.tsv";
    private static final List<String> COLUMNS =
            List.of("code", "level", "name", "parent", "other_names", "ordinary_word");
    private static final Pattern CODE = Pattern.compile("[0-9]+(\\.[0-9]+)*");

    static PlacesFile read(ProfileFolder folder, Findings findings) {
        Map<String, TsvRow> rows = new LinkedHashMap<>();
        for (TsvRow row : TsvFile.read(folder, FILE, COLUMNS, findings)) {
            String code = row.required("code");
            if (!CODE.matcher(code).matches()) {
                row.problem("the code [" + code + "] is not digits and dots", "write the official code");
            } else if (rows.putIfAbsent(code, row) != null) {
                row.problem("the place [" + code + "] stands twice", "remove one of the lines");
            }
        }
        List<NamedPlace> places = new ArrayList<>();
        rows.forEach((code, row) -> places.add(place(code, row, rows)));
        return new PlacesFile(places);
    }

    private static NamedPlace place(String code, TsvRow row, Map<String, TsvRow> rows) {
        Optional<String> parent = Optional.of(row.cell("parent")).filter(above -> !above.isEmpty());
        parent.ifPresent(above -> checkParent(code, above, row, rows));
        Place place = new Place(code, row.required("level"), row.required("name"), parent);
        return new NamedPlace(place, row.parts("other_names", "|"), row.flag("ordinary_word"));
    }

    private static void checkParent(String code, String parent, TsvRow row, Map<String, TsvRow> rows) {
        if (!rows.containsKey(parent)) {
            row.problem(
                    "the place above, [" + parent + "], is not in the table",
                    "add it, or leave the cell empty at the top level");
        } else if (!code.startsWith(parent + ".")) {
            row.problem(
                    "the code [" + code + "] does not start with that of the place above, [" + parent + "]",
                    "correct one of the two");
        }
    }

    List<Place> plain() {
        return places.stream().map(NamedPlace::place).toList();
    }
}
