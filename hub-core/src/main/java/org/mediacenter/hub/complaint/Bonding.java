package org.mediacenter.hub.complaint;

/// What ties complaints together that are handled as one: a duplicate is merged into another complaint and stays a
/// complaint of its own, with its own number, words and way to its citizen.
///
/// The surviving complaint knows what it still has to carry over to the others; what it did carry over it notes, so
/// that a hub that dies in between goes on where it was.
public sealed interface Bonding extends ComplaintEvent.Further {

    /// This one is handled together with another one from now on.
    record Merged(ComplaintNumber into) implements Bonding {}

    /// It stands alone again.
    record Unmerged(ComplaintNumber from) implements Bonding {}

    /// Another one is handled together with this one.
    record Absorbed(ComplaintNumber other) implements Bonding {}

    /// Another one is to stand alone again.
    record Released(ComplaintNumber other) implements Bonding {}

    /// The other one has it.
    ///
    /// @param what name of a reply, or of what else its citizen is told, see [Bonds]
    record Passed(ComplaintNumber other, String what) implements Bonding {}

    /// One of its matters becomes a complaint of its own.
    ///
    /// @param words of the citizen about that matter
    record SplitOff(ComplaintNumber other, Personal words) implements Bonding {}

    /// It began as one of the matters of another one.
    record SplitFrom(ComplaintNumber whole) implements Bonding {}

    /// It stands under an incident: one of many about one happening, and still a complaint of its own.
    record Grouped(String incident) implements Bonding {}

    /// It stands under that incident no longer.
    record Ungrouped(String incident) implements Bonding {}

    /// The next event says what was said to all who stand under an incident.
    ///
    /// @param word its name within the incident
    record Announced(String incident, String word) implements Bonding {}

    /// The next event says what was said in the other one.
    ///
    /// @param what as in [Passed]
    record Relayed(ComplaintNumber of, String what) implements Bonding {}
}
