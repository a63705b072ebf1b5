package org.mediacenter.channel.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mediacenter.channel.common.Node;
import org.mediacenter.hub.channel.InboundMessage;

/// Payloads recorded elsewhere give what their index expects. Where the index, which a script made, is
/// wrong, the reason stands here.
final class RecordedPayloadsTest {
    private static final String SHAPE_ONLY = "an answer to a question we ask with more fields: it names no author";
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "xaa-17-chat.received.json",
            "called inbound, but the words are encrypted for the account's own devices",
            "v2doc-fundamentals-data-dictionary-01-example-response.json",
            SHAPE_ONLY,
            "v2doc-fundamentals-edit-posts-02-example-response.json",
            SHAPE_ONLY,
            "v2doc-fundamentals-edit-posts-03-example-response.json",
            SHAPE_ONLY,
            "v2doc-fundamentals-response-codes-and-errors-02-example-response.json",
            SHAPE_ONLY,
            "v2doc-quickstart-reverse-chron-quickstart-02-example-response.json",
            SHAPE_ONLY);

    private static final Pattern BETWEEN = Pattern.compile(", (?=[a-z]+=)");
    private static final Pattern CELLS = Pattern.compile("\\|");

    private final XMessages messages = new XMessages("1111111111111111111", _ -> false);

    @Test
    void every_recorded_payload_gives_what_its_index_expects() throws IOException {
        assumeThat(folder()).exists();
        Map<String, String> index = index();

        assertThat(index).isNotEmpty();
        assertThat(index.keySet()).containsAll(EXCEPTIONS.keySet());
        for (Map.Entry<String, String> one : index.entrySet()) {
            Buffer body = Buffer.buffer(Files.readAllBytes(folder().resolve(one.getKey())));
            List<InboundMessage> heard = new ArrayList<>();
            heard.addAll(said(messages.read(body)));
            heard.addAll(said(asked(body)));

            assertThat(heard).as(one.getKey()).hasSize(isExpected(one) ? 1 : 0);
            if (isExpected(one)) {
                compare(one.getKey(), fields(one.getValue()), heard.getFirst());
            }
        }
    }

    /// As if a page of direct messages were read, where it is one.
    private List<Decoded> asked(Buffer body) {
        Optional<Node> page = Node.read(body);
        return page.stream()
                .flatMap(whole -> whole.all("data").stream())
                .filter(one ->
                        one.text("event_type").filter("MessageCreate"::equals).isPresent())
                .map(one -> messages.message(one, page.orElseThrow().in("includes")))
                .toList();
    }

    private static List<InboundMessage> said(List<Decoded> all) {
        return all.stream()
                .filter(Decoded.Message.class::isInstance)
                .map(one -> ((Decoded.Message) one).message())
                .toList();
    }

    private static boolean isExpected(Map.Entry<String, String> one) {
        return one.getValue().contains("mid=")
                && !one.getValue().contains("not inbound")
                && !EXCEPTIONS.containsKey(one.getKey());
    }

    private static void compare(String file, Map<String, String> expected, InboundMessage message) {
        assertThat(message.author().id()).as(file).isEqualTo(expected.get("author"));
        assertThat(message.nativeId()).as(file).isIn(expected.get("mid"), "dm:" + expected.get("mid"));
        assertThat(message.text()).as(file).isEqualTo(expected.get("text"));
        assertThat(message.writtenAt()).as(file).contains(Instant.parse(String.valueOf(expected.get("ts"))));
        assertThat(message.attachments()).as(file).isEmpty();
    }

    private static Map<String, String> fields(String expect) {
        Map<String, String> fields = new HashMap<>();
        for (String field : BETWEEN.splitAsStream(expect).toList()) {
            int equals = field.indexOf('=');
            fields.put(field.substring(0, equals), field.substring(equals + 1));
        }
        return fields;
    }

    /// The table's rows: file and what is expected.
    private static Map<String, String> index() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        boolean ours = false;
        for (String line : Files.readAllLines(folder().resolve("../INDEX.md"))) {
            ours = line.startsWith("## ") ? line.equals("## twitter") : ours;
            if (ours && line.startsWith("| ") && line.contains(".json |")) {
                List<String> cells = CELLS.splitAsStream(line).toList();
                rows.put(cells.get(1).strip(), cells.get(3).strip());
            }
        }
        return rows;
    }

    private static Path folder() {
        return Path.of(System.getProperty("mediacenter.shared", "none"), "fixtures", "twitter");
    }
}
