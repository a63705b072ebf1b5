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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes the README's pictures: starts `./hub demo`, opens its pages in headless Chromium at 1440 and 390 pixels, light
/// and dark, and writes PNGs to `dashboard/docs`.
///
/// Needs a Chromium (`CHROMIUM` names it where it is not on the path) and `JAVA_HOME` on a JDK 25 or newer. From the
/// top of the project, after a build:
///
///     "$JAVA_HOME/bin/java" -cp dashboard/target/dashboard.jar dashboard/src/screenshots/Screenshots.java
///
/// With the name of a folder it draws every page of everybody into that folder instead, for people to look at.
void main(String[] arguments) throws Exception {
    Path docs = Path.of(arguments.length == 0 ? "dashboard/docs" : arguments[0]);
    Files.createDirectories(docs);
    try (Demo demo = Demo.start();
            Chromium chromium = Chromium.start()) {
        TimeUnit.SECONDS.sleep(15); // the officers have answered some by then
        for (Size size : Size.values()) {
            for (String scheme : List.of("light", "dark")) {
                if (arguments.length == 0) {
                    take(demo, chromium, size, scheme, docs);
                } else {
                    takeAll(demo, chromium, size, scheme, docs);
                }
            }
        }
    }
}

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
        page.go(demo.address() + "/desk?status=ANSWERED&channel=sms");
        page.follow("work-list .row a");
        page.shoot(docs.resolve("complaint" + end));
    }
}

/// The pages of each role; what is folded away or needs a click is not among them.
static final Map<String, List<String>> PAGES = Map.of(
        "operator", List.of("/desk", "/desk?queue=triage", "/desk/calls", "/admin/channels"),
        "officer", List.of("/desk", "/desk?queue=department"),
        "department-coordinator", List.of("/desk"),
        "coordinator", List.of("/desk", "/desk?queue=undelivered", "/admin/channels"),
        "leader", List.of("/desk"),
        "auditor", List.of("/desk"),
        "administrator", List.of("/admin/accounts", "/admin/routing", "/admin/channels", "/admin/design"));

void takeAll(Demo demo, Chromium chromium, Size size, String scheme, Path folder) throws Exception {
    String end = "-" + scheme + "-" + size.width + ".png";
    try (Chromium.Page page = chromium.open(size, scheme)) {
        for (String path : List.of("/", "/track", "/desk/sign-in", "/nothing-here")) {
            page.go(demo.address() + path);
            page.shoot(folder.resolve("citizen" + named(path) + end));
        }
    }
    for (String role : demo.logins().keySet()) {
        try (Chromium.Page page = chromium.open(size, scheme)) {
            page.go(demo.address() + "/desk/sign-in");
            page.signIn(demo.logins().get(role));
            for (String path : PAGES.getOrDefault(role, List.of())) {
                page.go(demo.address() + path);
                page.shoot(folder.resolve(role + named(path) + end));
            }
            page.go(demo.address() + "/desk");
            page.follow("work-list .row a");
            page.shoot(folder.resolve(role + "-complaint" + end));
        }
    }
}

static String named(String path) {
    return path.replaceAll("[^a-z]+", "-").replaceAll("-$", "");
}

/// The demo as a process of its own, and what it prints.
record Demo(Process process, String address, Map<String, Login> logins) implements AutoCloseable {
    record Login(String username, String password) {}

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");
    private static final Pattern LOGIN = Pattern.compile("^\\s*([a-z-]+)\\s+(\\S+)\\s+(\\S+-\\S+-\\S+)");
    private static final int ROLES = 7;

    static Demo start() throws IOException {
        Process process = new ProcessBuilder("./hub", "demo", "--port", "0", "--seed", "7")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader lines = process.inputReader();
        String address = await(lines, ADDRESS).group();
        Map<String, Login> logins = new LinkedHashMap<>();
        while (logins.size() < ROLES) {
            Matcher login = await(lines, LOGIN);
            logins.put(login.group(1), new Login(login.group(2), login.group(3)));
        }
        drain(lines);
        return new Demo(process, address, logins);
    }

    private static Matcher await(BufferedReader lines, Pattern pattern) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                return matcher;
            }
        }
        throw new IOException("the demo ended before it printed [" + pattern + "]");
    }

    @Override
    public void close() throws IOException {
        stop(process);
    }
}

/// A process that nobody listens to any more would stand still once its pipe is full.
static void drain(BufferedReader lines) {
    Thread.ofVirtual().start(() -> {
        try {
            while (lines.readLine() != null) {
                // nobody wants it
            }
        } catch (IOException e) {
            // the process has ended
        }
    });
}

static void stop(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
        process.waitFor(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
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
        drain(lines);
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
        stop(process);
    }

    record Page(Chromium chromium, String target, String session) implements AutoCloseable {
        void go(String address) throws Exception {
            call("Page.navigate", new JsonObject().put("url", address));
            settle();
        }

        void signIn(Demo.Login login) throws Exception {
            run("document.querySelector('input[name=username]').value = " + quoted(login.username()) + ";"
                    + "document.querySelector('input[name=password]').value = " + quoted(login.password()) + ";"
                    + "document.querySelector('input[name=password]').form.requestSubmit()");
            settle();
        }

        void follow(String selector) throws Exception {
            run("document.querySelector(" + quoted(selector) + ").click()");
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

        /// Elements draw themselves after the page has loaded, and fetch what they show.
        private void settle() throws InterruptedException {
            TimeUnit.MILLISECONDS.sleep(1500);
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
