package org.mediacenter.hub.settings;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        List<Problem> problems = new ArrayList<>();
        Optional<YamlConfigSource> yaml = file.flatMap(path -> yaml(path, problems));
        yaml.ifPresent(source -> problems.addAll(UnknownKeys.inFile(source.getPropertyNames())));
        problems.addAll(UnknownKeys.inEnvironment(environment.keySet()));
        file.ifPresent(
                path -> yaml.ifPresent(source -> problems.addAll(FileSecrets.check(path, source.getProperties()))));
        SmallRyeConfig config = config(yaml, environment, commandLine);
        Values values = new Values(
                key -> Optional.ofNullable(config.getConfigValue(key).getRawValue()),
                yaml.map(YamlConfigSource::getPropertyNames).orElse(Set.of()));
        HubSettings settings = SettingsReader.settings(values);
        problems.addAll(values.problems());
        problems.sort(Comparator.comparing((Problem problem) -> !problem.fatal()));
        return problems.stream().anyMatch(Problem::fatal)
                ? new SettingsReading.Bad(problems)
                : new SettingsReading.Good(settings, problems);
    }

    private static SmallRyeConfig config(
            Optional<YamlConfigSource> yaml, Map<String, String> environment, Map<String, String> commandLine) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(EnvironmentNames.completed(environment), ENVIRONMENT))
                .withSources(new PropertiesConfigSource(commandLine, "command line", COMMAND_LINE));
        yaml.ifPresent(builder::withSources);
        return builder.build();
    }

    private static Optional<YamlConfigSource> yaml(Path path, List<Problem> problems) {
        try {
            return Optional.of(new YamlConfigSource(path.toString(), Files.readString(path), FILE));
        } catch (CharacterCodingException e) {
            problems.add(Problem.fatal(path.toString(), "", "must be UTF-8 text"));
        } catch (IOException e) {
            problems.add(Problem.fatal(path.toString(), "", "a file that the hub can read"));
        } catch (RuntimeException e) { // the parser's own exceptions are not part of its API
            problems.add(Problem.fatal(path.toString(), "", "must be YAML: " + firstLines(e)));
        }
        return Optional.empty();
    }

    private static String firstLines(RuntimeException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .limit(2)
                .map(String::strip)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }
}
