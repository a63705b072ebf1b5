package org.mediacenter.routing.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;

/// The folder `profiles/` on the class path, whether it lies in a jar or in `target/classes`.
///
/// It is found by the file `default.txt` in it, since a jar need not list its folders.
final class ShippedFiles {
    private static final String MARKER = "/profiles/default.txt";

    private ShippedFiles() {}

    static <T> T within(Function<Path, T> use) {
        URL marker = Objects.requireNonNull(
                ShippedFiles.class.getResource(MARKER), "the shipped profiles are missing from the class path");
        try {
            if (marker.openConnection() instanceof JarURLConnection jar) {
                return withinJar(jar.getJarFileURL().toURI(), use);
            }
            Path file = Path.of(marker.toURI());
            return use.apply(Objects.requireNonNull(file.getParent()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the shipped profiles at [" + marker + "]", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the shipped profiles lie at an odd address [" + marker + "]", e);
        }
    }

    private static <T> T withinJar(URI jar, Function<Path, T> use) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(Path.of(jar))) {
            return use.apply(files.getPath("/profiles"));
        }
    }
}
