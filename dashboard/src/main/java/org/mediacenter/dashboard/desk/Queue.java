package org.mediacenter.dashboard.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Right;

/// A ready-made view of the worklist.
public enum Queue {
    ALL,
    /// What nobody has yet.
    TRIAGE,
    MINE,
    DEPARTMENT,
    OVERDUE,
    /// A reply was refused, or nobody knows what became of it.
    UNDELIVERED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
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
                    case DEPARTMENT -> account.department().isPresent();
                })
                .toList();
    }
}
