package org.mediacenter.channel.website;

import org.mediacenter.channel.common.Problem;

/// What was made of a body or a form.
public sealed interface Reading {

    /// It can be filed.
    record Filled(WebsiteComplaint complaint) implements Reading {}

    /// It cannot, and this is why, all of it.
    record Faulty(Problem problem) implements Reading {}
}
