package org.mediacenter.channel.meta;

import com.restfb.Parameter;
import java.util.List;

/// What a reply comes to.
public sealed interface Posting {

    /// Calls to be made one after the other, one for each part.
    record Calls(List<Call> calls) implements Posting {
        public Calls {
            calls = List.copyOf(calls);
        }
    }

    /// It cannot go there.
    record Impossible(String why) implements Posting {}

    /// One POST to the Graph API.
    record Call(String path, List<Parameter> parameters) {
        public Call {
            parameters = List.copyOf(parameters);
        }

        public Call(String path, Parameter... parameters) {
            this(path, List.of(parameters));
        }
    }
}
