package org.mediacenter.dashboard.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The browser libraries among our jars, under the names that addresses and the import map use.
final class Library {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.js");
    private static final Pattern FOLDER = Pattern.compile("directives|decorators");

    /// Folder of the package in its jar, by the name in addresses.
    private static final Map<String, String> FOLDERS = Map.of(
            "lit", folder("org.mvnpm", "lit", "lit"),
            "lit-html", folder("org.mvnpm", "lit-html", "lit-html"),
            "lit-element", folder("org.mvnpm", "lit-element", "lit-element"),
            "reactive-element", folder("org.mvnpm.at.lit", "reactive-element", "reactive-element"));

    private Library() {}

    /// Where a file of a library stands in the class path; empty where there cannot be one.
    static Optional<String> place(String library, List<String> folders, String name) {
        boolean fits = NAME.matcher(name).matches()
                && folders.stream().allMatch(folder -> FOLDER.matcher(folder).matches());
        return Optional.ofNullable(FOLDERS.get(library))
                .filter(_ -> fits)
                .map(base -> base + folders.stream().map(folder -> folder + "/").collect(Collectors.joining()) + name);
    }

    /// The version stands in the jar only, so that it is written down once, in the parent pom.
    static String folder(String group, String artifact, String folder) {
        Properties pom = new Properties();
        try {
            pom.load(new StringReader(Asset.text("META-INF/maven/" + group + "/" + artifact + "/pom.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String version = Objects.requireNonNull(pom.getProperty("version"), artifact);
        return "META-INF/resources/_static/" + folder + "/" + version + "/";
    }
}
