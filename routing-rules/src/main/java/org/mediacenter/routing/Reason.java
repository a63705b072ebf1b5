package org.mediacenter.routing;

/// One thing that spoke for the decision, in a form a screen can show.
///
/// Positions count UTF-16 characters of [ComplaintText#text()], `from` inclusive, `to` exclusive.
public sealed interface Reason {

    /// A word of the text.
    ///
    /// @param word as the citizen wrote it
    /// @param weight how much it spoke for the department chosen; only comparable within one decision
    record Word(String word, int from, int to, double weight) implements Reason {}

    /// A rule of the rule book that matched.
    ///
    /// @param id the rule's name in `rules.yaml`
    /// @param explanation why the rule exists, in words an officer accepts
    record RuleMatched(String id, String explanation) implements Reason {}

    /// A past complaint much like this one, for which the same department answered.
    ///
    /// @param number what people call it; its text is for those who may see it
    /// @param weight as of a word
    record SimilarComplaint(String number, double weight) implements Reason {}

    /// A place of the text chose among offices of one family.
    record PlaceDecided(String placeCode, String name) implements Reason {}

    /// A place chose among offices of one family, and only the point tells that it is this one.
    record PointDecided(String placeCode, String name) implements Reason {}

    /// The citizen chose this topic on a form.
    record CitizenChose(TopicCode topic) implements Reason {}

    /// The text said nothing the rule book or the words of the profile know.
    record NothingKnown() implements Reason {}
}
