package org.mediacenter.dashboard.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A hub in a process of its own, started as `./hub start` starts it, to be measured or killed.
///
/// Its first administrator is [#USERNAME]. Not thread-safe, except that [#kill()] may come from
/// anywhere.
public final class HubProcess implements AutoCloseable {
    /// Exit status of a hub that was asked to stop and did: what a JVM says after SIGTERM.
    public static final int STOPPED = 143;

    public static final String USERNAME = "administrator";
    public static final String PASSWORD = "hanya-untuk-pengukuran-lokal";

    private static final String PORT = "HUB_HTTP_PORT";

    /// By name: the commands stand above this package.
    private static final String MAIN = "org.mediacenter.dashboard.Main";

    private static final String OPEN = "Media Center is open at ";

    private final Child child;
    private final int port;
    private final int managementPort;
    private final HttpClient client = HttpClient.newHttpClient();

    private HubProcess(Child child, int port, int managementPort) {
        this.child = child;
        this.port = port;
        this.managementPort = managementPort;
    }

    /// How to start it.
    ///
    /// @param home folder for its log; its data folder is `data` in there
    /// @param settings its settings file, where it has one
    /// @param environment settings by environment, besides ports and the first administrator
    /// @param javaOptions options of the virtual machine
    public record Launch(
            Path home, Optional<Path> settings, Map<String, String> environment, List<String> javaOptions) {
        public Launch {
            environment = Map.copyOf(environment);
            javaOptions = List.copyOf(javaOptions);
        }

        /// As the launcher starts it, without any settings. Tests, whose hubs live for seconds, name other options
        /// in the system property `mediacenter.hub.options`, with spaces between.
        public static Launch in(Path home) {
            String options = System.getProperty("mediacenter.hub.options", "-Xmx512m");
            return new Launch(home, Optional.empty(), Map.of(), List.of(options.split(" ")));
        }

        /// The same with another settings file.
        public Launch with(Path settingsFile) {
            return new Launch(home, Optional.of(settingsFile), environment, javaOptions);
        }

        /// The same with one more variable.
        public Launch with(String variable, String value) {
            Map<String, String> more = new HashMap<>(environment);
            more.put(variable, value);
            return new Launch(home, settings, more, javaOptions);
        }

        /// The same on a port that was chosen.
        public Launch on(int port) {
            return with(PORT, Integer.toString(port));
        }

        private int port() throws IOException {
            return environment.containsKey(PORT) ? Integer.parseInt(environment.get(PORT)) : freePort();
        }

        private List<String> arguments() {
            List<String> arguments = new ArrayList<>(List.of("start"));
            settings.ifPresent(file -> arguments.addAll(List.of("--settings", file.toString())));
            return arguments;
        }
    }

    /// Starts it on free ports; [#awaitReady] says when it can be used.
    public static HubProcess start(Launch launch) throws IOException {
        int port = launch.port();
        int managementPort = freePort();
        Map<String, String> environment = new HashMap<>();
        environment.put(PORT, Integer.toString(port));
        environment.put("HUB_MANAGEMENT_PORT", Integer.toString(managementPort));
        environment.put("HUB_DATA", launch.home().resolve("data").toString());
        environment.put("HUB_FIRST_ADMINISTRATOR_USERNAME", USERNAME);
        environment.put("HUB_FIRST_ADMINISTRATOR_PASSWORD", PASSWORD);
        environment.putIfAbsent("HUB_ACCOUNTS_TOTP", "optional");
        environment.putAll(launch.environment());
        Files.createDirectories(launch.home());
        Path log = launch.home().resolve("hub.log");
        Files.deleteIfExists(log);
        return new HubProcess(
                Child.start(MAIN, log, environment, launch.javaOptions(), launch.arguments()), port, managementPort);
    }

    /// Waits until `/health/ready` says yes and the address is printed: then there is an administrator too.
    ///
    /// @throws IllegalStateException with what it printed, when it ended or `atMost` went by
    public HubProcess awaitReady(Duration atMost) throws IOException, InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (status("/health/ready") != 200 || !child.log().contains(OPEN)) {
            if (!child.runs() || System.nanoTime() > end) {
                throw new IllegalStateException("the hub did not get ready:\n" + child.log());
            }
            Thread.sleep(20);
        }
        return this;
    }

    public int port() {
        return port;
    }

    public long id() {
        return child.id();
    }

    public boolean runs() {
        return child.runs();
    }

    /// The address of a page.
    public URI page(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /// User and system time of the whole process so far.
    public Duration processorTime() {
        return child.processorTime();
    }

    /// All meters as they are now.
    public MeterPage meters() throws IOException, InterruptedException {
        return new MeterPage(
                client.send(management("/metrics"), BodyHandlers.ofString()).body());
    }

    /// The status of a page of the management port; 0 when nobody listens.
    public int status(String path) throws InterruptedException {
        try {
            return client.send(management(path), BodyHandlers.discarding()).statusCode();
        } catch (IOException _) {
            return 0;
        }
    }

    /// What it printed since this start.
    public String log() throws IOException {
        return child.log();
    }

    /// Waits until it ends by itself.
    public int awaitEnd(Duration atMost) {
        return child.awaitEnd(atMost);
    }

    /// Asks it to stop (SIGTERM).
    ///
    /// @return its exit status
    public int stop() {
        return child.stop();
    }

    /// Ends it as a loss of power would (SIGKILL).
    public void kill() {
        child.kill();
    }

    @Override
    public void close() {
        client.close();
        child.stop();
    }

    private HttpRequest management(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
