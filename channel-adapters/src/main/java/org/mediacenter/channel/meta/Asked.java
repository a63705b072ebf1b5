package org.mediacenter.channel.meta;

import java.time.Duration;
import java.util.function.Function;
import org.mediacenter.channel.common.Node;
import org.mediacenter.hub.channel.InboundMessage;

/// What came of asking Meta for words of which only ids came.
public sealed interface Asked {

    record There(InboundMessage message) implements Asked {}

    /// It will never be told: gone, or not for us.
    record Never(String why) implements Asked {}

    /// Worth asking again.
    record NotNow(String why) implements Asked {}

    /// Judges the answer.
    ///
    /// @param read what was asked for, as an event that had brought it
    static Asked of(GraphAnswer answer, Function<Node, Heard> read) {
        return switch (answer) {
            case GraphAnswer.Done(var json) ->
                switch (read.apply(Graph.node(json))) {
                    case Heard.Said(var message) -> new There(message);
                    case Heard.Ignored(var why) -> new Never(why);
                    case Heard.Malformed(var why) -> new Never(why);
                    case Heard.Changed _, Heard.Elsewhere _ -> new Never("it says nothing");
                };
            case GraphAnswer.Never(var why) -> new Never(why);
            case GraphAnswer.TokenDead _ -> new NotNow(GraphState.TOKEN_DEAD);
            case GraphAnswer.Limited _ -> new NotNow("meta takes no more calls for now");
            case GraphAnswer.Busy(Duration _, String why) -> new NotNow(why);
            case GraphAnswer.NotDone(var why) -> new NotNow(why);
            case GraphAnswer.Perhaps(var why) -> new NotNow(why);
        };
    }
}
