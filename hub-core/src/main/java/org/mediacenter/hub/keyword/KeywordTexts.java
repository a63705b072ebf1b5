package org.mediacenter.hub.keyword;

import org.mediacenter.hub.complaint.Complaint;

/// What the hub answers to keywords; plain text, never empty, never more than where a matter stands.
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
}
