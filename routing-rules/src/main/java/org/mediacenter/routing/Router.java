package org.mediacenter.routing;

/// Decides which department must act on a text, and why.
///
/// Implementations are thread-safe, never throw for any text and answer in milliseconds.
public interface Router {

    /// The decision for one text; the same text and profile give the same decision.
    Routing route(ComplaintText complaint);
}
