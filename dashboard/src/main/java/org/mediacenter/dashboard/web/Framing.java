package org.mediacenter.dashboard.web;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/// In which other sites' pages citizens' pages may stand; whatever staff see stands in nobody's.
public final class Framing {
    private final String policy;

    /// @param sites their addresses, without a path; none where no other site may show any
    public Framing(List<URI> sites) {
        policy = sites.isEmpty()
                ? ""
                : StrictHeaders.content(
                        sites.stream().map(URI::toString).collect(Collectors.joining(" ", "'self' ", "")));
    }

    /// The answer, which may stand there.
    public Answer allowed(Answer answer) {
        return policy.isEmpty() ? answer : answer.with(StrictHeaders.POLICY, policy);
    }
}
