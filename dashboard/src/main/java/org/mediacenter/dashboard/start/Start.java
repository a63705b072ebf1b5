package org.mediacenter.dashboard.start;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.mediacenter.dashboard.command.CommandFailed;
import org.mediacenter.hub.account.FirstAdministrator;
import org.mediacenter.hub.settings.HubSettings;
import org.mediacenter.hub.settings.SettingsReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `./hub start`: runs a hub until it is told to stop.
@Command(
        name = "start",
        description = "Runs the hub. Without any settings: embedded store, website, the first shipped profile.",
        mixinStandardHelpOptions = true)
public final class Start implements Callable<Integer> {
    private static final Logger log = LoggerFactory.getLogger(Start.class);

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Spec
    private CommandSpec spec;

    /// picocli fills in the specification
    @SuppressWarnings("NullAway.Init")
    public Start() {}

    @Override
    public Integer call() throws InterruptedException {
        SettingsReading.Good begun = settings();
        RunningHub running = RunningHub.start(begun, options::read, InstantSource.system());
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            log.info("stopping");
            running.close();
            log.info("stopped");
            ended.countDown();
        }));
        tell(running, begun.settings());
        ended.await();
        return 0;
    }

    private SettingsReading.Good settings() {
        return switch (options.read()) {
            case SettingsReading.Good good -> {
                good.warnings().forEach(warning -> log.warn("settings: {}", warning));
                yield good;
            }
            case SettingsReading.Bad bad ->
                throw new CommandFailed(
                        "the settings cannot be used: " + bad.text().replace("\n", "; "));
        };
    }

    private void tell(RunningHub running, HubSettings settings) {
        FirstAdministrator.Start first =
                RunningHub.await(running.site().firstAdministrator().prepare(settings.firstAdministrator()));
        PrintWriter out = spec.commandLine().getOut();
        out.println("Media Center is open at " + running.address() + " (desk: " + running.address() + "/desk)");
        out.println("health and metrics: http://" + settings.management().address() + ":"
                + running.ports().management());
        switch (first) {
            case FirstAdministrator.Start.NotNeeded _ -> {}
            case FirstAdministrator.Start.Made made ->
                out.println("first administrator made: " + made.account().username());
            case FirstAdministrator.Start.Refused refused ->
                throw new CommandFailed("the first administrator's password cannot be used: " + refused.why()
                        + "; set another in HUB_FIRST_ADMINISTRATOR_PASSWORD");
            case FirstAdministrator.Start.Link link ->
                out.println("no account yet; make the first administrator here, once, within 24 hours: "
                        + running.address() + "/welcome?token=" + link.token());
        }
        out.flush();
    }
}
