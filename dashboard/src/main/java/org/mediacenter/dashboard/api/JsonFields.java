package org.mediacenter.dashboard.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.ProblemDocument;
import org.mediacenter.dashboard.web.Visit;

/// Reads a JSON body whose fields are all strings, or lists of strings.
sealed interface JsonFields {
    ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /// The fields there are.
    record Fields(Map<String, String> values) implements JsonFields {
        /// A field's text, stripped; empty where there is none.
        String text(String name) {
            return raw(name).strip();
        }

        String raw(String name) {
            return values.getOrDefault(name, "");
        }
    }

    /// The body cannot be used; `answer` says why.
    record Faulty(Answer answer) implements JsonFields {}

    /// Reads the body of a request.
    ///
    /// @param allowed every field there may be; another one is refused by name
    static JsonFields read(Visit visit, String... allowed) {
        JsonNode json;
        try (JsonParser parser = MAPPER.getFactory().createParser(visit.body().getBytes())) {
            json = MAPPER.readTree(parser);
            if (parser.nextToken() != null) {
                return faulty(400, "not-json", "something follows the JSON object");
            }
        } catch (JsonProcessingException e) {
            return faulty(400, "not-json", "the body is not one well-formed JSON object");
        } catch (IOException e) {
            return faulty(400, "not-json", "the body is not UTF-8");
        }
        return json != null && json.isObject()
                ? fields(json, List.of(allowed))
                : faulty(400, "not-json", "the body is not one JSON object");
    }

    private static JsonFields fields(JsonNode json, List<String> allowed) {
        Map<String, String> values = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (!allowed.contains(field.getKey())) {
                return wrong(field.getKey(), "unknown-field");
            }
            JsonNode value = field.getValue();
            if (value.isTextual()) {
                values.put(field.getKey(), value.asText());
            } else if (value.isArray() && value.valueStream().allMatch(JsonNode::isTextual)) {
                values.put(
                        field.getKey(),
                        value.valueStream().map(JsonNode::asText).collect(Collectors.joining(",")));
            } else if (!value.isNull()) {
                return wrong(field.getKey(), "wrong-type");
            }
        }
        return new Fields(values);
    }

    /// A field that is wrong; its name is shortened, since a stranger wrote it.
    static Faulty wrong(String field, String code) {
        String name = field.substring(0, Math.min(60, field.length()));
        JsonObject error = new JsonObject().put("field", name).put("code", code);
        JsonObject errors = new JsonObject().put("errors", new JsonArray().add(error));
        return new Faulty(
                ProblemDocument.of(422, "fields", "Some fields are wrong", "nothing was done; see errors", errors));
    }

    private static Faulty faulty(int status, String code, String detail) {
        return new Faulty(ProblemDocument.of(status, code, "The body cannot be read", detail));
    }
}
