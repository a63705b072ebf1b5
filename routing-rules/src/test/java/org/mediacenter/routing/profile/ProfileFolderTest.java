package org.mediacenter.routing.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileFolderTest {
    @TempDir
    Path folder;

    @Test
    void a_shipped_profile_is_found_by_name_and_read() {
        String name = ProfileFolder.shippedDefault();

        ProfileFolder profile = ProfileFolder.find(name);

        assertThat(profile.name()).isEqualTo(name);
        assertThat(profile.list("")).contains("places.tsv");
        assertThat(profile.text("places.tsv").orElseThrow()).startsWith("#");
        assertThat(profile.text("no-such-file.tsv")).isEmpty();
        assertThat(profile.list("no-such-folder")).isEmpty();
    }

    @Test
    void an_unknown_name_is_told_which_profiles_ship() {
        assertThatThrownBy(() -> ProfileFolder.find("atlantis"))
                .isInstanceOf(NoSuchProfile.class)
                .hasMessageContaining("[atlantis]")
                .hasMessageContaining(ProfileFolder.shippedDefault());
    }

    @Test
    void a_folder_on_disk_wins_over_a_shipped_name() throws IOException {
        Files.createDirectory(folder.resolve("messages"));
        Files.writeString(folder.resolve("messages/sms.yaml"), "\uFEFFacknowledgement: terima kasih\n");

        ProfileFolder profile = ProfileFolder.find(folder.toString());

        assertThat(profile.name()).isEqualTo(String.valueOf(folder.getFileName()));
        assertThat(profile.list("")).isEmpty();
        assertThat(profile.list("messages")).containsExactly("sms.yaml");
        assertThat(profile.text("messages/sms.yaml")).contains("acknowledgement: terima kasih\n");
    }

    @Test
    void bytes_that_are_not_utf_8_stay_visible_as_replacement_characters() throws IOException {
        Files.write(folder.resolve("old.txt"), new byte[] {'a', (byte) 0xE9, 'b'});

        assertThat(ProfileFolder.directory(folder).text("old.txt")).contains("a\uFFFDb");
    }

    @Test
    void a_name_that_leaves_the_folder_is_refused() {
        ProfileFolder profile = ProfileFolder.directory(folder);

        assertThatThrownBy(() -> profile.text("../secret")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void files_kept_elsewhere_are_read_like_those_of_a_folder() {
        ProfileFolder kept = ProfileFolder.of(
                "kota", Map.of("rules.yaml", "cut: 0.5", "messages/id.yaml", "a", "messages/en.yaml", "b"));

        assertThat(kept.name()).isEqualTo("kota");
        assertThat(kept.list("")).containsExactly("rules.yaml");
        assertThat(kept.list("messages")).containsExactly("en.yaml", "id.yaml");
        assertThat(kept.text("messages/en.yaml")).contains("b");
        assertThat(kept.text("messages")).isEmpty();
    }

    @Test
    void a_path_that_is_no_folder_is_refused() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> ProfileFolder.directory(missing)).isInstanceOf(NoSuchProfile.class);
    }

    /// The classes and two small profiles packed into a jar, loaded from there and nowhere else.
    @Test
    void shipped_profiles_are_read_from_inside_a_jar() throws Exception {
        Path jar = folder.resolve("routing.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            addClasses(entries);
            add(entries, "profiles/default.txt", "one\n");
            add(entries, "profiles/one/messages/sms.yaml", "text: halo\n");
            add(entries, "profiles/two/places.tsv", "code\n");
        }

        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            Class<?> packed = loader.loadClass(ProfileFolder.class.getName());
            Object profile = packed.getMethod("find", String.class).invoke(null, "one");

            assertThat(packed.getMethod("shippedNames").invoke(null)).hasToString("[one, two]");
            assertThat(packed.getMethod("shippedDefault").invoke(null)).isEqualTo("one");
            assertThat(packed.getMethod("list", String.class).invoke(profile, "messages"))
                    .hasToString("[sms.yaml]");
            assertThat(packed.getMethod("text", String.class).invoke(profile, "messages/sms.yaml"))
                    .hasToString("Optional[text: halo\n]");
        }
    }

    private static void addClasses(JarOutputStream entries) throws Exception {
        URL classFile = ProfileFolder.class.getResource("ProfileFolder.class");
        Path classes = Path.of(java.util.Objects.requireNonNull(classFile).toURI())
                .resolve("..")
                .normalize();
        try (var files = Files.list(classes)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                entries.putNextEntry(new JarEntry("org/mediacenter/routing/profile/" + file.getFileName()));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
    }

    private static void add(JarOutputStream entries, String name, String text) throws IOException {
        entries.putNextEntry(new JarEntry(name));
        entries.write(text.getBytes(StandardCharsets.UTF_8));
        entries.closeEntry();
    }
}
