package org.mediacenter.hub.keyword;

import org.mediacenter.hub.complaint.Complaint;

/// Answers keywords in a word or two.
public final class PlainKeywordTexts implements KeywordTexts {

    @Override
    public String status(String channel, Complaint complaint) {
        return "keluhan " + complaint.number() + " " + complaint.status();
    }

    @Override
    public String noSuch(String channel) {
        return "tidak ada";
    }

    @Override
    public String help(String channel) {
        return "CEK, STOP";
    }

    @Override
    public String optedOut(String channel) {
        return "berhenti";
    }

    @Override
    public String optedIn(String channel) {
        return "mulai lagi";
    }
}
