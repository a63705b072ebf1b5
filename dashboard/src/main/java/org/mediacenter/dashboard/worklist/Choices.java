package org.mediacenter.dashboard.worklist;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.dashboard.worklist.Filter.Option;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Accounts;
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
            "transfer", Right.LEAD_DEPARTMENT,
            "priority", Right.SET_PRIORITY,
            "replies", Right.REPLY,
            "notes", Right.WRITE_NOTES,
            "status", Right.SET_STATUS);

    private final Pages pages;
    private final Supplier<List<Channel>> channels;
    private final Accounts accounts;

    /// @param channels those of the hub now
    public Choices(Pages pages, Supplier<List<Channel>> channels, Accounts accounts) {
        this.pages = pages;
        this.channels = channels;
        this.accounts = accounts;
    }

    public void mount(Routes routes) {
        routes.get(
                "/desk/choices",
                new Access.With(Right.SEE_COMPLAINTS),
                visit -> of(visit).map(choices -> Answer.json(200, choices.encode())));
    }

    /// What somebody can choose.
    public Future<JsonObject> of(Visit visit) {
        Frame frame = pages.frame(visit, "desk.title", "/desk");
        return accounts.all().map(people -> {
            JsonObject filters = new JsonObject();
            filters(frame, visit.account(), people).forEach(filter -> filters.put(filter.name(), filter.json()));
            return new JsonObject()
                    .put("filters", filters)
                    .put("can", can(visit.account()))
                    .put("departments", list(departments()))
                    .put("colleagues", list(colleagues(visit.account(), people)))
                    .put("priorities", list(named(frame, "priority.", names(Priority.values()))))
                    .put("kinds", list(named(frame, "reply.", Stream.of("INTERIM", "FINAL", "QUESTION"))));
        });
    }

    /// What somebody can narrow the list by, in the order it is shown.
    Future<List<Filter>> filters(Frame frame, Account account) {
        return accounts.all().map(all -> filters(frame, account, all));
    }

    private List<Filter> filters(Frame frame, Account account, List<Account> all) {
        List<Filter> filters = new ArrayList<>();
        filters.add(filter(frame, "status", named(frame, "status.", names(Status.values()))));
        filters.add(filter(frame, "channel", channels(frame)));
        if (account.may(Right.SEE_ALL_DEPARTMENTS)) {
            filters.add(filter(frame, "department", departments()));
        }
        filters.add(filter(frame, "topic", topics()));
        filters.add(filter(frame, "kecamatan", places()));
        filters.add(new Filter("kelurahan", levels(), smallerPlaces(), false));
        filters.add(filter(frame, "assignee", people(frame, account, all)));
        Stream<Option> due =
                named(frame, "desk.filter.due.", Stream.of(Narrower.OVERDUE, Narrower.HOUR, Narrower.TODAY));
        filters.add(new Filter("due", frame.say("desk.filter.due"), due.toList(), true));
        filters.add(new Filter("from", frame.say("desk.filter.from"), List.of(), true));
        filters.add(new Filter("to", frame.say("desk.filter.to"), List.of(), true));
        filters.add(filter(frame, "priority", named(frame, "priority.", names(Priority.values()))));
        filters.add(filter(frame, "kind", named(frame, "kind.", names(Kind.values()))));
        return filters;
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

    private static Filter filter(Frame frame, String name, Stream<Option> options) {
        return new Filter(name, frame.say("desk.filter." + name), options.toList(), false);
    }

    private static JsonArray list(Stream<Option> options) {
        JsonArray all = new JsonArray();
        options.forEach(
                option -> all.add(new JsonObject().put("code", option.code()).put("words", option.words())));
        return all;
    }

    private static Stream<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name);
    }

    private static Stream<Option> named(Frame frame, String words, Stream<String> codes) {
        return codes.map(code -> Option.of(code, frame.say(words + code)));
    }

    private Stream<Option> channels(Frame frame) {
        return channels.get().stream()
                .map(Channel::name)
                .map(name -> Option.of(name, frame.words().sayOr("channel." + name, name)));
    }

    private Stream<Option> departments() {
        return pages.city().allDepartments().stream()
                .sorted(Comparator.comparing(Department::name))
                .map(department -> Option.of(department.code().value(), department.name()));
    }

    private Stream<Option> topics() {
        return pages.city().topics().values().stream()
                .sorted(Comparator.comparing(Topic::name))
                .map(topic -> Option.of(topic.code().value(), topic.name()));
    }

    private Stream<Option> places() {
        return pages.city().topPlaces().stream()
                .sorted(Comparator.comparing(Place::name))
                .map(place -> Option.of(place.code(), place.name()));
    }

    /// Those in a place of the highest level, named with it: several may be called the same.
    private List<Option> smallerPlaces() {
        return smaller()
                .sorted(Comparator.comparing(Place::name))
                .map(place -> new Option(
                        place.code(),
                        place.name() + ", "
                                + place.parent()
                                        .map(pages.city()::placeShortName)
                                        .orElse(""),
                        pages.city().topPlace(place.code())))
                .toList();
    }

    private Stream<Place> smaller() {
        return pages.city().places().values().stream()
                .filter(place -> !pages.city().topPlace(place.code()).equals(place.code()));
    }

    /// What the profile calls them.
    private String levels() {
        return smaller()
                .map(Place::level)
                .distinct()
                .sorted()
                .map(level -> level.substring(0, 1).toUpperCase(Locale.ROOT) + level.substring(1))
                .collect(Collectors.joining(" / "));
    }

    /// Who can be handed complaints: people of departments, of the own one for who belongs to one.
    private static Stream<Option> colleagues(Account reader, List<Account> all) {
        return all.stream()
                .filter(_ -> reader.may(Right.LEAD_DEPARTMENT))
                .filter(one -> one.may(Right.ACCEPT) && one.department().isPresent())
                .filter(one -> reader.department().isEmpty() || one.department().equals(reader.department()))
                .sorted(Comparator.comparing(Account::name))
                .map(one -> Option.of(one.username(), one.name()));
    }

    /// Who may have a complaint: whoever looks first, then the others; of another department's people nobody is told.
    private static Stream<Option> people(Frame frame, Account reader, List<Account> all) {
        boolean everywhere = reader.may(Right.SEE_ALL_DEPARTMENTS);
        Optional<Account> own = all.stream()
                .filter(one -> one.username().equals(reader.username()))
                .findFirst();
        Stream<Account> others = all.stream()
                .filter(one -> !one.username().equals(reader.username()) && !one.disabled() && one.may(Right.ACCEPT))
                .filter(one -> everywhere || one.department().equals(reader.department()))
                .sorted(Comparator.comparing(Account::name));
        Stream<Option> people = Stream.concat(own.filter(one -> one.may(Right.ACCEPT)).stream(), others)
                .map(one -> Option.of(one.username(), one.name()));
        return Stream.concat(people, Stream.of(Option.of(Narrower.NOBODY, frame.say("desk.filter.assignee.nobody"))));
    }
}
