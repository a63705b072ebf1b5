package org.mediacenter.hub.account;

/// One thing somebody may do; every route names the right it needs.
public enum Right {
    /// Open the list and the page of complaints, as far as [Sight] goes.
    SEE_COMPLAINTS,
    /// See complaints of all departments, not only the own one.
    SEE_ALL_DEPARTMENTS,
    /// See complaints about officials whoever has them.
    SEE_ABOUT_OFFICIALS,
    REPLY,
    /// Send, edit or give back what departments propose to say to the citizen.
    REVIEW_REPLIES,
    /// Hand a danger to life over to the emergency number.
    HAND_TO_EMERGENCY,
    /// Declare a surge and end it; leave the next shift a note and take one.
    LEAD_FRONT_OFFICE,
    /// Take a complaint on.
    ACCEPT,
    /// Hand a complaint to another department, also out of triage.
    ASSIGN,
    /// See how much each of a department's people has, keep its duty roster, and hand cases from one to another.
    LEAD_DEPARTMENT,
    /// Rule who has what a department says is not theirs.
    SETTLE_DISPUTES,
    WRITE_NOTES,
    /// Have complaints handled as one, or apart again.
    JOIN_COMPLAINTS,
    /// Open and close incidents, and answer all who stand under one at once.
    LEAD_INCIDENTS,
    SET_PRIORITY,
    /// Close and reopen.
    SET_STATUS,
    SEE_FIGURES,
    MANAGE_ACCOUNTS,
    /// Read who did what and who looked at what.
    SEE_AUDIT,
    /// See when the last backup was taken, and what is kept how long.
    SEE_UPKEEP,
    /// Begin the erasing of what was kept for its time before it comes, and hold complaints back from it.
    MANAGE_UPKEEP,
    /// See the models of routing and choose the one in service.
    MANAGE_ROUTING,
    /// Write the city's profile: its rules, messages, promises and everything else in its files.
    MANAGE_PROFILE,
    /// See how the channels do.
    SEE_CHANNELS,
    /// Have read again what a channel could not read, and put it away.
    MANAGE_CHANNELS,
    /// See what a provider sent, as it came.
    SEE_RAW,
    /// Let everybody read what was looked at, and take it back.
    PUBLISH,
    /// Work at the call desk: see who called, call back, write down what callers say.
    TAKE_CALLS
}
