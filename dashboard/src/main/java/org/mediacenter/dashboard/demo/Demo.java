package org.mediacenter.dashboard.demo;

import ch.qos.logback.classic.Level;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./hub demo`: plays until Ctrl-C.
@Command(
        name = "demo",
        description = {
            "The whole hub in a throw-away folder, with an invented city that uses it.",
            "",
            "A local SMS centre, a mail server, a telephone, stand-ins of WhatsApp, Facebook, Instagram, X and Telegram and"
                    + " the website bring a day of invented complaints: about ninety at once, as if"
                    + " they had come during the last two hours, then the rest of the day at the speed asked for."
                    + " Invented officers answer some in time, some late, some never. Afterwards the hub's clocks"
                    + " are the real ones. Ends with Ctrl-C.",
            ""
        },
        mixinStandardHelpOptions = true)
public final class Demo implements Callable<Integer> {
    private static final double SPEED = 60;
    private static final double MOST = 100_000;
    private static final int HIGHEST_PORT = 65_535;

    @Option(names = "--port", paramLabel = "N", description = "Port of the website; 0 takes a free one (default 8080).")
    private int port = 8080;

    @Option(
            names = "--speed",
            paramLabel = "N",
            description = "How many times faster than real time the rest of the day comes (default 60).")
    private double speed = SPEED;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another number gives another day out of the same people (default 1).")
    private long seed = 1;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Keep the data in this folder, which must be empty or new.")
    private @Nullable Path keep;

    @Spec
    private CommandSpec spec;

    /// picocli fills in the specification
    @SuppressWarnings("NullAway.Init")
    public Demo() {}

    @Override
    public Integer call() throws InterruptedException {
        if (!(speed > 0 && speed <= MOST)) {
            throw new ParameterException(
                    spec.commandLine(), "--speed must be a number above 0 and at most 100000, was: " + speed);
        }
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port must be a number from 0 to 65535, was: " + port);
        }
        quiet();
        PrintWriter out = spec.commandLine().getOut();
        Folder folder = Folder.of(Optional.ofNullable(keep));
        AtomicReference<Runnable> close = new AtomicReference<>(folder::leave);
        AtomicBoolean ending = new AtomicBoolean();
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            ending.set(true);
            close.get().run();
            ended.countDown();
        }));
        Play play = Play.start(new Play.Wish(port, speed, seed), folder);
        close.set(play::close);
        new Handbill(play).print(out);
        begin(play, ending);
        ended.await();
        return 0;
    }

    /// Whoever presses Ctrl-C while the officers still sign in need not read that one of them could not.
    private static void begin(Play play, AtomicBoolean ending) throws InterruptedException {
        try {
            play.begin();
        } catch (RuntimeException e) {
            if (!ending.get()) {
                throw e;
            }
        }
    }

    /// The terminal is for the handbill: only what somebody should look at is logged, unless a level was asked for.
    private static void quiet() {
        boolean asked = System.getenv("HUB_LOG_LEVEL") != null;
        if (!asked && LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
    }
}
