package org.mediacenter.hub.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.mediacenter.hub.channel.InboundMessage;

/// A message as the bytes in which it waits in the store until a complaint took it.
final class InboundJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .build();
    private static final ObjectWriter WRITER = MAPPER.writerFor(InboundMessage.class);
    private static final ObjectReader READER = MAPPER.readerFor(InboundMessage.class);

    private InboundJson() {}

    static byte[] encode(InboundMessage message) {
        try {
            return WRITER.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Messages from before there were attachments were words to the city alone.
    static InboundMessage decode(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            if (node instanceof ObjectNode message && !message.has("exchange")) {
                message.set("exchange", MAPPER.valueToTree(InboundMessage.Exchange.PRIVATE));
                message.putArray("attachments");
            }
            return READER.readValue(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
