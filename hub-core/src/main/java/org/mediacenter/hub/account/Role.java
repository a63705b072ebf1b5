package org.mediacenter.hub.account;

import static org.mediacenter.hub.account.Right.ACCEPT;
import static org.mediacenter.hub.account.Right.ASSIGN;
import static org.mediacenter.hub.account.Right.HAND_TO_EMERGENCY;
import static org.mediacenter.hub.account.Right.JOIN_COMPLAINTS;
import static org.mediacenter.hub.account.Right.LEAD_DEPARTMENT;
import static org.mediacenter.hub.account.Right.LEAD_FRONT_OFFICE;
import static org.mediacenter.hub.account.Right.LEAD_INCIDENTS;
import static org.mediacenter.hub.account.Right.MANAGE_ACCOUNTS;
import static org.mediacenter.hub.account.Right.MANAGE_CHANNELS;
import static org.mediacenter.hub.account.Right.MANAGE_PROFILE;
import static org.mediacenter.hub.account.Right.MANAGE_ROUTING;
import static org.mediacenter.hub.account.Right.MANAGE_UPKEEP;
import static org.mediacenter.hub.account.Right.PUBLISH;
import static org.mediacenter.hub.account.Right.REPLY;
import static org.mediacenter.hub.account.Right.REVIEW_REPLIES;
import static org.mediacenter.hub.account.Right.SEE_ABOUT_OFFICIALS;
import static org.mediacenter.hub.account.Right.SEE_ALL_DEPARTMENTS;
import static org.mediacenter.hub.account.Right.SEE_AUDIT;
import static org.mediacenter.hub.account.Right.SEE_CHANNELS;
import static org.mediacenter.hub.account.Right.SEE_COMPLAINTS;
import static org.mediacenter.hub.account.Right.SEE_FIGURES;
import static org.mediacenter.hub.account.Right.SEE_RAW;
import static org.mediacenter.hub.account.Right.SEE_UPKEEP;
import static org.mediacenter.hub.account.Right.SETTLE_DISPUTES;
import static org.mediacenter.hub.account.Right.SET_PRIORITY;
import static org.mediacenter.hub.account.Right.SET_STATUS;
import static org.mediacenter.hub.account.Right.TAKE_CALLS;
import static org.mediacenter.hub.account.Right.WRITE_NOTES;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What somebody is to the Media Center; decides what they may do.
public enum Role {
    /// Front office: sees everything that is not about officials, sorts what routing left open.
    OPERATOR,
    /// Answers for one department and sees only its complaints.
    OFFICER,
    DEPARTMENT_COORDINATOR,
    /// Media Center coordinator: all departments, also complaints about officials.
    COORDINATOR,
    /// Figures only, no person's words.
    LEADER,
    /// Reads, and changes nothing.
    AUDITOR,
    /// Accounts, channels, models of routing and figures, not complaints.
    ADMINISTRATOR;

    private static final Map<Role, Set<Right>> RIGHTS =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(role -> role, Role::rightsOf));

    /// Whether an account of this role belongs to one department.
    public boolean ofDepartment() {
        return this == OFFICER || this == DEPARTMENT_COORDINATOR;
    }

    /// Whether a password alone is too little, since so much hangs on it.
    public boolean needsCodes() {
        return this == ADMINISTRATOR || this == LEADER;
    }

    /// What accounts of this role may do; [Sight] says to which complaints.
    public Set<Right> rights() {
        return RIGHTS.getOrDefault(this, Set.of());
    }

    private static Set<Right> rightsOf(Role role) {
        return switch (role) {
            case OPERATOR ->
                and(
                        officers(),
                        REVIEW_REPLIES,
                        LEAD_INCIDENTS,
                        HAND_TO_EMERGENCY,
                        LEAD_FRONT_OFFICE,
                        SEE_ALL_DEPARTMENTS,
                        SET_PRIORITY,
                        SEE_CHANNELS,
                        PUBLISH,
                        TAKE_CALLS);
            case OFFICER -> officers();
            case DEPARTMENT_COORDINATOR -> and(officers(), LEAD_DEPARTMENT, SET_PRIORITY, SEE_FIGURES);
            case COORDINATOR ->
                and(
                        officers(),
                        LEAD_DEPARTMENT,
                        SETTLE_DISPUTES,
                        REVIEW_REPLIES,
                        LEAD_INCIDENTS,
                        HAND_TO_EMERGENCY,
                        LEAD_FRONT_OFFICE,
                        SEE_ALL_DEPARTMENTS,
                        SEE_ABOUT_OFFICIALS,
                        SET_PRIORITY,
                        SEE_FIGURES,
                        SEE_CHANNELS,
                        MANAGE_CHANNELS,
                        SEE_RAW,
                        PUBLISH,
                        TAKE_CALLS);
            case LEADER -> Set.of(SEE_FIGURES);
            case AUDITOR ->
                Set.of(SEE_COMPLAINTS, SEE_ALL_DEPARTMENTS, SEE_FIGURES, SEE_CHANNELS, SEE_RAW, SEE_AUDIT, SEE_UPKEEP);
            case ADMINISTRATOR ->
                Set.of(
                        MANAGE_ACCOUNTS,
                        MANAGE_ROUTING,
                        MANAGE_PROFILE,
                        SEE_FIGURES,
                        SEE_CHANNELS,
                        MANAGE_CHANNELS,
                        SEE_AUDIT,
                        SEE_UPKEEP,
                        MANAGE_UPKEEP);
        };
    }

    private static Set<Right> officers() {
        return Set.of(SEE_COMPLAINTS, REPLY, ACCEPT, ASSIGN, WRITE_NOTES, SET_STATUS, JOIN_COMPLAINTS);
    }

    private static Set<Right> and(Set<Right> rights, Right... more) {
        EnumSet<Right> all = EnumSet.copyOf(rights);
        all.addAll(Arrays.asList(more));
        return Set.copyOf(all);
    }

    /// The name in the API and in the store: `department-coordinator`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The role of that name.
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
