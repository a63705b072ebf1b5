package org.mediacenter.hub.keyword;

import org.mediacenter.hub.complaint.Complaint;

/// What the hub says by itself about matters, most of it in answer to keywords; plain text, never empty, never more
/// than where a matter stands.
public interface KeywordTexts {

    /// Where a matter stands, for whoever has its number: no words of it and no names.
    String status(String channel, Complaint complaint);

    /// There is no such number, or nothing open of this person.
    String noSuch(String channel);

    /// What can be asked.
    String help(String channel);

    /// No more messages will come.
    String optedOut(String channel);

    /// Messages will come again.
    String optedIn(String channel);

    /// A matter is closed: how did the city do, 1 to 5?
    String rating(String channel, Complaint complaint);

    /// What was thought of it is noted.
    String rated(String channel, Complaint complaint);

    /// A code was sent, if there is such a matter and its citizen can be reached.
    String codeSent(String channel);

    /// The code that links another conversation.
    String code(String channel, Complaint complaint, String code);

    /// That code or key is not right, or not any more.
    String proofWrong(String channel);

    /// The code or key was right, but the matter has as many conversations as it may have.
    String tooManyWays(String channel, Complaint complaint);

    /// The conversation is linked to the matter.
    String linked(String channel, Complaint complaint);

    /// The matter is handled together with others about the same, under its own number.
    String joined(String channel, Complaint complaint);

    /// It is handled by itself again.
    String parted(String channel, Complaint complaint);

    /// It is done, together with the others.
    String joinedClosed(String channel, Complaint complaint);

    /// The conversation is linked no longer.
    String unlinked(String channel);

    /// The complaint came from this conversation, which stays with it.
    String stays(String channel, Complaint complaint);

    /// How to link a conversation to a matter, and how to end that.
    String howToLink(String channel);
}
