package org.mediacenter.dashboard.bench;

import io.vertx.core.Vertx;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mediacenter.dashboard.command.CommandFailed;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;
import org.mediacenter.hub.worklist.Worklist;

/// A desk in Chromium with a very long list: how smoothly it goes through it, how soon rows stand where one jumps to,
/// and how soon what was found stands there while somebody types.
final class LongList {
    private static final Duration SCROLLING = Duration.ofSeconds(10);
    /// Somebody who flings the list: 25 rows a frame.
    private static final int FAR_PIXELS = 2_600;

    private static final int JUMPS = 40;
    private static final int TYPED_TEXTS = 8;
    private static final Duration LONGEST_INDEXING = Duration.ofMinutes(5);
    private static final long LOOK_MILLIS = 500;

    /// From a jump of the scrollbar until no row in sight is an outline any more, and the picture after it.
    private static final String JUMP = """
            async (jumps) => {
              const list = document.querySelector('work-list');
              const frame = () => new Promise((done) => requestAnimationFrame(done));
              const times = [];
              for (let n = 0; n < jumps; n++) {
                const where = n % 4 === 3 ? 1 : (n * 0.38197) % 1;
                await new Promise((done) => setTimeout(done, 200));
                const before = performance.now();
                list.scrollTop = where * (list.scrollHeight - list.clientHeight);
                do await frame();
                while (list.querySelector('.row.waiting') || !list.querySelector('.row[data-index]'));
                times.push(performance.now() - before);
              }
              return JSON.stringify(times);
            }""";
    /// From a key until the rows it leads to are in the picture; the next key a little later, as people type.
    private static final String TYPE = """
            async (text) => {
              const list = document.querySelector('work-list');
              const input = document.querySelector('filter-bar input[type=search]');
              const frame = () => new Promise((done) => requestAnimationFrame(done));
              const times = [];
              const type = async (words) => {
                input.value = words;
                const before = performance.now();
                const read = new Promise((done) => list.addEventListener('list-changed', done, { once: true }));
                input.dispatchEvent(new InputEvent('input', { bubbles: true }));
                await read;
                await list.updateComplete;
                await frame();
                if (words) times.push(performance.now() - before);
                await new Promise((done) => setTimeout(done, 150));
              };
              for (let end = 1; end <= text.length; end++) if (text[end - 1] !== ' ') await type(text.slice(0, end));
              await type('');
              return JSON.stringify(times);
            }""";
    private static final String WHOLE =
            "fetch('/desk/rows?q=lampu&skip=0&size=1').then((answer) => answer.json()).then(({ whole }) => whole !== false)";

    private final Vertx vertx;
    private final Path home;
    private final int count;
    private final Consumer<String> progress;

    private LongList(Vertx vertx, Path home, int count, Consumer<String> progress) {
        this.vertx = vertx;
        this.home = home;
        this.count = count;
        this.progress = progress;
    }

    /// @param count of open complaints
    static JsonObject run(Vertx vertx, Path home, int count, Consumer<String> progress)
            throws IOException, InterruptedException {
        Optional<Path> program = BrowserDesk.program();
        return program.isEmpty()
                ? new JsonObject().put("leftOut", "no Chromium on this machine")
                : new LongList(vertx, home, count, progress).looked(program.get());
    }

    private JsonObject looked(Path program) throws IOException, InterruptedException {
        progress.accept("a long list: filling a store, open complaints: " + count);
        HubProcess.Launch launch = HubProcess.Launch.in(home);
        fill(Files.createDirectories(home.resolve("data")));
        try (HubProcess hub = HubProcess.start(launch).awaitReady(Duration.ofMinutes(5))) {
            String cookie = Staff.of(OfficerLogin.administrator(hub), 1).coordinator();
            try (BrowserDesk desk = BrowserDesk.open(vertx, program, home.resolve("desk"), hub.page("/desk"), cookie)) {
                awaitIndex(desk);
                return measured(desk);
            }
        }
    }

    private void fill(Path data) {
        Store store = SqliteStore.open(data);
        ShippedCity city = ShippedCity.read();
        FilledStore filled = new FilledStore(
                store,
                city.complaints(store, InstantSource.system(), new Worklist(store)),
                city.routing(),
                FilledStore.Time.now());
        filled.fill(0, count);
        store.close().await();
    }

    private static void awaitIndex(BrowserDesk desk) throws InterruptedException {
        for (long left = LONGEST_INDEXING.toMillis(); left > 0; left -= LOOK_MILLIS) {
            if (Boolean.TRUE.equals(desk.evaluate(WHOLE))) {
                return;
            }
            Thread.sleep(LOOK_MILLIS);
        }
        throw new CommandFailed("the search index was not whole within " + LONGEST_INDEXING.toMinutes() + " minutes");
    }

    private JsonObject measured(BrowserDesk desk) throws InterruptedException {
        JsonObject figures = new JsonObject().put("complaints", count).put("atFirst", desk.holds());
        progress.accept("scrolling far");
        desk.beginToScroll(FAR_PIXELS, Integer.MAX_VALUE);
        Thread.sleep(SCROLLING.toMillis());
        figures.put("scrollingFar", desk.frames());
        progress.accept("jumping to the middle and to the end");
        figures.put("jumpToRows", times(desk, Stream.of(call(JUMP, JUMPS))));
        progress.accept("typing into the search");
        InventedComplaints texts = new InventedComplaints();
        Stream<String> typed = IntStream.range(0, TYPED_TEXTS).mapToObj(texts::matter);
        figures.put("keyToRows", times(desk, typed.map(text -> call(TYPE, text))));
        return figures.put("afterwards", desk.holds());
    }

    private static String call(String function, Object argument) {
        return "(" + function + ")(" + Json.encode(argument) + ")";
    }

    /// How long each took of all that the scripts did.
    private static JsonObject times(BrowserDesk desk, Stream<String> scripts) {
        Latencies latencies = new Latencies();
        scripts.map(desk::evaluate)
                .flatMap(times -> new JsonArray(String.valueOf(times)).stream())
                .map(Number.class::cast)
                .forEach(millis -> latencies.record((long) (millis.doubleValue() * 1e6)));
        return latencies.json();
    }
}
