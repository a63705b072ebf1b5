package org.mediacenter.dashboard.bench;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mediacenter.dashboard.command.CommandFailed;

/// A real desk in a headless Chromium: what its page holds, and how smoothly its list moves.
final class BrowserDesk implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Pattern PORT = Pattern.compile("DevTools listening on ws://[^:]+:(\\d+)/");
    private static final String TO_THE_TOP =
            "document.querySelector('work-list').scrollTop = 0; new Promise((done) => setTimeout(done, 500))";
    /// One does not give back all nodes that are not shown any more.
    private static final int COLLECTIONS = 4;

    private static final int MEBI = 1024 * 1024;

    private final Process process;
    private final DevTools page;

    private BrowserDesk(Process process, DevTools page) {
        this.process = process;
        this.page = page;
    }

    /// The browser of this machine: what the system property `mediacenter.chromium` or PATH names.
    static Optional<Path> program() {
        Optional<Path> named = Optional.ofNullable(System.getProperty("mediacenter.chromium"))
                .map(Path::of)
                .filter(Files::isExecutable);
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return named.or(() -> Stream.of(path.split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst());
    }

    /// Opens the list of who has that cookie, and waits until its rows are there.
    static BrowserDesk open(Vertx vertx, Path program, Path home, URI desk, String cookie)
            throws IOException, InterruptedException {
        Path log = Files.createDirectories(home).resolve("chromium.log");
        Process process = new ProcessBuilder(List.of(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--window-size=1440,900",
                        "--enable-precise-memory-info",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + home.resolve("chromium"),
                        "about:blank"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        BrowserDesk opened = new BrowserDesk(process, DevTools.attach(vertx, port(log)));
        opened.show(desk, cookie);
        return opened;
    }

    private static int port(Path log) throws IOException, InterruptedException {
        for (int tries = 0; tries < 1_000; tries++) {
            Matcher port = PORT.matcher(Files.readString(log));
            if (port.find()) {
                return Integer.parseInt(port.group(1));
            }
            Thread.sleep(20);
        }
        throw new CommandFailed("the browser did not start: " + Files.readString(log));
    }

    private void show(URI desk, String cookie) throws InterruptedException {
        String[] pair = cookie.split("[=;]", 3);
        page.ask(
                "Network.setCookie",
                new JsonObject().put("name", pair[0]).put("value", pair[1]).put("url", desk.toString()));
        page.ask("Page.navigate", new JsonObject().put("url", desk.toString()));
        page.ask("Performance.enable", new JsonObject());
        for (int tries = 0; tries < 1_000; tries++) {
            if (Boolean.TRUE.equals(page.evaluate("document.querySelector('li[data-index]') !== null"))) {
                return;
            }
            Thread.sleep(20);
        }
        throw new CommandFailed("the desk showed no row in the browser");
    }

    /// Begins to scroll down and up the top of the list a little each frame and to note how long each frame took.
    void beginToScroll() {
        beginToScroll(40, 8_000);
    }

    /// The same with so many pixels each frame, down to so many.
    void beginToScroll(int pixels, int lowest) {
        page.evaluate("""
                (() => {
                  const [pixels, lowest] = [%d, %d];
                  const list = document.querySelector('work-list');
                  const seen = (window.scrolled = { frames: [], on: true });
                  let before = performance.now(), step = pixels;
                  const frame = (now) => {
                    seen.frames.push(now - before);
                    before = now;
                    if (list.scrollTop + list.clientHeight + 60 > Math.min(list.scrollHeight, lowest)) step = -pixels;
                    if (list.scrollTop < 60) step = pixels;
                    list.scrollTop += step;
                    if (seen.on) requestAnimationFrame(frame);
                  };
                  requestAnimationFrame((now) => { before = now; requestAnimationFrame(frame); });
                })()""".formatted(pixels, lowest));
    }

    /// Ends that.
    ///
    /// @return how many frames, the longest, and the share of those over 50 ms
    JsonObject frames() {
        return new JsonObject(String.valueOf(page.evaluate("""
                (() => {
                  window.scrolled.on = false;
                  const frames = window.scrolled.frames.sort((one, other) => one - other);
                  const slow = frames.filter((frame) => frame > 50).length;
                  return JSON.stringify({
                    frames: frames.length,
                    medianMs: Math.round(frames[frames.length >> 1]),
                    p99Ms: Math.round(frames[Math.floor(frames.length * 0.99)]),
                    longestMs: Math.round(frames.at(-1)),
                    over50MsShare: Math.round(slow / frames.length * 10000) / 10000,
                  });
                })()""")));
    }

    /// What an expression of JavaScript comes to in its page; it may be a promise.
    Object evaluate(String expression) {
        return page.evaluate(expression);
    }

    /// What the page holds after a collection, with its list at the top.
    JsonObject holds() {
        for (int times = 0; times < COLLECTIONS; times++) {
            page.evaluate(TO_THE_TOP);
            page.ask("HeapProfiler.collectGarbage", new JsonObject());
        }
        JsonObject holds = new JsonObject();
        page.ask("Performance.getMetrics", new JsonObject()).getJsonArray("metrics").stream()
                .map(JsonObject.class::cast)
                .forEach(metric -> {
                    switch (metric.getString("name")) {
                        case "JSHeapUsedSize" ->
                            holds.put("heapMiB", Latencies.rounded(metric.getDouble("value") / MEBI));
                        case "Nodes" -> holds.put("nodes", metric.getLong("value"));
                        case "JSEventListeners" -> holds.put("listeners", metric.getLong("value"));
                        default -> {}
                    }
                });
        return holds.put("elements", page.evaluate("document.querySelectorAll('*').length"));
    }

    @Override
    public void close() {
        page.close();
        process.destroy();
        process.onExit().join();
    }
}
