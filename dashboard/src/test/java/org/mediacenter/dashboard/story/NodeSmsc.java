package org.mediacenter.dashboard.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// npm's `smpp` as the SMS centre, in a process of its own.
final class NodeSmsc implements TestSmsc {
    private static final Path FOLDER = Path.of("target", "smsc");

    private final Process process;
    private final BufferedWriter orders;
    private final Facts facts = new Facts();
    private final int port;

    private NodeSmsc(Process process) throws InterruptedException {
        this.process = process;
        this.orders = process.outputWriter(UTF_8);
        Thread.ofVirtual().start(this::hear);
        this.port = facts.await("port", Facts.named("listening"), Duration.ofSeconds(20))
                .getInteger("port");
    }

    /// Starts it, or skips the test where node or its package is missing.
    static NodeSmsc start() throws IOException, InterruptedException {
        assumeTrue(
                Files.exists(FOLDER.resolve("node_modules").resolve("smpp")),
                "npm's smpp is not in dashboard/target/smsc: ./hub test installs it");
        return new NodeSmsc(new ProcessBuilder("node", "smsc.js", "--system-id", SYSTEM_ID, "--password", PASSWORD)
                .directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Facts facts() {
        return facts;
    }

    @Override
    public void deliver(String id, String from, String text) {
        order(new JsonObject()
                .put("do", "deliver")
                .put("id", id)
                .put("from", from)
                .put("to", NUMBER)
                .put("text", text));
    }

    @Override
    public void receipt(String messageId, String state) {
        order(new JsonObject().put("do", "receipt").put("messageId", messageId).put("state", state));
    }

    /// Tells it something else of what it understands.
    synchronized void order(JsonObject order) {
        try {
            orders.write(order.encode());
            orders.newLine();
            orders.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private void hear() {
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            lines.lines().map(JsonObject::new).forEach(facts::add);
        } catch (IOException | UncheckedIOException e) {
            facts.add(new JsonObject().put("is", "gone").put("why", e.toString()));
        }
    }
}
