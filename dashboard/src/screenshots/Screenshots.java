import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// Makes the README's pictures: starts `./hub demo`, opens its pages in headless Chromium at 1440 and 390 pixels, light
/// and dark, and writes PNGs to `dashboard/docs`.
///
/// Needs a Chromium (`CHROMIUM` names it where it is not on the path) and `JAVA_HOME` on a JDK 25 or newer. From the
/// top of the project, after a build:
///
///     "$JAVA_HOME/bin/java" -cp dashboard/target/dashboard.jar dashboard/src/screenshots/Screenshots.java
///
/// Every page there is, whole, is drawn by the tests into `target/pictures`.
void main() throws Exception {
    Path docs = Path.of("dashboard/docs");
    Files.createDirectories(docs);
    try (Demo demo = Demo.start();
            Chromium chromium = Chromium.start()) {
        try (Chromium.Page page = chromium.open(Size.WIDE, "light")) {
            awaitAnswers(demo, page);
        }
        for (Size size : Size.values()) {
            for (String scheme : List.of("light", "dark")) {
                take(demo, chromium, size, scheme, docs);
            }
        }
    }
}

/// The officers of the demo take their time before they have answered some.
void awaitAnswers(Demo demo, Chromium.Page page) throws Exception {
    page.go(demo.address() + "/desk/sign-in");
    page.signIn(demo.logins().get("coordinator"));
    page.go(demo.address() + ANSWERED);
    page.await("document.querySelector(\"" + FIRST + "\")");
}

static final String FIRST = "work-list li[data-index='0'] a";

static final String ANSWERED = "/desk?status=ANSWERED";

enum Size {
    WIDE(1440, 900, false),
    NARROW(390, 844, true);

    final int width;
    final int height;
    final boolean mobile;

    Size(int width, int height, boolean mobile) {
        this.width = width;
        this.height = height;
        this.mobile = mobile;
    }
}

void take(Demo demo, Chromium chromium, Size size, String scheme, Path docs) throws Exception {
    String end = "-" + scheme + "-" + size.width + ".png";
    try (Chromium.Page page = chromium.open(size, scheme)) {
        page.go(demo.address());
        page.shoot(docs.resolve("form" + end));
        page.go(demo.address() + "/desk/sign-in");
        page.signIn(demo.logins().get("coordinator"));
        page.go(demo.address() + "/desk");
        page.shoot(docs.resolve("desk" + end));
        page.go(demo.address() + ANSWERED);
        page.follow(FIRST);
        page.shoot(docs.resolve("complaint" + end));
    }
}

/// Headless Chromium over its DevTools protocol (https://chromedevtools.github.io/devtools-protocol/).
record Chromium(Process process, WebSocket socket, Talk talk) implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("ws://\\S+");

    static Chromium start() throws Exception {
        Path folder = Files.createTempDirectory("chromium");
        List<String> command = new ArrayList<>(List.of(
                System.getenv().getOrDefault("CHROMIUM", "chromium"),
                "--headless=new",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder,
                "--hide-scrollbars",
                "--accept-lang=id",
                "--force-color-profile=srgb"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--no-sandbox");
        }
        Process process = new ProcessBuilder(command)
                .redirectOutput(new File("/dev/null"))
                .start();
        BufferedReader lines = process.errorReader();
        String address = Demo.await(lines, LISTENING).group();
        Demo.drain(lines);
        Talk talk = new Talk();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), talk)
                .get(10, TimeUnit.SECONDS);
        return new Chromium(process, socket, talk);
    }

    Page open(Size size, String scheme) throws Exception {
        String context = call("", "Target.createBrowserContext", new JsonObject()).getString("browserContextId");
        JsonObject blank = new JsonObject().put("url", "about:blank").put("browserContextId", context);
        String target = call("", "Target.createTarget", blank).getString("targetId");
        JsonObject attach = new JsonObject().put("targetId", target).put("flatten", true);
        Page page = new Page(this, target, call("", "Target.attachToTarget", attach).getString("sessionId"));
        page.call("Page.enable", new JsonObject());
        page.call(
                "Emulation.setDeviceMetricsOverride",
                new JsonObject()
                        .put("width", size.width)
                        .put("height", size.height)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", size.mobile));
        JsonObject feature = new JsonObject().put("name", "prefers-color-scheme").put("value", scheme);
        page.call("Emulation.setEmulatedMedia", new JsonObject().put("features", new JsonArray().add(feature)));
        return page;
    }

    JsonObject call(String session, String method, JsonObject parameters) throws Exception {
        return talk.call(socket, session, method, parameters);
    }

    @Override
    public void close() {
        Demo.stop(process);
    }

    record Page(Chromium chromium, String target, String session) implements AutoCloseable {
        void go(String address) throws Exception {
            run("window.before = true");
            call("Page.navigate", new JsonObject().put("url", address));
            await("!window.before");
            settle();
        }

        void signIn(Demo.Login login) throws Exception {
            run("document.querySelector('input[name=username]').value = " + quoted(login.username()) + ";"
                    + "document.querySelector('input[name=password]').value = " + quoted(login.password()) + ";"
                    + "document.querySelector('input[name=password]').form.requestSubmit()");
            await("!location.pathname.endsWith('/sign-in')");
            settle();
        }

        void follow(String selector) throws Exception {
            await("document.querySelector(" + quoted(selector) + ")");
            run("document.querySelector(" + quoted(selector) + ").click()");
            await("document.querySelector('#case')");
            settle();
        }

        void shoot(Path file) throws Exception {
            JsonObject shot = call("Page.captureScreenshot", new JsonObject().put("optimizeForSpeed", false));
            Files.write(file, Base64.getDecoder().decode(shot.getString("data")));
            IO.println(file + "  " + Files.size(file) / 1024 + " kB");
        }

        private void run(String script) throws Exception {
            call("Runtime.evaluate", new JsonObject().put("expression", script));
        }

        /// Elements draw themselves after the page has loaded, and fetch what they show: until they are there, the
        /// desk hears what happens, nothing is under way any more and nothing moves.
        private void settle() throws Exception {
            await("document.readyState === 'complete' && document.fonts.status === 'loaded'"
                    + " && !document.querySelector(':not(:defined)') && !document.querySelector('#live[data-off]')"
                    + " && document.getAnimations().every((one) => one.playState !== 'running')"
                    + " && performance.getEntriesByType('resource')"
                    + ".every((one) => performance.now() - one.responseEnd > 400)");
        }

        /// Asks again and again until it is so.
        void await(String condition) throws Exception {
            JsonObject question = new JsonObject().put("expression", "!!(" + condition + ")");
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (!call("Runtime.evaluate", question).getJsonObject("result").getBoolean("value", false)) {
                if (System.nanoTime() > end) {
                    throw new IOException("waited in vain until " + condition);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }

        private static String quoted(String text) {
            return new JsonArray().add(text).encode().replaceAll("^\\[|]$", "");
        }

        private JsonObject call(String method, JsonObject parameters) throws Exception {
            return chromium.call(session, method, parameters);
        }

        @Override
        public void close() throws Exception {
            chromium.call("", "Target.closeTarget", new JsonObject().put("targetId", target));
        }
    }
}
