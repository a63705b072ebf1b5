package org.mediacenter.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.worklist.Row;
import org.mediacenter.hub.worklist.Worklist;

/// Desks on bad lines, which read slower than the city writes.
class SlowDeskTest {
    private static final String LAMP = "lampu jalan mati sejak kemarin malam";
    private static final int PATIENCE_MILLIS = 20_000;
    /// The hub looks three times, three seconds apart, once its buffers are full.
    private static final Duration CUT_OFF = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private TestSite site;
    private Worklist worklist;
    private Row row;

    @BeforeEach
    void opens() {
        site = TestSite.opened(folder);
        worklist = site.hub().worklist();
        ComplaintNumber number = site.complaint("lamp", LAMP);
        site.settled(number);
        row = worklist.row(number).orElseThrow();
    }

    @AfterEach
    void closes() {
        site.close();
    }

    @Test
    void a_desk_that_reads_late_ends_with_the_true_list() throws IOException {
        Browser operator = site.signedIn("late", Role.OPERATOR);
        List<ComplaintNumber> numbers = numbers(500);
        Map<String, Long> known = new HashMap<>(truth());
        try (Socket late = open(operator, worklist.now().value())) {
            Await.until("it listens", () -> site.site().liveStreams() == 1);
            for (int version = 1; version <= 24; version++) {
                put(numbers, version);
            }

            String seen = read(late, known, "");
            while (!known.equals(truth())) {
                try (Socket back = open(operator, seen)) {
                    seen = read(back, known, seen);
                }
            }
        }

        assertThat(known).containsEntry(numbers.getFirst().value(), 24L).isEqualTo(truth());
    }

    @Test
    void a_desk_that_never_reads_is_cut_off_and_the_others_go_on_hearing() throws IOException {
        Browser operator = site.signedIn("stuck", Role.OPERATOR);
        List<ComplaintNumber> numbers = numbers(500);
        String one = numbers.getFirst().value();
        try (Socket _ = open(operator, "");
                EventStream reading = EventStream.open(site, operator, "/api/v1/events?number=" + one, "")) {
            Await.until("both are connected", () -> site.site().liveStreams() == 2);
            long[] version = {0};

            Await.until("the stuck one is cut off", CUT_OFF, () -> {
                put(numbers, ++version[0]);
                reading.hears("\"version\":" + version[0] + ",");
                return site.site().liveStreams() == 1;
            });

            put(numbers, ++version[0]);
            reading.hears("\"version\":" + version[0] + ",");
        }
    }

    private Socket open(Browser browser, String seen) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), site.port()));
        socket.getOutputStream().write(EventStream.request(site, "/api/v1/events", browser, seen));
        return socket;
    }

    /// As the page does: takes in each row, reads the list when told to.
    ///
    /// @return the last event's id, when it knows all or was cut off
    private String read(Socket socket, Map<String, Long> known, String before) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        String seen = before;
        String line = lines.readLine();
        while (line != null) {
            if (line.startsWith("id: ")) {
                seen = line.substring(4);
            } else if (line.startsWith("event: again")) {
                known.putAll(truth());
            } else if (line.startsWith("data: {\"number\"")) {
                JsonObject fact = new JsonObject(line.substring(6));
                known.merge(fact.getString("number"), fact.getLong("version"), Math::max);
            }
            line = known.equals(truth()) ? null : lines.readLine();
        }
        return seen;
    }

    private Map<String, Long> truth() {
        return worklist.rows().stream()
                .collect(Collectors.toMap(each -> each.number().value(), Row::version));
    }

    private void put(List<ComplaintNumber> numbers, long version) {
        numbers.forEach(number -> worklist.put(InventedRows.like(row, number, version)));
    }

    private static List<ComplaintNumber> numbers(int count) {
        SecureRandom random = new SecureRandom();
        return Stream.generate(() -> ComplaintNumber.random(random))
                .limit(count)
                .toList();
    }
}
