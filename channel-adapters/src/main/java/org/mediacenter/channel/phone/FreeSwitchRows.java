package org.mediacenter.channel.phone;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.channel.CallRecord.Disposition;

/// What FreeSWITCH's mod_json_cdr writes: objects, each on a line or spread over lines, also in one list.
/// A line that begins an object at its margin begins a new one: what was not ended before it is cut. Of a list with
/// damaged objects the others are read, when a line closes it at its margin or the file ends; a long list is read
/// while it comes.
final class FreeSwitchRows implements Rows {
    private static final int MOST_CHARACTERS = 16 * 1024 * 1024;
    /// Of a list that is longer what is whole is handed out.
    private static final int LONG = 256 * 1024;

    private final ZoneId zone;
    private final StringBuilder begun = new StringBuilder();

    FreeSwitchRows(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public List<Row> line(String line, boolean ended) {
        List<Row> rows = new ArrayList<>();
        if (line.startsWith("{") && !begun.isEmpty() && begun.charAt(0) == '{') {
            rows.add(new Row.Bad("the call record before this line is cut"));
            begun.setLength(0);
        }
        if (!begun.isEmpty() || !line.isBlank()) {
            begun.append(line).append('\n');
        }
        String last = line.stripTrailing();
        if (last.endsWith("]") || (last.endsWith("}") && !isList())) {
            whole().ifPresent(found -> {
                rows.addAll(found);
                begun.setLength(0);
            });
        }
        if (line.startsWith("]") && isList()) {
            rows.addAll(listed());
        }
        if (begun.length() > LONG && isList()) {
            rows.addAll(wholeOnes());
        }
        if (begun.length() > MOST_CHARACTERS) {
            begun.setLength(0);
            rows.add(new Row.Bad("no call record ends within sixteen million characters"));
        }
        return rows;
    }

    @Override
    public List<Row> end() {
        if (begun.isEmpty()) {
            return List.of();
        }
        return isList() ? listed() : List.of(new Row.Bad("the file ends in the middle of a call record"));
    }

    private boolean isList() {
        return !begun.isEmpty() && begun.charAt(0) == '[';
    }

    /// Those at the beginning of a list; from the first damaged or unfinished one on it stays.
    private List<Row> wholeOnes() {
        ListedObjects.Leading leading = ListedObjects.leading(begun.toString());
        begun.delete(1, leading.behind());
        return leading.objects().stream().map(this::row).toList();
    }

    /// The sound ones of a list with damaged ones, and a word for each of these.
    private List<Row> listed() {
        List<Row> rows = ListedObjects.of(begun.toString(), object -> object.containsKey("variables")).stream()
                .map(item -> item.object()
                        .map(this::row)
                        .orElseGet(() -> new Row.Bad("a damaged call record in a list", Optional.of(item.text()))))
                .toList();
        begun.setLength(0);
        return rows.isEmpty() ? List.of(new Row.Bad("a damaged list of call records")) : rows;
    }

    @Override
    public boolean isWithin() {
        return !begun.isEmpty();
    }

    /// What stands in what was begun, where it is whole.
    private Optional<List<Row>> whole() {
        try {
            return switch (Json.decodeValue(begun.toString())) {
                case JsonObject object -> Optional.of(List.of(row(object)));
                case JsonArray list ->
                    Optional.of(list.stream()
                            .map(item ->
                                    item instanceof JsonObject object ? row(object) : new Row.Bad("not a call record"))
                            .toList());
                default -> Optional.empty();
            };
        } catch (DecodeException e) {
            return Optional.empty();
        }
    }

    private Row row(JsonObject cdr) {
        try {
            return call(cdr);
        } catch (ClassCastException e) {
            return new Row.Bad("not a call record of mod_json_cdr");
        }
    }

    private Row call(JsonObject cdr) {
        JsonObject variables = cdr.getJsonObject("variables", new JsonObject());
        String id = text(variables, "uuid", "call_uuid");
        Optional<Instant> start = time(variables, "start_epoch", "start_stamp", "start_uepoch");
        Optional<Instant> answer = time(variables, "answer_epoch", "answer_stamp", "answer_uepoch");
        String cause = text(variables, "hangup_cause");
        Optional<Disposition> disposition = CallEnd.of(cause, answer.isPresent());
        if (id.isBlank()) {
            return new Row.Bad("there is no variables.uuid");
        }
        if (start.isEmpty()) {
            return new Row.Bad("there is no variables.start_epoch");
        }
        if (disposition.isEmpty()) {
            return new Row.Bad("unknown hangup cause");
        }
        JsonObject profile = profile(cdr);
        String queue = text(variables, "cc_queue");
        String agent = text(variables, "cc_agent");
        boolean gaveUp = !queue.isEmpty() && agent.isEmpty();
        Leg leg = new Leg(id, start.get())
                .between(
                        either(text(variables, "caller_id_number", "sip_from_user"), text(profile, "caller_id_number")),
                        either(
                                text(variables, "destination_number", "sip_to_user"),
                                text(profile, "destination_number")))
                .direction(text(variables, "direction"))
                .times(answer, time(variables, "end_epoch", "end_stamp", "end_uepoch"))
                .desk(queue, agent, text(variables, "record_file", "cc_record_filename", "recording_file"));
        return new Row.Good(leg.record(gaveUp ? Disposition.MISSED : disposition.get(), cause + '\n' + start.get()));
    }

    private static JsonObject profile(JsonObject cdr) {
        JsonArray flow = cdr.getJsonArray("callflow", new JsonArray());
        return flow.isEmpty()
                ? new JsonObject()
                : flow.getJsonObject(0).getJsonObject("caller_profile", new JsonObject());
    }

    /// The first of these that says something; values may be encoded as in addresses.
    private static String text(JsonObject from, String... names) {
        for (String name : names) {
            String value = String.valueOf(from.getValue(name, "")).strip();
            if (!value.isEmpty() && !value.equals("null")) {
                return decoded(value);
            }
        }
        return "";
    }

    private static String decoded(String value) {
        try {
            return value.contains("%") ? URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8) : value;
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    private static String either(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private Optional<Instant> time(JsonObject from, String... names) {
        for (String name : names) {
            Optional<Instant> time = CallTimes.read(text(from, name), zone);
            if (time.isPresent()) {
                return time;
            }
        }
        return Optional.empty();
    }
}
