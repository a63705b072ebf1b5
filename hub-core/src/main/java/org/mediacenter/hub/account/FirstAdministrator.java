package org.mediacenter.hub.account;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import org.mediacenter.hub.account.Invitations.Invitation;
import org.mediacenter.hub.settings.HubSettings;

/// Lets the very first person in, where a hub has no account yet.
public final class FirstAdministrator {
    private static final Duration VALID = Duration.ofHours(24);
    private static final String NAME = "first-administrator";

    private final Accounts accounts;
    private final Invitations invitations;

    public FirstAdministrator(Accounts accounts, Invitations invitations) {
        this.accounts = accounts;
        this.invitations = invitations;
    }

    /// What a start found and did.
    public sealed interface Start {
        /// There are accounts; nothing was done.
        record NotNeeded() implements Start {}

        /// The account of the settings was made.
        record Made(Account account) implements Start {}

        /// The settings' password is not acceptable; nothing was made.
        record Refused(String why) implements Start {}

        /// Print `/welcome?token=` and this; it works once, for a day, until the next start.
        record Link(String token) implements Start {
            @Override
            public String toString() {
                return "Link[hidden]";
            }
        }
    }

    /// Makes the account the settings name, or a one-time link, where there is no account. The link of
    /// an earlier start is worthless from now on, whatever is found.
    public Future<Start> prepare(Optional<HubSettings.FirstAdministrator> wanted) {
        return accounts.isEmpty().compose(empty -> {
            if (!empty) {
                return invitations.revoke(NAME).map(new Start.NotNeeded());
            }
            return wanted.map(this::make).orElseGet(this::link);
        });
    }

    private Future<Start> make(HubSettings.FirstAdministrator wanted) {
        Account account =
                new Account(wanted.username(), wanted.username(), Role.ADMINISTRATOR, Optional.empty(), false, 1);
        return invitations
                .revoke(NAME)
                .compose(_ -> accounts.create(account, wanted.password()))
                .map(change -> switch (change) {
                    case Accounts.Change.Done done -> new Start.Made(done.account());
                    case Accounts.Change.PasswordRefused refused -> new Start.Refused(refused.why());
                    case Accounts.Change.UsernameTaken _, Accounts.Change.NoSuchAccount _ -> new Start.NotNeeded();
                });
    }

    private Future<Start> link() {
        Invitation invitation = Invitation.to(Optional.empty(), Role.ADMINISTRATOR, Optional.empty());
        return invitations.invite(NAME, invitation, VALID).map(Start.Link::new);
    }
}
