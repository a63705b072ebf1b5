package org.mediacenter.dashboard.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.routing.Department;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Place;
import org.mediacenter.routing.Priority;
import org.mediacenter.routing.Topic;

/// `GET /desk/choices`: what the list can be narrowed by, and what can be done to several complaints at once, in the
/// reader's language and as far as they may.
public final class Choices {
    private static final Map<String, Right> DEEDS = Map.of(
            "assignment", Right.ASSIGN,
            "priority", Right.SET_PRIORITY,
            "replies", Right.REPLY,
            "notes", Right.WRITE_NOTES,
            "status", Right.SET_STATUS);

    private final Pages pages;
    private final Supplier<List<Channel>> channels;

    /// @param channels those of the hub now
    public Choices(Pages pages, Supplier<List<Channel>> channels) {
        this.pages = pages;
        this.channels = channels;
    }

    public void mount(Routes routes) {
        routes.get(
                "/desk/choices",
                new Access.With(Right.SEE_COMPLAINTS),
                visit -> Future.succeededFuture(choices(visit)));
    }

    private Answer choices(Visit visit) {
        Frame frame = pages.frame(visit, "desk.title", "/desk");
        JsonObject json = new JsonObject()
                .put("filters", filters(visit, frame))
                .put("can", can(visit.account()))
                .put("departments", list(departments()))
                .put("priorities", list(named(frame, "priority.", names(Priority.values()))))
                .put("kinds", list(named(frame, "reply.", Stream.of("INTERIM", "FINAL", "QUESTION"))));
        return Answer.json(200, json.encode());
    }

    /// By the names addresses have, in the order they are shown.
    private JsonObject filters(Visit visit, Frame frame) {
        JsonObject json = new JsonObject()
                .put("status", choice(frame, "status", named(frame, "status.", names(Status.values()))))
                .put("channel", choice(frame, "channel", channels(frame)));
        if (visit.account().may(Right.SEE_ALL_DEPARTMENTS)) {
            json.put("department", choice(frame, "department", departments()));
        }
        return json.put("topic", choice(frame, "topic", topics()))
                .put("kecamatan", choice(frame, "kecamatan", places()))
                .put("priority", choice(frame, "priority", named(frame, "priority.", names(Priority.values()))))
                .put("kind", choice(frame, "kind", named(frame, "kind.", names(Kind.values()))));
    }

    /// What may be done to several complaints at once, as forms name it.
    private static JsonArray can(Account account) {
        JsonArray can = new JsonArray();
        DEEDS.entrySet().stream()
                .filter(deed -> account.may(deed.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(can::add);
        return can;
    }

    private static JsonObject choice(Frame frame, String name, Stream<JsonObject> options) {
        return new JsonObject().put("words", frame.say("desk.filter." + name)).put("options", list(options));
    }

    private static JsonArray list(Stream<JsonObject> options) {
        JsonArray all = new JsonArray();
        options.forEach(all::add);
        return all;
    }

    private static Stream<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name);
    }

    private static Stream<JsonObject> named(Frame frame, String words, Stream<String> codes) {
        return codes.map(code -> option(code, frame.say(words + code)));
    }

    private Stream<JsonObject> channels(Frame frame) {
        return channels.get().stream()
                .map(Channel::name)
                .map(name -> option(name, frame.words().sayOr("channel." + name, name)));
    }

    private Stream<JsonObject> departments() {
        return pages.city().allDepartments().stream()
                .sorted(Comparator.comparing(Department::name))
                .map(department -> option(department.code().value(), department.name()));
    }

    private Stream<JsonObject> topics() {
        return pages.city().topics().values().stream()
                .sorted(Comparator.comparing(Topic::name))
                .map(topic -> option(topic.code().value(), topic.name()));
    }

    private Stream<JsonObject> places() {
        return pages.city().topPlaces().stream()
                .sorted(Comparator.comparing(Place::name))
                .map(place -> option(place.code(), place.name()));
    }

    private static JsonObject option(String code, String words) {
        return new JsonObject().put("code", code).put("words", words);
    }
}
