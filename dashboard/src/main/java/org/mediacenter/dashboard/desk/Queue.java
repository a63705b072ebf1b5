package org.mediacenter.dashboard.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.worklist.Row;

/// A ready-made view of the worklist.
public enum Queue {
    ALL,
    /// What nobody has yet.
    TRIAGE,
    MINE,
    DEPARTMENT,
    OVERDUE,
    /// What a department would answer waits for the Media Center to look at it.
    REVIEW,
    /// A reply was refused, or nobody knows what became of it.
    UNDELIVERED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether an open complaint is in it, for who looks.
    boolean has(Row row, Account account, Instant now) {
        Summary summary = row.summary();
        return switch (this) {
            case ALL -> true;
            case TRIAGE -> summary.status() == Status.TRIAGE || summary.status() == Status.RECEIVED;
            case MINE -> summary.assignee().filter(account.username()::equals).isPresent();
            case DEPARTMENT ->
                account.department()
                        .filter(own -> Filters.isWith(summary, own.value()))
                        .isPresent();
            case REVIEW -> summary.inReview();
            case UNDELIVERED -> summary.undelivered();
            case OVERDUE -> row.dueAt().filter(due -> !due.isAfter(now)).isPresent();
        };
    }

    /// The name of its icon.
    public String icon() {
        return switch (this) {
            case ALL -> "inbox";
            case TRIAGE -> "question-circle";
            case MINE -> "person-check";
            case DEPARTMENT -> "building";
            case OVERDUE -> "exclamation-octagon";
            case REVIEW -> "eye";
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
                    case REVIEW -> account.may(Right.REVIEW_REPLIES);
                    case DEPARTMENT -> account.department().isPresent();
                })
                .toList();
    }
}
