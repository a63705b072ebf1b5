package org.mediacenter.channel.phone;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mediacenter.channel.common.Problem;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.CallRecord;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.Endpoint;
import org.mediacenter.hub.channel.Endpoint.Answer;
import org.mediacenter.hub.channel.Endpoint.Call;
import org.mediacenter.hub.channel.Inbound;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.channel.LinkHealth.Cause;
import org.mediacenter.hub.channel.OutboundReply;

/// The telephone: hears of calls from the exchange, takes operators' words, and leaves answers for
/// operators to tell, or sends them by SMS where the caller agreed. Thread-safe.
public final class PhoneChannel implements Channel {
    /// Its name for ever.
    public static final String NAME = "phone";
    private static final String PATH = "/api/v1/phone-calls";
    private static final long BODY_LIMIT = 64 * 1024;
    private final Vertx vertx;
    private final PhoneSettings settings;
    private final InstantSource clock;
    private final Telling telling;
    private final Watching watching = new Watching();
    private volatile State state = State.STARTING;
    private final Callers callers;
    private volatile @Nullable Inbox inbox;
    private volatile @Nullable LiveCalls live;
    private volatile Runnable news = () -> {};
    private volatile @Nullable Instant lastIn;
    private volatile @Nullable Instant lastOut;

    /// @param sms by which answers go to callers who agreed, while it is set up; opened and closed by others
    public PhoneChannel(Vertx vertx, PhoneSettings settings, InstantSource clock, Optional<Channel> sms) {
        this.vertx = vertx;
        this.settings = settings;
        this.clock = clock;
        this.telling = new Telling(sms);
        this.callers = new Callers(
                settings.numbering(),
                number -> sms.filter(way -> way.isCity(number)).isPresent());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Traits traits() {
        return new Traits(false, false, false);
    }

    /// Somebody tells it by telephone, or it goes by SMS, which is a conversation of its own.
    @Override
    public boolean isAnswered() {
        return false;
    }

    @Override
    public Future<Void> open(Inbox opened, ChannelMemory memory) {
        inbox = inbound -> opened.accept(callers.heard(inbound));
        LiveCalls calls = new LiveCalls(this::accept, memory, clock, () -> news.run());
        live = calls;
        state = State.UP;
        watching.every(vertx, LiveCalls.BETWEEN_SWEEPS, calls::sweep);
        List<Supplier<Optional<String>>> looks = settings.folder().stream()
                .<Supplier<Optional<String>>>map(folder -> new WatchedFolder(
                        folder,
                        refusals -> reader(settings.format(), refusals),
                        new ShownRows(this::accept),
                        memory,
                        clock)::look)
                .toList();
        watching.start(
                vertx,
                looks,
                settings.handOver().map(HandedOver::new),
                (format, refused) -> reader(format, row -> {
                    if (refused.size() < HandedOver.MOST_TOLD) {
                        refused.add(row);
                    }
                }));
        return Future.succeededFuture();
    }

    private CallFile reader(CallFormat format, Consumer<CallFile.Refused> refusals) {
        return new CallFile(format, settings.zone(), record -> recorded("", record), refusals);
    }

    /// A whole record ends what its events tell of, where they tell of it.
    private Future<Accepted> recorded(String id, CallRecord record) {
        @Nullable LiveCalls calls = live;
        return accept(record)
                .compose(accepted -> calls == null || accepted instanceof Accepted.Later
                        ? Future.succeededFuture(accepted)
                        : watching.counted(calls.recorded(id, record)).map(accepted));
    }

    private Future<Accepted> accept(Inbound inbound) {
        @Nullable Inbox open = inbox;
        if (open == null || state != State.UP) {
            return Future.succeededFuture(new Accepted.Later(Duration.ofSeconds(2), "the hub is not open"));
        }
        return watching.counted(open.accept(inbound)).onSuccess(accepted -> {
            if (!(accepted instanceof Accepted.Later)) {
                lastIn = clock.instant();
            }
        });
    }

    /// Reads a row again that could not be read before.
    @Override
    public Future<Optional<String>> replay(String raw) {
        return switch (settings.format().rows(settings.zone()).line(raw, true)) {
            case List<Rows.Row> rows
            when rows.size() == 1 && rows.getFirst() instanceof Rows.Row.Good(var record) ->
                accept(record)
                        .map(accepted -> accepted instanceof Accepted.Noted
                                ? Optional.empty()
                                : Optional.of("the row was not kept"));
            case List<Rows.Row> rows
            when !rows.isEmpty() && rows.getFirst() instanceof Rows.Row.Bad(String why, var _) ->
                Future.succeededFuture(Optional.of(why));
            default -> Future.succeededFuture(Optional.of("not one row"));
        };
    }

    /// Files what an operator wrote down.
    ///
    /// @return never [Accepted.Noted]
    public Future<Accepted> file(CallWords words) {
        return accept(PhoneMessages.inbound(NAME, words));
    }

    /// Whether a reply that waits for this reason waits for somebody to tell it.
    public static boolean isLeftToAnOperator(String why) {
        return Set.of(Telling.BY_CALL, Telling.BY_LETTER, Telling.AT_COUNTER).contains(why)
                || why.startsWith(Telling.NO_SMS);
    }

    /// Calls that ring or last now, by the exchange's events.
    public Future<List<LiveCall>> lasting() {
        @Nullable LiveCalls calls = live;
        return calls == null ? Future.succeededFuture(List.of()) : calls.all();
    }

    /// Who is told, on any thread, whenever a call begins, is taken or ends; one listener.
    public void onLive(Runnable listener) {
        news = listener;
    }

    /// Somebody at the desk opens a call that rings: the first one has it, which [LiveCall#taker()] says then.
    ///
    /// @param name [LiveCall#name()]
    /// @return the call as it is now; empty where it is over
    public Future<Optional<LiveCall>> claim(String name, String username) {
        @Nullable LiveCalls calls = live;
        return calls == null ? Future.succeededFuture(Optional.empty()) : calls.claim(name, username);
    }

    /// Somebody at the desk spoke with a caller who still rings by what the exchange told.
    ///
    /// @return [Accepted.Later] where that cannot be kept now
    public Future<Accepted> spoken(String name, String username) {
        @Nullable LiveCalls calls = live;
        return calls == null ? Future.succeededFuture(new Accepted.Noted()) : calls.spoken(name, username);
    }

    @Override
    public boolean reaches(String conversation) {
        return telling.reaches(conversation);
    }

    @Override
    public Future<Delivered> deliver(OutboundReply reply) {
        boolean mayGoBySms = AnswerWay.of(reply.conversation()) == AnswerWay.SMS;
        return telling.deliver(reply).onSuccess(delivered -> {
            if (mayGoBySms && delivered instanceof Delivered.Sent) {
                lastOut = clock.instant();
            }
        });
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(new Endpoint(HttpMethod.POST, PATH, BODY_LIMIT, this::post));
    }

    private Future<Answer> post(Call call) {
        if (call.token().isEmpty()) {
            return answered(Problem.of(401, "not-signed-in", "No API token", "send Authorization: Bearer and a token"));
        }
        @Nullable LiveCalls calls = live;
        return switch (CallBody.read(call.body(), settings.zone(), callers::dialled)) {
            case CallBody.Said.Faulty(Problem problem) -> answered(problem);
            case CallBody.Said.Whole(String id, var record) ->
                recorded(id, record).map(PhoneChannel::answer);
            case CallBody.Said.Event event
            when calls != null && state == State.UP ->
                watching.counted(calls.take(event)).map(PhoneChannel::answer);
            case CallBody.Said.Event _ -> answered(answer(new Accepted.Later(Duration.ofSeconds(2), "not open")));
        };
    }

    private static Answer answer(Accepted accepted) {
        return switch (accepted) {
            case Accepted.Noted(boolean again) -> json(again ? 200 : 201, new JsonObject().put("known", again));
            case Accepted.Kept _ -> json(201, new JsonObject().put("known", false));
            case Accepted.Duplicate _ -> json(200, new JsonObject().put("known", true));
            case Accepted.Refused(String code, String detail) ->
                Problem.of(422, code, "The call was not kept", detail).answer();
            case Accepted.Later later -> {
                Answer answer = Problem.of(503, "later", "Not now", "send it again after Retry-After seconds")
                        .answer();
                answer.headers()
                        .set(
                                "Retry-After",
                                Long.toString(Math.max(1, later.after().toSeconds())));
                yield answer;
            }
        };
    }

    private static Answer json(int status, JsonObject body) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().set("Cache-Control", "no-store");
        return new Answer(status, "application/json", headers, Buffer.buffer(body.encode()));
    }

    private static Future<Answer> answered(Problem problem) {
        return answered(problem.answer());
    }

    private static Future<Answer> answered(Answer answer) {
        return Future.succeededFuture(answer);
    }

    @Override
    public ChannelHealth health() {
        String detail = watching.trouble().orElse("open");
        return new ChannelHealth(state, detail, Optional.ofNullable(lastIn), Optional.ofNullable(lastOut));
    }

    @Override
    public List<LinkHealth> links() {
        Optional<String> trouble = watching.trouble();
        return settings
                .folder()
                .map(_ -> new LinkHealth(
                        "folder",
                        trouble.isPresent() && state == State.UP ? State.DOWN : state,
                        trouble.map(_ -> Cause.SETTINGS),
                        trouble.orElse("read every few seconds"),
                        Optional.ofNullable(lastIn),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .stream()
                .toList();
    }

    /// Nothing new is heard from now on; waits for what is in hand.
    @Override
    public Future<Void> close() {
        state = State.CLOSED;
        return watching.stop();
    }
}
