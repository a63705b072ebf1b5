package org.mediacenter.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.routing.decide.ProfileRouter;
import org.mediacenter.routing.profile.Loaded;
import org.mediacenter.routing.profile.ProfileFolder;
import org.mediacenter.routing.profile.RoutingProfile;

/// What the README tells people to write works as it says.
class ReadmeTest {
    @TempDir
    Path folder;

    @Test
    void the_rule_of_the_readme_can_be_added_to_the_shipped_profile_and_speaks() throws IOException {
        copy(ProfileFolder.shipped(ProfileFolder.shippedDefault()));
        Files.writeString(folder.resolve("rules.yaml"), "\n" + firstYaml(), StandardOpenOption.APPEND);

        Loaded loaded = RoutingProfile.load(ProfileFolder.directory(folder));

        assertThat(loaded).isInstanceOfSatisfying(Loaded.Ready.class, ready -> {
            Router router = new ProfileRouter(ready.profile());
            Routing routing = router.route(ComplaintText.of("lampu hias di taman padam"));
            assertThat(routing.because())
                    .contains(new Reason.RuleMatched("lampu-hias", "Lampu hias taman dirawat bersama tamannya."));
        });
    }

    private void copy(ProfileFolder shipped) throws IOException {
        Files.createDirectory(folder.resolve("words"));
        for (String part : List.of("", "words/")) {
            for (String file : shipped.list(part)) {
                Files.writeString(
                        folder.resolve(part + file), shipped.text(part + file).orElseThrow());
            }
        }
    }

    private static String firstYaml() throws IOException {
        String readme = Files.readString(Path.of(System.getProperty("basedir", "."), "README.md"));
        int start = readme.indexOf("```yaml\n") + "```yaml\n".length();
        return readme.substring(start, readme.indexOf("```", start));
    }
}
