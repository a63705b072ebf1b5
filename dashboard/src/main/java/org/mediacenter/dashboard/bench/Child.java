package org.mediacenter.dashboard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A Java program in a process of its own: same java, same class path as this one.
///
/// What it prints goes to a file. Not thread-safe, except that [#kill()] may come from anywhere.
final class Child {
    private static final Duration GRACE = Duration.ofSeconds(40);

    private final Process process;
    private final Path log;

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /// @param main name of the class to run
    /// @param environment variables set besides those of this process
    /// @param javaOptions options of the virtual machine
    /// @param arguments of its `main`
    static Child start(
            String main, Path log, Map<String, String> environment, List<String> javaOptions, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return new Child(builder.start(), log);
    }

    long id() {
        return process.pid();
    }

    boolean runs() {
        return process.isAlive();
    }

    /// User and system time of the whole process so far, compiler and collector included; on
    /// Linux from `/proc/PID/stat`,
    /// in steps of 10 ms.
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// What it printed so far.
    String log() throws IOException {
        return Files.readString(log);
    }

    /// Waits until it ends by itself.
    ///
    /// @return its exit status
    int awaitEnd(Duration atMost) {
        if (!ended(atMost)) {
            throw new IllegalStateException("process " + id() + " did not end within " + atMost);
        }
        return process.exitValue();
    }

    /// Asks it to stop (SIGTERM) and waits for it.
    ///
    /// @return its exit status
    int stop() {
        process.destroy();
        if (!ended(GRACE)) {
            kill();
        }
        return process.exitValue();
    }

    /// Ends it as a loss of power would: no handler runs (SIGKILL).
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private boolean ended(Duration atMost) {
        process.onExit()
                .completeOnTimeout(process, atMost.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        return !process.isAlive();
    }
}
