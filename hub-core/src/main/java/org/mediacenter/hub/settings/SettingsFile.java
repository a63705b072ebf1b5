package org.mediacenter.hub.settings;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads `hub.yaml` and the environment into [HubSettings], or says everything that is wrong.
///
/// What the command line says wins over the environment, which wins over the file.
public final class SettingsFile {
    private static final int FILE = 100;
    private static final int ENVIRONMENT = 300;
    private static final int COMMAND_LINE = 400;

    private SettingsFile() {}

    /// Reads everything; never stops at the first problem.
    ///
    /// @param file the settings file; absent: none
    /// @param environment usually [System#getenv()]
    /// @param commandLine keys the command line sets (`hub.http.port`)
    public static SettingsReading read(
            Optional<Path> file, Map<String, String> environment, Map<String, String> commandLine) {
        SettingsYaml yaml = file.map(SettingsYaml::read).orElseGet(() -> new SettingsYaml(Map.of(), List.of()));
        return read(file, yaml, environment, commandLine);
    }

    /// Reads again what said something before: a file that is gone or sets nothing any more is a problem like any
    /// other, since nobody switches a whole city off like that.
    public static SettingsReading readAgain(
            Path file, Map<String, String> environment, Map<String, String> commandLine) {
        return read(Optional.of(file), SettingsYaml.read(file).speaking(file), environment, commandLine);
    }

    /// Whether a file sets anything.
    public static boolean speaks(Path file) {
        return SettingsYaml.read(file).speaks();
    }

    private static SettingsReading read(
            Optional<Path> file, SettingsYaml yaml, Map<String, String> environment, Map<String, String> commandLine) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> properties = yaml.properties();
        problems.addAll(yaml.problems());
        List<Problem> unknown = UnknownKeys.inFile(properties);
        problems.addAll(unknown);
        problems.addAll(UnknownKeys.inEnvironment(environment.keySet()));
        file.ifPresent(path -> problems.addAll(FileSecrets.check(path, properties)));
        SmallRyeConfig config = config(properties, environment, commandLine);
        Values values = new Values(
                key -> Optional.ofNullable(config.getConfigValue(key).getRawValue()),
                understood(properties.keySet(), unknown));
        HubSettings settings = SettingsReader.settings(values);
        problems.addAll(values.problems());
        List<Problem> told = Problem.withoutEchoes(problems);
        return told.stream().anyMatch(Problem::fatal)
                ? new SettingsReading.Bad(settings, told)
                : new SettingsReading.Good(settings, told);
    }

    /// A list that is none has no items: nothing more is said about them.
    private static Set<String> understood(Set<String> names, List<Problem> unknown) {
        return names.stream()
                .filter(name -> unknown.stream()
                        .map(Problem::key)
                        .noneMatch(key -> name.equals(key) || name.startsWith(key + ".") || name.startsWith(key + "[")))
                .collect(Collectors.toSet());
    }

    private static SmallRyeConfig config(
            Map<String, String> properties, Map<String, String> environment, Map<String, String> commandLine) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(properties, "file", FILE))
                .withSources(new EnvConfigSource(EnvironmentNames.completed(environment), ENVIRONMENT))
                .withSources(new PropertiesConfigSource(commandLine, "command line", COMMAND_LINE))
                .build();
    }
}
