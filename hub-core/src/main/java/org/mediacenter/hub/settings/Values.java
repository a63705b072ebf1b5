package org.mediacenter.hub.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Typed access to settings as written, which gathers problems instead of stopping at the first.
///
/// A value that breaks its rule is answered by its standard, so that reading can go on.
final class Values {
    static final String FILE = "-file";
    private static final String CHANNELS = "hub.channels.";
    static final String PREVIOUS = ".previous-";

    private final Function<String, Optional<String>> written;
    private final Set<String> names;
    private final List<Problem> problems = new ArrayList<>();

    /// @param written the text set under a key, if any
    /// @param names every key that is set in the file, but for lists that are none
    Values(Function<String, Optional<String>> written, Set<String> names) {
        this.written = written;
        this.names = Set.copyOf(names);
    }

    List<Problem> problems() {
        return problems;
    }

    boolean has(String key) {
        return written.apply(key).isPresent();
    }

    /// How many places a list of the file has, up to the last in which anything is set; one before it may be empty.
    int places(String list) {
        Pattern place = Pattern.compile(Pattern.quote(list) + "\\[(\\d{1,3})].*");
        return names.stream()
                .map(place::matcher)
                .filter(Matcher::matches)
                .mapToInt(found -> Integer.parseInt(found.group(1)) + 1)
                .max()
                .orElse(0);
    }

    /// The items of a list: one place each, or one text with commas.
    List<String> list(String key) {
        List<String> items = new ArrayList<>();
        for (int i = 0; has(key + "[" + i + "]"); i++) {
            items.add(text(key + "[" + i + "]", ""));
        }
        return items.isEmpty() ? split(text(key, "")) : items;
    }

    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\s*,\\s*"));
    }

    /// What is set, stripped; `standard` where nothing or only blanks are.
    String text(String key, String standard) {
        return written.apply(key)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(standard);
    }

    /// What is set and fits `form`.
    String text(String key, String standard, String form) {
        String text = text(key, standard);
        return text.matches(form) ? text : refuse(key, text, standard);
    }

    int number(String key, int standard, int least, int most) {
        String text = text(key, Integer.toString(standard));
        if (!text.matches("\\d{1,9}")) {
            return refuse(key, text, standard);
        }
        int number = Integer.parseInt(text);
        return number >= least && number <= most ? number : refuse(key, text, standard);
    }

    boolean truth(String key, boolean standard) {
        return switch (text(key, Boolean.toString(standard))) {
            case "true" -> true;
            case "false" -> false;
            case String other -> refuse(key, other, standard);
        };
    }

    /// What is set, read by `reader`; empty where nothing is set or the reader does not know it.
    <T> Optional<T> read(String key, Function<String, Optional<T>> reader) {
        String text = text(key, "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = reader.apply(text);
        if (value.isEmpty()) {
            refuse(key, text, "");
        }
        return value;
    }

    Path path(String key, String standard) {
        return read(key, Values::asPath).orElseGet(() -> Path.of(standard));
    }

    /// A secret; where it does not fit `form` that is a problem, which never shows it.
    Secret secret(String key, String form) {
        Secret secret = secret(key);
        return secret.reveal().matches(form) ? secret : refuse(key, secret.reveal(), secret);
    }

    /// A secret set directly, or the first line of the file that the key with `-file` behind it names; not both.
    Secret secret(String key) {
        String fileKey = key + FILE;
        String direct = text(key, "");
        String file = text(fileKey, "");
        if (file.isEmpty()) {
            return new Secret(direct);
        }
        if (!direct.isEmpty()) {
            problems.add(Problem.fatal(key, "(hidden)", "this or " + fileKey + ", not both"));
            return new Secret("");
        }
        return switch (FileSecrets.read(file)) {
            case FileSecrets.Content.Line(String secret) -> new Secret(secret);
            case FileSecrets.Content.Missing _ -> {
                problems.add(missing(fileKey));
                yield new Secret("");
            }
            case FileSecrets.Content.Unusable(String rule) -> {
                problems.add(Problem.fatal(fileKey, "", rule));
                yield new Secret("");
            }
        };
    }

    /// A channel waits for its secret; nothing else does. What stands there may be the secret itself, by mistake, so
    /// it is never shown.
    private static Problem missing(String fileKey) {
        String follows = fileKey.contains(PREVIOUS)
                ? "only the secret of now is accepted"
                : "what needs it stays off until it is";
        return fileKey.startsWith(CHANNELS)
                ? Problem.warning(fileKey, "", "the file is not there; " + follows)
                : Problem.fatal(fileKey, "", "must be a file that the hub can read, with the secret in its first line");
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    private static Optional<Path> asPath(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private <T> T refuse(String key, String value, T standard) {
        SettingKey known = SettingKey.of(key).orElseThrow();
        String rule = value.isEmpty() ? "must be set: " + known.rule() : known.rule();
        problems.add(Problem.fatal(key, known.secret() ? "(hidden)" : value, rule));
        return standard;
    }
}
