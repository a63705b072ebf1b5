package org.mediacenter.routing.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The files of one city profile: a folder that ships with the hub, or one on disk that a city edits.
///
/// Names of files are relative, with `/` between folders (`messages/sms.yaml`). Files are small and read whole each
/// time they are asked for; nothing is cached. Thread-safe. Disk errors are [UncheckedIOException].
public final class ProfileFolder {
    private final String name;
    private final Root root;

    private ProfileFolder(String name, Root root) {
        this.name = name;
        this.root = root;
    }

    /// The folder on disk where `nameOrPath` is one, else the shipped profile of that name.
    ///
    /// @throws NoSuchProfile where it is neither
    public static ProfileFolder find(String nameOrPath) {
        if (!nameOrPath.isBlank() && nameOrPath.indexOf('\0') < 0 && Files.isDirectory(Path.of(nameOrPath))) {
            return directory(Path.of(nameOrPath));
        }
        return shipped(nameOrPath);
    }

    /// The folder on disk; named after its last element.
    ///
    /// @throws NoSuchProfile where it is not a folder
    public static ProfileFolder directory(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchProfile("no folder [" + folder + "]");
        }
        Path whole = folder.toAbsolutePath().normalize();
        Path last = whole.getFileName();
        return new ProfileFolder((last == null ? whole : last).toString(), new Disk(whole));
    }

    /// The profile of that name that ships with the hub.
    ///
    /// @throws NoSuchProfile where none has that name
    public static ProfileFolder shipped(String name) {
        List<String> names = shippedNames();
        if (!names.contains(name)) {
            throw new NoSuchProfile("no city profile [" + name + "]: neither a folder on disk nor shipped; shipped are "
                    + String.join(", ", names));
        }
        return new ProfileFolder(name, new ClassPath(name));
    }

    /// A profile whose files are at hand already, kept in a store for instance.
    ///
    /// @param texts by the file's name, each whole
    public static ProfileFolder of(String name, Map<String, String> texts) {
        return new ProfileFolder(name, new Kept(new TreeMap<>(texts)));
    }

    /// The name of the profile that is used where no setting names one, read from `profiles/default.txt`.
    public static String shippedDefault() {
        return ClassPath.root().read("default.txt").orElseThrow().strip();
    }

    /// The names of all profiles that ship with the hub, in alphabetical order.
    public static List<String> shippedNames() {
        return ClassPath.root().folders();
    }

    /// What the profile is called: the shipped name, or the last element of the folder's path.
    public String name() {
        return name;
    }

    /// The whole text of one file, or nothing where there is no such file.
    ///
    /// Read as UTF-8 without its byte order mark; bytes that are not UTF-8 become U+FFFD, so that whoever reads the
    /// file can name the line.
    public Optional<String> text(String file) {
        return root.read(file);
    }

    /// The same profile with the text of one file from elsewhere, to see what a change does before it is saved.
    ///
    /// @param content its bytes, read like those of any other file; see [#text]
    public ProfileFolder with(String file, byte[] content) {
        return new ProfileFolder(name, new Changed(root, file, decode(content)));
    }

    /// The names of the files (not folders) directly inside a folder, alphabetical; empty where there is none.
    ///
    /// The names are relative to `folder`; the profile's own folder is `""`.
    public List<String> list(String folder) {
        return root.list(folder);
    }

    @Override
    public String toString() {
        return "profile " + name + " (" + root + ")";
    }

    /// Where the files lie.
    private sealed interface Root {
        Optional<String> read(String file);

        List<String> list(String folder);
    }

    /// Files of a file system.
    private sealed interface Tree extends Root {
        /// Hands the folder to `use`, open for as long as it runs.
        <T> T within(Function<Path, T> use);

        @Override
        default Optional<String> read(String file) {
            return within(folder -> {
                Path path = inside(folder, file);
                return Files.isRegularFile(path) ? Optional.of(decode(path)) : Optional.empty();
            });
        }

        @Override
        default List<String> list(String file) {
            return within(folder -> names(inside(folder, file), Files::isRegularFile));
        }

        default List<String> folders() {
            return within(folder -> names(folder, Files::isDirectory));
        }
    }

    private record Disk(Path folder) implements Tree {
        @Override
        public String toString() {
            return folder.toString();
        }

        @Override
        public <T> T within(Function<Path, T> use) {
            return use.apply(folder);
        }
    }

    /// @param name a folder below `profiles/`, or empty for `profiles/` itself
    private record ClassPath(String name) implements Tree {
        static ClassPath root() {
            return new ClassPath("");
        }

        @Override
        public String toString() {
            return "shipped";
        }

        @Override
        public <T> T within(Function<Path, T> use) {
            return ShippedFiles.within(profiles -> use.apply(profiles.resolve(name)));
        }
    }

    /// Files that are nowhere but here.
    private record Kept(SortedMap<String, String> texts) implements Root {
        @Override
        public Optional<String> read(String file) {
            return Optional.ofNullable(texts.get(file));
        }

        @Override
        public List<String> list(String folder) {
            String before = folder.isEmpty() ? "" : folder + '/';
            return texts.keySet().stream()
                    .filter(file -> file.startsWith(before) && file.indexOf('/', before.length()) < 0)
                    .map(file -> file.substring(before.length()))
                    .toList();
        }

        @Override
        public String toString() {
            return "kept";
        }
    }

    private record Changed(Root root, String file, String text) implements Root {
        @Override
        public Optional<String> read(String asked) {
            return asked.equals(file) ? Optional.of(text) : root.read(asked);
        }

        @Override
        public List<String> list(String folder) {
            return root.list(folder);
        }

        @Override
        public String toString() {
            return root + ", " + file + " changed";
        }
    }

    private static Path inside(Path folder, String file) {
        Path path = folder.resolve(file).normalize();
        if (!path.startsWith(folder.normalize())) {
            throw new IllegalArgumentException("[" + file + "] leaves the profile's folder");
        }
        return path;
    }

    private static String decode(Path path) {
        try {
            return decode(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read [" + path + "]", e);
        }
    }

    private static String decode(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<String> names(Path folder, Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(wanted).map(ProfileFolder::lastName).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list [" + folder + "]", e);
        }
    }

    private static String lastName(Path path) {
        String last = String.valueOf(path.getFileName());
        return last.endsWith("/") ? last.substring(0, last.length() - 1) : last;
    }
}
