package org.mediacenter.dashboard.deed;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.mediacenter.dashboard.deed.Deeds.Done;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Accounts;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.mention.Mentioned;
import org.mediacenter.hub.mention.Mentions;

/// Colleagues named in a note: only those who may read it, and they are told.
public final class Mentioning {
    private static final int MOST = 20;

    private final Accounts accounts;
    private final Sight sight;
    private final Mentions mentions;

    public Mentioning(Accounts accounts, Sight sight, Mentions mentions) {
        this.accounts = accounts;
        this.sight = sight;
        this.mentions = mentions;
    }

    /// Does what `act` does, where everybody who is named works on such complaints; what looks like a name and is
    /// nobody's is only text. Told before it is written, so that nobody's list is behind their stream; taken back
    /// where nothing was written.
    Future<Done> noted(String text, Complaint complaint, Account writer, Supplier<Future<Done>> act) {
        Set<String> usernames = Mentioned.in(text);
        if (usernames.isEmpty()) {
            return act.get();
        }
        if (usernames.size() > MOST) {
            return refused("mentions-many", "at most " + MOST + " people can be mentioned in one note");
        }
        return accounts(usernames, writer).compose(named -> {
            List<String> blind = named.stream()
                    .filter(account -> !works(account, complaint))
                    .map(Account::username)
                    .toList();
            return blind.isEmpty()
                    ? told(named, complaint.number(), act)
                    : refused(
                            "mention-unseen",
                            "they may not see this complaint, or only read: " + String.join(", ", blind));
        });
    }

    /// Whether somebody can be called to a complaint: who only reads, an auditor, is called to none.
    private boolean works(Account account, Complaint complaint) {
        return account.may(Right.WRITE_NOTES) && sight.sees(account, complaint);
    }

    /// Whom somebody can name in a note of a complaint.
    public Future<List<Account>> colleagues(Complaint complaint, Account writer) {
        return accounts.all()
                .map(all -> all.stream()
                        .filter(account -> !account.username().equals(writer.username()) && works(account, complaint))
                        .sorted(Comparator.comparing(Account::name))
                        .toList());
    }

    private static Future<Done> refused(String code, String detail) {
        return Future.succeededFuture(new Done.Refused(code, detail));
    }

    private Future<List<Account>> accounts(Set<String> usernames, Account writer) {
        List<Account> found = new ArrayList<>();
        Future<Void> all = Future.succeededFuture();
        for (String username : usernames) {
            if (!username.equals(writer.username())) {
                all = all.compose(_ -> accounts.find(username)).map(account -> {
                    account.ifPresent(found::add);
                    return null;
                });
            }
        }
        return all.map(found);
    }

    private Future<Done> told(List<Account> named, ComplaintNumber number, Supplier<Future<Done>> act) {
        List<String> fresh = new ArrayList<>();
        Future<Void> all = Future.succeededFuture();
        for (Account account : named) {
            all = all.compose(_ -> mentions.add(account.username(), number)).map(isNew -> {
                fresh.addAll(isNew ? List.of(account.username()) : List.of());
                return null;
            });
        }
        return all.compose(_ -> act.get())
                .compose(done -> done instanceof Done.Saved
                        ? Future.succeededFuture(done)
                        : takenBack(fresh, number).map(done));
    }

    private Future<Void> takenBack(List<String> usernames, ComplaintNumber number) {
        Future<Void> all = Future.succeededFuture();
        for (String username : usernames) {
            all = all.compose(_ -> mentions.remove(username, number));
        }
        return all;
    }
}
