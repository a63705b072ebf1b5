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

    @Override
    public String rating(String channel, Complaint complaint) {
        return "nilai " + complaint.number();
    }

    @Override
    public String rated(String channel, Complaint complaint) {
        return "dicatat " + complaint.number();
    }

    @Override
    public String codeSent(String channel) {
        return "bila ada, kode dikirim";
    }

    @Override
    public String code(String channel, Complaint complaint, String code) {
        return "kode " + code + " untuk " + complaint.number();
    }

    @Override
    public String proofWrong(String channel) {
        return "salah";
    }

    @Override
    public String tooManyWays(String channel, Complaint complaint) {
        return "terlalu banyak " + complaint.number();
    }

    @Override
    public String linked(String channel, Complaint complaint) {
        return "tersambung " + complaint.number();
    }

    @Override
    public String joined(String channel, Complaint complaint) {
        return "bersama " + complaint.number();
    }

    @Override
    public String parted(String channel, Complaint complaint) {
        return "tersendiri " + complaint.number();
    }

    @Override
    public String joinedClosed(String channel, Complaint complaint) {
        return "selesai bersama " + complaint.number();
    }

    @Override
    public String stays(String channel, Complaint complaint) {
        return "tetap " + complaint.number();
    }

    @Override
    public String howToLink(String channel) {
        return "SAMBUNG, PUTUS";
    }

    @Override
    public String unlinked(String channel) {
        return "terputus";
    }
}
