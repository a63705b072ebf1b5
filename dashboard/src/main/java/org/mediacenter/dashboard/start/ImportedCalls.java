package org.mediacenter.dashboard.start;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.mediacenter.channel.phone.CallFile;
import org.mediacenter.channel.phone.CallFile.Refused;
import org.mediacenter.channel.phone.CallFile.Report;
import org.mediacenter.channel.phone.CallFormat;
import org.mediacenter.channel.phone.Callers;
import org.mediacenter.channel.phone.HandedOver;
import org.mediacenter.dashboard.command.CommandFailed;
import org.mediacenter.dashboard.profile.LoadedProfile;
import org.mediacenter.hub.call.Calls;
import org.mediacenter.hub.profile.CityProfile;
import org.mediacenter.hub.settings.HubSettings;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.StoreInUse;
import org.mediacenter.hub.store.StoreUnusable;
import org.mediacenter.hub.store.mongo.MongoStore;
import org.mediacenter.hub.store.sqlite.SqliteStore;
import org.mediacenter.hub.telephone.Numbering;

/// Brings a file of call records into a city's store: straight, where no hub holds it; else by handing the file to
/// the hub that does and waiting for its report. Blocks.
final class ImportedCalls {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private final HubSettings settings;
    private final Consumer<Refused> refusals;

    ImportedCalls(HubSettings settings, Consumer<Refused> refusals) {
        this.settings = settings;
        this.refusals = refusals;
    }

    /// The folder by which files reach a hub that runs.
    static Path handOver(Path data) {
        return data.resolve("import").resolve("phone-calls");
    }

    /// Brings a file in.
    ///
    /// @throws CommandFailed where neither the store nor a hub takes the file
    Report read(Path file, Optional<CallFormat> wanted) {
        try {
            CallFormat format = wanted.isPresent() ? wanted.get() : CallFile.guess(file);
            return read(file, format);
        } catch (IOException e) {
            throw new CommandFailed("cannot read the file [" + file + "]: check the path and its rights", e);
        }
    }

    private Report read(Path file, CallFormat format) throws IOException {
        try {
            Store store = settings.mongodb().isPresent()
                    ? RunningHub.await(MongoStore.open(
                            settings.mongodb().get().uri().reveal(),
                            settings.mongodb().get().database()))
                    : SqliteStore.open(settings.data());
            return into(store, file, format);
        } catch (StoreUnusable unusable) {
            if (settings.mongodb().isEmpty() && unusable instanceof StoreInUse) {
                return handOver(file, format);
            }
            throw new CommandFailed(String.valueOf(unusable.getMessage()), unusable);
        }
    }

    private Report into(Store store, Path file, CallFormat format) throws IOException {
        try {
            InstantSource clock = InstantSource.system();
            CityProfile city =
                    LoadedProfile.inForce(store, settings.profile(), clock).city();
            Calls calls = new Calls(store, clock, city.serviceLevels()::callBack, city.retention());
            Numbering numbering = new Numbering(city.titles().countryCode());
            Callers callers =
                    new Callers(numbering, SmsWiring.own(settings.channels().sms(), numbering)::have);
            return new CallFile(format, city.titles().zone(), call -> calls.take(callers.told(call)), refusals)
                    .read(file);
        } finally {
            RunningHub.await(store.close());
        }
    }

    private Report handOver(Path file, CallFormat format) throws IOException {
        InstantSource clock = InstantSource.system();
        Instant end = clock.instant().plus(PATIENCE);
        HandedOver.Answer answer = new HandedOver(handOver(settings.data()))
                .give(
                        file,
                        format,
                        UUID.randomUUID().toString(),
                        () -> clock.instant().isBefore(end))
                .orElseThrow(() -> new CommandFailed("the hub that runs did not take the file within ["
                        + PATIENCE.toMinutes() + "] minutes: look at its log, or stop it and import again"));
        answer.refused().forEach(refusals);
        return answer.report();
    }
}
