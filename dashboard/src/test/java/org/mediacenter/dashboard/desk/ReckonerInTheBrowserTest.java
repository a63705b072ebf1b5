package org.mediacenter.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.channel.sms.Reckoning;

/// The browser's reckoner counts as the hub's. Skipped where node is missing.
@Timeout(60)
final class ReckonerInTheBrowserTest {
    private static final Path ASSETS = Path.of("src", "main", "resources", "assets");
    private static final List<String> PIECES =
            List.of("a", "b ", "€", "[", "“", "…", "\n", "é", "ŵ", "🌊", "👨‍👩‍👧", "\u200b");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void both_count_the_same() throws Exception {
        assumeTrue(hasNode(), "node is missing");
        List<String> texts = texts();
        JsonObject tables = new JsonObject()
                .put("alphabet", Reckoning.alphabet())
                .put("extension", Reckoning.extension())
                .put("alike", new JsonObject(new TreeMap<>(Reckoning.lookAlikes())));
        Files.copy(ASSETS.resolve("reckon.js"), folder.resolve("reckon.mjs"));
        Files.writeString(folder.resolve("ask.mjs"), """
                import { reckon } from "./reckon.mjs";
                import { readFileSync } from "node:fs";
                const { texts, tables } = JSON.parse(readFileSync(process.argv[2], "utf8"));
                console.log(JSON.stringify(texts.map((text) => reckon(text, tables))));
                """);
        Path question = Files.writeString(
                folder.resolve("question.json"),
                new JsonObject()
                        .put("texts", new JsonArray(texts))
                        .put("tables", tables)
                        .encode());

        JsonArray answers = new JsonArray(run("node", folder.resolve("ask.mjs").toString(), question.toString()));

        assertThat(answers).hasSameSizeAs(texts);
        for (int i = 0; i < texts.size(); i++) {
            Reckoning here = Reckoning.of(texts.get(i));
            assertThat(answers.getJsonObject(i))
                    .isEqualTo(new JsonObject()
                            .put("messages", here.messages())
                            .put("left", here.left())
                            .put("wide", here.wide())
                            .put("forcing", new JsonArray(here.forcing())));
        }
    }

    private static List<String> texts() {
        Random random = new Random(7);
        return Stream.generate(() -> text(random)).limit(300).toList();
    }

    /// Half of them without anything that needs the wide alphabet.
    private static String text(Random random) {
        int pieces = random.nextBoolean() ? 8 : PIECES.size();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(400); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(pieces)));
        }
        return text.toString();
    }

    private static boolean hasNode() {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }
}
