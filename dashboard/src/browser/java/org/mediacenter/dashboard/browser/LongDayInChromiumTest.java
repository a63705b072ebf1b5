package org.mediacenter.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.dashboard.live.InventedRows;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.worklist.Row;
import org.mediacenter.hub.worklist.Worklist;

/// A desk that stays open while much happens.
class LongDayInChromiumTest {
    private static final int EVENTS = 5_000;
    private static final int COMPLAINTS = 40;
    private static final int PASSING = 200;

    /// The list's, the complaint's, the alarms' two, the presence's, the duties', the calls' and the live line's.
    private static final int USUAL_CLOCKS = 8;

    /// Counts the clocks a page has set and not yet heard.
    private static final String COUNT_CLOCKS = """
            window.clocks = new Set();
            const { setTimeout: later, clearTimeout: never, setInterval: often, clearInterval: seldom } = window;
            window.setTimeout = (work, millis, ...rest) => {
              const id = later((...given) => { window.clocks.delete(id); work(...given); }, millis, ...rest);
              window.clocks.add(id);
              return id;
            };
            window.setInterval = (...given) => { const id = often(...given); window.clocks.add(id); return id; };
            window.clearTimeout = (id) => { window.clocks.delete(id); never(id); };
            window.clearInterval = (id) => { window.clocks.delete(id); seldom(id); };
            """;

    @RegisterExtension
    final CityInBrowser city = CityInBrowser.withOperators("Endah Prameswari");

    private Officer desk;

    @BeforeEach
    void countsItsClocks() {
        desk = city.officer("endah");
        desk.page().addInitScript(COUNT_CLOCKS);
    }

    @Test
    void a_desk_that_heard_five_thousand_times_holds_no_more_than_before() {
        List<Row> rows = rows();
        desk.signsIn();
        desk.sees("li[data-index='5']").isVisible();
        happen(rows, 500, "permulaan hari");
        desk.sees(desk.at("li[data-index]").first()).containsText("permulaan hari");
        Await.until("the page is quiet", () -> clocks() <= USUAL_CLOCKS);
        int clocks = clocks();
        int nodes = nodes();
        Object elements = desk.page().evaluate("document.querySelectorAll('*').length");

        happen(rows, EVENTS, "akhir hari");

        desk.sees("li[data-index='0']").containsText("akhir hari");
        desk.sees("li[data-index='5']").containsText("akhir hari");
        Await.until("no clock is left over", () -> clocks() <= clocks);
        assertThat(desk.page().evaluate("document.querySelectorAll('*').length"))
                .isEqualTo(elements);
        Await.until("what is shown no longer is given back", () -> nodes() <= nodes + nodes / 10);
    }

    /// The last of them has other words.
    private void happen(List<Row> rows, int events, String last) {
        Worklist worklist = city.site().hub().worklist();
        SecureRandom random = new SecureRandom();
        List<ComplaintNumber> passing = Stream.generate(() -> ComplaintNumber.random(random))
                .limit(PASSING)
                .toList();
        for (int i = 0; i < events; i++) {
            Row row = rows.get(i % rows.size());
            Row other = InventedRows.like(row, passing.get(i % PASSING), 2 * i + 1);
            worklist.put(other);
            worklist.put(InventedRows.closed(other, 2 * i + 2));
            worklist.put(InventedRows.at(row, version(row) + 1));
        }
        rows.forEach(row ->
                worklist.put(new Row(InventedRows.at(row, version(row) + 1).summary(), last)));
    }

    private long version(Row row) {
        return city.site().hub().worklist().row(row.number()).orElseThrow().version();
    }

    private List<Row> rows() {
        return IntStream.range(0, COMPLAINTS)
                .mapToObj(i -> city.hears("lamp" + i, "lampu jalan mati di gang nomor " + i))
                .map(number -> city.site().hub().worklist().row(number).orElseThrow())
                .toList();
    }

    private int clocks() {
        return (Integer) desk.page().evaluate("window.clocks.size");
    }

    /// All nodes that are held, also those that stand nowhere any more.
    private int nodes() {
        CDPSession tools = desk.page().context().newCDPSession(desk.page());
        tools.send("HeapProfiler.collectGarbage");
        JsonObject counters = tools.send("Memory.getDOMCounters");
        tools.detach();
        return counters.get("nodes").getAsInt();
    }
}
