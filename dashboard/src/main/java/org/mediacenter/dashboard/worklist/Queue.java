package org.mediacenter.dashboard.worklist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.search.Condition;
import org.mediacenter.hub.search.Condition.Has;
import org.mediacenter.hub.search.Trait;
import org.mediacenter.hub.worklist.Row;

/// A ready-made view of the worklist.
public enum Queue {
    ALL,
    /// Dangers to life nobody at the emergency number took yet.
    EMERGENCY,
    /// What nobody has yet.
    TRIAGE,
    MINE,
    /// Where a colleague mentions who looks, until they open it.
    MENTIONED,
    DEPARTMENT,
    OVERDUE,
    /// What a department would answer waits for the Media Center to look at it.
    REVIEW,
    /// What a department says is not theirs waits for the Media Center to rule.
    CONTESTED,
    /// A reply was refused, or nobody knows what became of it.
    UNDELIVERED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What an open complaint must be to be in it, for who looks; empty where all are.
    Optional<Condition> condition(Account account, Reckoning reckoning) {
        return switch (this) {
            case ALL -> Optional.empty();
            case EMERGENCY -> Optional.of(new Has(Trait.RINGING, Set.of("yes")));
            case TRIAGE -> Optional.of(new Has(Trait.STATUS, Set.of("triage", "received")));
            case MINE -> Optional.of(new Has(Trait.ASSIGNEE, Set.of(account.username())));
            case MENTIONED ->
                Optional.of(new Condition.Among(reckoning.mentions().of(account.username())));
            case DEPARTMENT ->
                Optional.of(new Has(
                        Trait.DEPARTMENT,
                        account.department().map(own -> Set.of(own.value())).orElse(Set.of())));
            case REVIEW -> Optional.of(new Has(Trait.IN_REVIEW, Set.of("yes")));
            case CONTESTED -> Optional.of(new Has(Trait.CONTESTED, Set.of("yes")));
            case UNDELIVERED -> Optional.of(new Has(Trait.UNDELIVERED, Set.of("yes")));
            case OVERDUE -> Optional.of(new Condition.Due(reckoning.now()));
        };
    }

    /// Which open complaints are in it, for who looks.
    Predicate<Row> members(Account account, Reckoning reckoning) {
        return condition(account, reckoning)
                .<Predicate<Row>>map(condition -> row -> condition.accepts(row.summary()))
                .orElse(_ -> true);
    }

    /// The name of its icon.
    public String icon() {
        return switch (this) {
            case ALL -> "inbox";
            case EMERGENCY -> "megaphone";
            case TRIAGE -> "question-circle";
            case MINE -> "person-check";
            case MENTIONED -> "at";
            case DEPARTMENT -> "building";
            case OVERDUE -> "exclamation-octagon";
            case REVIEW -> "eye";
            case CONTESTED -> "flag";
            case UNDELIVERED -> "exclamation-triangle";
        };
    }

    public static Optional<Queue> of(String code) {
        return Arrays.stream(values())
                .filter(queue -> queue.code().equals(code))
                .findFirst();
    }

    /// The queues that mean something to an account.
    public static List<Queue> of(Account account) {
        boolean everywhere = account.may(Right.SEE_ALL_DEPARTMENTS);
        return Arrays.stream(values())
                .filter(queue -> switch (queue) {
                    case ALL, MINE, OVERDUE, UNDELIVERED -> true;
                    case TRIAGE -> everywhere;
                    case MENTIONED -> account.may(Right.WRITE_NOTES);
                    case EMERGENCY -> account.may(Right.HAND_TO_EMERGENCY);
                    case REVIEW -> account.may(Right.REVIEW_REPLIES);
                    case CONTESTED -> account.may(Right.SETTLE_DISPUTES);
                    case DEPARTMENT -> account.department().isPresent();
                })
                .toList();
    }
}
