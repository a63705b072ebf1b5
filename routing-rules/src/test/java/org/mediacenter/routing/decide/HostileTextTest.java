package org.mediacenter.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.profile.Profiles;

/// How long texts take that were made to take long. Measured in processor time after one round to warm up, and only
/// where there is time for it: figures are no matter of an ordinary run.
@Tag("long")
class HostileTextTest {
    private static final int LENGTH = 100_000;

    private final ProfileRouter router = new ProfileRouter(Profiles.shipped());

    @Test
    void a_hundred_kilobytes_of_hostile_text_take_under_fifty_milliseconds() {
        Map<String, String> hostile = hostile();
        hostile.values().forEach(this::processorTime);

        Map<String, Duration> took = new LinkedHashMap<>();
        hostile.forEach((name, text) -> took.put(name, processorTime(text)));

        System.out.println("hostile texts of 100 kB [" + took + "]");
        assertThat(took.values()).allMatch(time -> time.compareTo(Duration.ofMillis(50)) < 0);
    }

    @Test
    void a_megabyte_costs_no_more_than_its_beginning() {
        processorTime(filled("banjir ", 10 * LENGTH));

        assertThat(processorTime(filled("banjir ", 10 * LENGTH))).isLessThan(Duration.ofMillis(50));
    }

    private static Map<String, String> hostile() {
        Map<String, String> hostile = new LinkedHashMap<>();
        hostile.put("one word", filled("a"));
        hostile.put("one stretched word", filled("jalaaaan"));
        hostile.put("digits", filled("0123456789"));
        hostile.put("digits and letters", filled("a1b2c3"));
        hostile.put("brackets", filled("("));
        hostile.put("query syntax", filled("(((\"OR AND NOT\\*?~^:"));
        hostile.put("emoji", filled("\uD83D\uDE00"));
        hostile.put("half emoji", filled("\uD800"));
        hostile.put("combining marks", filled("\u0301"));
        hostile.put("control characters", filled("\u0000\u001B"));
        hostile.put("handles", filled("a.b@c@"));
        hostile.put("links", filled("x://y/z"));
        hostile.put("dots", filled("a.b_c:d."));
        hostile.put("coordinates", filled("-7.25751,-"));
        hostile.put("places", filled("wonorejo rungkut "));
        hostile.put("streets", filled("jalan raya gang no rt rw depan pasar "));
        hostile.put("street names", filled("jl al indah "));
        hostile.put("words of rules", filled("jalan rusak lampu mati pohon banjir pungli "));
        hostile.put("slips", filled("smapah slrn klurhan "));
        hostile.put("anything", anything());
        return hostile;
    }

    private static String filled(String piece) {
        return filled(piece, LENGTH);
    }

    private static String filled(String piece, int length) {
        return piece.repeat(length / piece.length());
    }

    private static String anything() {
        return new Random(7)
                .ints(LENGTH, 0, Character.MAX_VALUE + 1)
                .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                .toString();
    }

    private Duration processorTime(String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        router.route(ComplaintText.of(text));
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
    }
}
