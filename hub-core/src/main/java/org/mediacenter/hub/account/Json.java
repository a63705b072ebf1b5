package org.mediacenter.hub.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Documents as JSON bytes.
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static byte[] bytes(ObjectNode json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a document of ours.
    ///
    /// @throws UncheckedIOException where a document of ours is no JSON object: the store is damaged
    static ObjectNode read(byte[] bytes) {
        try {
            return MAPPER.readValue(bytes, ObjectNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a document in the store is damaged", e);
        }
    }
}
