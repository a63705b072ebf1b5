package org.mediacenter.dashboard.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.worklist.Row;
import org.mediacenter.hub.worklist.Worklist;
import org.mediacenter.routing.Department;
import org.mediacenter.routing.Priority;
import org.mediacenter.routing.Topic;

/// The surroundings of the desk's pages, and what its modules ask about them: how full the queues are, what the list
/// can be narrowed by.
public final class Shells {
    private static final Map<String, Right> DEEDS = Map.of(
            "assignment", Right.ASSIGN,
            "priority", Right.SET_PRIORITY,
            "replies", Right.REPLY,
            "notes", Right.WRITE_NOTES,
            "status", Right.SET_STATUS);

    private final Worklist worklist;
    private final Sight sight;
    private final Pages pages;
    private final Supplier<Reckoning> reckonings;
    private final Supplier<List<Channel>> channels;

    public Shells(
            Worklist worklist,
            Sight sight,
            Pages pages,
            Supplier<Reckoning> reckonings,
            Supplier<List<Channel>> channels) {
        this.worklist = worklist;
        this.sight = sight;
        this.pages = pages;
        this.reckonings = reckonings;
        this.channels = channels;
    }

    public void mount(Routes routes) {
        Access seeing = new Access.With(Right.SEE_COMPLAINTS);
        routes.get("/desk/queues", seeing, visit -> Future.succeededFuture(queues(visit.account())));
        routes.get("/desk/choices", seeing, visit -> Future.succeededFuture(choices(visit)));
    }

    /// @param open number of the complaint that is open; empty for none
    Shell shell(Visit visit, Frame frame, String open) {
        Account account = visit.account();
        return new Shell(
                frame,
                Filters.of(visit.query()),
                Queue.of(account),
                counts(account),
                worklist.now().value(),
                open);
    }

    private Answer queues(Account account) {
        JsonObject json = new JsonObject();
        counts(account).forEach((queue, count) -> json.put(queue.code(), count));
        return Answer.json(200, json.encode());
    }

    /// One pass over the rows, however many queues there are.
    private Map<Queue, Integer> counts(Account account) {
        Reckoning reckoning = reckoning();
        Map<Queue, Predicate<Row>> members = new EnumMap<>(Queue.class);
        Queue.of(account).forEach(queue -> members.put(queue, queue.members(account, reckoning)));
        Map<Queue, Integer> counts = new EnumMap<>(Queue.class);
        worklist.rows().stream()
                .filter(row -> row.summary().status().isOpen() && sight.sees(account, row.summary()))
                .forEach(row -> members.forEach((queue, has) -> {
                    if (has.test(row)) {
                        counts.merge(queue, 1, Integer::sum);
                    }
                }));
        return counts;
    }

    /// What filters mean now.
    Reckoning reckoning() {
        return reckonings.get();
    }

    private Answer choices(Visit visit) {
        Frame frame = pages.frame(visit, "desk.title", "/desk");
        JsonObject json = new JsonObject()
                .put("filters", filters(visit, frame))
                .put("can", can(visit.account()))
                .put("departments", list(departments()))
                .put(
                        "priorities",
                        list(named(
                                frame,
                                "priority.",
                                Arrays.stream(Priority.values()).map(Priority::name))))
                .put("kinds", list(named(frame, "reply.", Stream.of("INTERIM", "FINAL", "QUESTION"))));
        return Answer.json(200, json.encode());
    }

    private JsonObject filters(Visit visit, Frame frame) {
        JsonObject json = new JsonObject()
                .put("status", choice(frame, "status", statuses(frame)))
                .put("channel", choice(frame, "channel", channels(frame)));
        if (visit.account().may(Right.SEE_ALL_DEPARTMENTS)) {
            json.put("department", choice(frame, "department", departments()));
        }
        return json.put("topic", choice(frame, "topic", topics()));
    }

    /// What may be done to several complaints at once, as forms name it.
    private static JsonArray can(Account account) {
        JsonArray can = new JsonArray();
        DEEDS.forEach((sort, right) -> {
            if (account.may(right)) {
                can.add(sort);
            }
        });
        return can;
    }

    private static JsonArray list(Stream<JsonObject> options) {
        JsonArray all = new JsonArray();
        options.forEach(all::add);
        return all;
    }

    private static JsonObject choice(Frame frame, String name, Stream<JsonObject> options) {
        return new JsonObject().put("words", frame.say("desk.filter." + name)).put("options", list(options));
    }

    private static Stream<JsonObject> statuses(Frame frame) {
        return named(
                frame,
                "status.",
                Stream.of(Status.values()).filter(Status::isOpen).map(Status::name));
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

    private static JsonObject option(String code, String words) {
        return new JsonObject().put("code", code).put("words", words);
    }
}
