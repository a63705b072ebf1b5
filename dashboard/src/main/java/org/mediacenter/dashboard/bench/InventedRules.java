package org.mediacenter.dashboard.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.mediacenter.routing.TopicCode;
import org.mediacenter.routing.profile.RoutingProfile;

/// An invented rule book of any size, as a city's would grow: what every complaint says (a road, a lamp, broken), put
/// together with what only few say (the name of a market, a brand, a programme). The same size gives the same book.
final class InventedRules {
    private static final String[] USUAL = {
        "jalan", "rusak", "lampu", "mati", "sampah", "pohon", "air", "banjir", "parkir", "warga", "jembatan", "kotor",
        "bau", "macet", "lubang", "gelap", "bocor", "surat", "kantor", "petugas", "sekolah", "pasar", "taman", "kabel"
    };
    private static final int SELDOM = 4_000;
    private static final String[] SYLLABLES = {
        "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "wa"
    };

    private InventedRules() {}

    /// The file, for the topics of a profile.
    static byte[] file(RoutingProfile profile, int rules) {
        List<TopicCode> topics = List.copyOf(profile.topics().keySet());
        Random random = new Random(7);
        StringBuilder file = new StringBuilder("cut: 0.6\nrules:\n");
        for (int rule = 0; rule < rules; rule++) {
            file.append("  - id: invented-" + rule + "\n    topic: " + topics.get(random.nextInt(topics.size())))
                    .append("\n    query: " + query(random, rule))
                    .append("\n    explanation: " + "Aturan karangan untuk mengukur kecepatan. ".repeat(5) + "\n");
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Of every hundred one that needs Lucene and names a usual word beside what it cannot be sieved by.
    private static String query(Random random, int rule) {
        return switch (rule % 100 == 99 ? 5 : rule % 5) {
            case 0 -> usual(random) + " AND " + seldom(random);
            case 1 ->
                "(" + usual(random) + " OR " + usual(random) + ") AND (" + seldom(random) + " OR " + seldom(random)
                        + ")";
            case 2 -> "'\"" + usual(random) + " " + seldom(random) + "\"'";
            case 3 -> usual(random) + " AND " + usual(random) + " AND " + seldom(random) + " -" + usual(random);
            case 4 -> seldom(random) + " OR (" + usual(random) + " AND " + seldom(random) + ")";
            default -> usual(random) + " AND " + seldom(random) + "~1";
        };
    }

    private static String usual(Random random) {
        return USUAL[random.nextInt(USUAL.length)];
    }

    private static String seldom(Random random) {
        int number = random.nextInt(SELDOM);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append(SYLLABLES[number % SYLLABLES.length]);
            number /= SYLLABLES.length;
        }
        return word + "x";
    }
}
