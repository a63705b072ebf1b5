package org.mediacenter.channel.website;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.vertx.core.MultiMap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mediacenter.channel.common.Problem;
import org.mediacenter.channel.website.Reading.Faulty;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Filing;

/// From bodies and forms to complaints, and from complaints to what the inbox takes. Pure: the same
/// bytes give the same reading, and no bytes make it throw.
public final class WebsiteMessages {
    private static final int DEEPEST = 32;
    private static final Set<String> YES = Set.of("true", "on", "1", "yes", "ya");
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private WebsiteMessages() {}

    /// Reads the body of `POST /api/v1/complaints`.
    public static Reading json(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return object(text);
        } catch (CharacterCodingException _) {
            return malformed("not-utf-8", "the body is not UTF-8");
        } catch (IOException _) {
            return malformed("not-json", "the body is not one well-formed JSON object");
        }
    }

    /// Reads the fields of the form page; names as in the JSON, others are not looked at, a field left
    /// empty is absent, a ticked box is `on`.
    public static Reading form(MultiMap form) {
        Fields fields = new Fields();
        for (Field field : Field.values()) {
            @Nullable String value = form.get(field.key);
            if (value != null && !value.isBlank()) {
                formValue(field, value, fields);
            }
        }
        return fields.reading();
    }

    /// The message the inbox takes; never threaded onto another complaint.
    ///
    /// @param nativeId the complaint's name on this channel, not personal
    /// @param fingerprint of the whole body where the sender chose the id, else empty
    static InboundMessage inbound(WebsiteComplaint complaint, String nativeId, String fingerprint) {
        return new InboundMessage(
                WebsiteChannel.NAME,
                nativeId,
                nativeId,
                new Author(nativeId, complaint.name()),
                complaint.text(),
                Optional.empty(),
                new Filing(
                        false,
                        complaint.anonymous(),
                        complaint.confidential(),
                        complaint.address(),
                        complaint.point(),
                        complaint.topic(),
                        complaint.phone(),
                        complaint.email(),
                        fingerprint));
    }

    private static Reading object(String text) throws IOException {
        Fields fields = new Fields();
        Set<Field> seen = EnumSet.noneOf(Field.class);
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return malformed("not-an-object", "the body is not one JSON object");
            }
            for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
                parser.nextToken();
                member(key, parser, seen, fields);
            }
            if (parser.nextToken() != null) {
                return malformed("not-json", "something follows the JSON object");
            }
        }
        return fields.reading();
    }

    private static void member(String key, JsonParser parser, Set<Field> seen, Fields fields) throws IOException {
        @Nullable Field field = Field.of(key);
        if (field == null) {
            fields.wrong(key, "unknown-field", "there is no such field");
            parser.skipChildren();
        } else if (!seen.add(field)) {
            fields.wrong(field, "duplicate-field", "given twice");
            parser.skipChildren();
        } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
            value(field, parser, fields);
        }
    }

    private static void value(Field field, JsonParser parser, Fields fields) throws IOException {
        JsonToken token = parser.currentToken();
        if (field.kind == Field.Kind.WORDS && token == JsonToken.VALUE_STRING) {
            fields.words(field, parser.getText());
        } else if (field.kind == Field.Kind.NUMBER && token.isNumeric()) {
            fields.number(field, parser.getDoubleValue());
        } else if (field.kind == Field.Kind.CHOICE && token.isBoolean()) {
            fields.choice(field, parser.getBooleanValue());
        } else {
            fields.wrong(field, "wrong-type", "must be " + field.kind.inWords);
            parser.skipChildren();
        }
    }

    private static void formValue(Field field, String value, Fields fields) {
        switch (field.kind) {
            case WORDS -> fields.words(field, value);
            case CHOICE -> fields.choice(field, YES.contains(value));
            case NUMBER -> formNumber(field, value, fields);
        }
    }

    private static void formNumber(Field field, String value, Fields fields) {
        try {
            fields.number(field, Double.parseDouble(value));
        } catch (NumberFormatException _) {
            fields.wrong(field, "wrong-type", "must be " + field.kind.inWords);
        }
    }

    private static Reading malformed(String code, String detail) {
        return new Faulty(Problem.of(400, code, "The body cannot be read", detail));
    }
}
