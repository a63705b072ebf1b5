package org.mediacenter.dashboard.deed;

import io.vertx.core.Future;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.deed.Deeds.Done;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Accounts;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.complaint.Complaint;

/// Who may hand a complaint to a colleague, and to whom.
public final class Transfers {
    private final Accounts accounts;
    private final Sight sight;

    public Transfers(Accounts accounts, Sight sight) {
        this.accounts = accounts;
        this.sight = sight;
    }

    /// Whether somebody may: who has it, and who leads one of its departments or all of them.
    public static boolean may(Complaint complaint, Account account) {
        boolean has = complaint
                .holding()
                .assignee()
                .filter(account.username()::equals)
                .isPresent();
        return complaint.isOpen()
                && complaint.holding().lead().isPresent()
                && (account.may(Right.LEAD_DEPARTMENT) || (has && account.may(Right.ACCEPT)));
    }

    /// To whom: people of a department that has it who may work on it; of the own one, for who belongs to one.
    public Future<List<Account>> takers(Complaint complaint, Account by) {
        return accounts.all()
                .map(all -> all.stream()
                        .filter(account -> takes(complaint, account, by))
                        .sorted(Comparator.comparing(Account::name))
                        .toList());
    }

    private boolean takes(Complaint complaint, Account account, Account by) {
        boolean theirs = account.department().filter(complaint.holding()::has).isPresent();
        boolean colleague = by.department().isEmpty() || by.department().equals(account.department());
        boolean has = complaint
                .holding()
                .assignee()
                .filter(account.username()::equals)
                .isPresent();
        return theirs && colleague && !has && account.may(Right.ACCEPT) && sight.sees(account, complaint);
    }

    /// Why a transfer cannot be; empty where it can.
    Future<Optional<Done>> objection(Deed.Transfer transfer, Complaint complaint, Account by) {
        if (!complaint.isOpen()) {
            return Future.succeededFuture(Optional.of(new Done.Refused("already-closed", "nothing more is owed")));
        }
        if (!may(complaint, by)) {
            return Future.succeededFuture(Optional.of(new Done.Refused(
                    "not-yours-to-hand", "who has it, or who leads its department, hands it to a colleague")));
        }
        return Account.isUsername(transfer.to())
                ? accounts.find(transfer.to())
                        .map(found -> found.filter(account -> takes(complaint, account, by))
                                .map(_ -> Optional.<Done>empty())
                                .orElseGet(Transfers::nobody))
                : Future.succeededFuture(nobody());
    }

    private static Optional<Done> nobody() {
        return Optional.of(
                new Done.Refused("no-such-colleague", "nobody else of that name works for a department that has it"));
    }
}
