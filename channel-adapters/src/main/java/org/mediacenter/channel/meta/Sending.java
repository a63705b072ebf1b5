package org.mediacenter.channel.meta;

import com.restfb.Parameter;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediacenter.channel.common.Node;
import org.mediacenter.channel.meta.Posting.Call;
import org.mediacenter.channel.meta.Posting.Calls;
import org.mediacenter.channel.meta.Posting.Impossible;
import org.mediacenter.hub.channel.Delivered;

/// Makes the calls of one reply in order and says what became of it. When some parts went and one did not, a person
/// must decide: that is unknown, whatever the last answer was. Thread-safe.
public final class Sending {
    private static final Duration TOKEN_WAIT = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofSeconds(30);

    private Sending() {}

    public static Future<Delivered> send(Graph graph, Posting posting) {
        return switch (posting) {
            case Impossible(var why) -> Future.succeededFuture(new Delivered.Refused(why));
            case Calls(var calls) -> next(graph, calls, List.of());
        };
    }

    private static Future<Delivered> next(Graph graph, List<Call> calls, List<String> sent) {
        if (sent.size() == calls.size()) {
            return Future.succeededFuture(new Delivered.Sent(sent));
        }
        Call call = calls.get(sent.size());
        return graph.post(call.path(), call.parameters().toArray(Parameter[]::new))
                .compose(answer -> answer instanceof GraphAnswer.Done(var json)
                        ? next(graph, calls, with(sent, Graph.node(json)))
                        : Future.succeededFuture(failed(answer, sent.size(), calls.size())));
    }

    private static List<String> with(List<String> sent, Node answer) {
        List<String> all = new ArrayList<>(sent);
        all.add(Stream.concat(Stream.of(answer), answer.all("messages").stream())
                .flatMap(one -> Stream.of(one.text("message_id"), one.text("id")))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(""));
        return all;
    }

    private static Delivered failed(GraphAnswer answer, int sent, int of) {
        Delivered alone = alone(answer);
        return sent == 0 ? alone : new Delivered.Unknown(sent + " of " + of + " parts were sent, then: " + why(alone));
    }

    private static Delivered alone(GraphAnswer answer) {
        return switch (answer) {
            case GraphAnswer.Done _ -> throw new IllegalArgumentException("that is no failure");
            case GraphAnswer.TokenDead _ -> new Delivered.Later(TOKEN_WAIT, GraphState.TOKEN_DEAD);
            case GraphAnswer.Limited(var wait) ->
                new Delivered.Later(wait.orElse(SOON), "meta takes no more calls for now");
            case GraphAnswer.Busy(Duration pause, String why) -> new Delivered.Later(pause, why);
            case GraphAnswer.NotDone(var why) -> new Delivered.Later(SOON, why);
            case GraphAnswer.Never(var why) -> new Delivered.Refused(why);
            case GraphAnswer.Perhaps(var why) -> new Delivered.Unknown(why);
        };
    }

    private static String why(Delivered delivered) {
        return switch (delivered) {
            case Delivered.Sent _ -> "sent";
            case Delivered.Refused(var why) -> why;
            case Delivered.Later(Duration _, String why) -> why;
            case Delivered.Unknown(var why) -> why;
        };
    }
}
