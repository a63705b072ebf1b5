package org.mediacenter.dashboard.api;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mediacenter.dashboard.worklist.Reckoning;
import org.mediacenter.hub.search.Trait;
import org.mediacenter.hub.worklist.Row;

/// By what a list can be counted; names as in the address.
enum Facet {
    STATUS(Trait.STATUS),
    DEPARTMENT(Trait.DEPARTMENT),
    TOPIC(Trait.TOPIC),
    CHANNEL(Trait.CHANNEL),
    /// Smaller places count for the one they lie in.
    KECAMATAN(Trait.PLACE);

    private final Trait trait;

    Facet(Trait trait) {
        this.trait = trait;
    }

    Trait trait() {
        return trait;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Facet::code).toList();
    }

    /// Those named, with commas between; other names are left out.
    static List<Facet> of(String names) {
        List<String> asked = List.of(names.split(",", -1));
        return Arrays.stream(values())
                .filter(facet -> asked.contains(facet.code()))
                .toList();
    }

    /// How many rows have each value.
    static JsonObject counted(List<Facet> facets, Stream<Row> rows, Reckoning reckoning) {
        Map<Trait, Map<String, Integer>> counts = new EnumMap<>(Trait.class);
        facets.forEach(facet -> counts.put(facet.trait, new TreeMap<>()));
        rows.forEach(row -> counts.forEach(
                (trait, values) -> trait.values(row.summary()).forEach(value -> values.merge(value, 1, Integer::sum))));
        return counted(facets, counts, reckoning);
    }

    /// The same, where it was counted.
    static JsonObject counted(List<Facet> facets, Map<Trait, Map<String, Integer>> counts, Reckoning reckoning) {
        JsonObject json = new JsonObject();
        for (Facet facet : facets) {
            UnaryOperator<String> named = facet == KECAMATAN ? reckoning::topPlace : value -> value;
            Map<String, Integer> sums = new TreeMap<>();
            counts.getOrDefault(facet.trait, Map.of())
                    .forEach((value, count) -> sums.merge(named.apply(value), count, Integer::sum));
            JsonObject values = new JsonObject();
            sums.forEach(values::put);
            json.put(facet.code(), values);
        }
        return json;
    }
}
