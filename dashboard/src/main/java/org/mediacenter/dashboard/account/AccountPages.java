package org.mediacenter.dashboard.account;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Accounts;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Invitations;
import org.mediacenter.hub.account.Invitations.Invitation;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.account.Role;
import org.mediacenter.routing.Department;
import org.mediacenter.routing.DepartmentCode;

/// The administrator's list: who has an account, and invitations for those who shall.
public final class AccountPages {
    private static final Duration VALID = Duration.ofDays(3);
    private static final Access ACCESS = new Access.With(Right.MANAGE_ACCOUNTS);
    private static final String PATH = "/admin/accounts";
    private static final String DISABLED = "disabled";
    private static final Set<String> STATES = Set.of("active", DISABLED);

    private final Accounts accounts;
    private final Invitations invitations;
    private final Audit audit;
    private final Pages pages;

    public AccountPages(Accounts accounts, Invitations invitations, Audit audit, Pages pages) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.audit = audit;
        this.pages = pages;
    }

    /// The list.
    ///
    /// @param link a fresh invitation, shown this once
    /// @param invited whom it is for
    public record AccountsPage(
            Frame frame,
            List<Account> accounts,
            List<Department> departments,
            Optional<String> link,
            String invited,
            Optional<String> notice) {

        public List<Role> roles() {
            return List.of(Role.values());
        }

        /// Never the link: it must not reach a log.
        @Override
        public String toString() {
            return "AccountsPage[" + accounts.size() + "]";
        }
    }

    public void mount(Routes routes) {
        routes.get(PATH, ACCESS, visit -> page(visit, 200, Optional.empty(), "", Optional.empty()));
        routes.post(PATH + "/invitations", ACCESS, this::invite);
        routes.post(PATH + "/{username}/state", ACCESS, this::change);
        routes.post(PATH + "/{username}/password", ACCESS, this::renew);
    }

    private Future<Answer> invite(Visit visit) {
        String username = visit.form("username");
        Optional<Role> role = Role.of(visit.form("role"));
        Optional<DepartmentCode> department = pages.city().departments().keySet().stream()
                .filter(code -> code.value().equals(visit.form("department")))
                .findFirst();
        if (!Account.isUsername(username)) {
            return page(visit, 422, Optional.empty(), "", Optional.of("accounts.invite.username-form"));
        }
        if (role.isEmpty() || role.get().ofDepartment() != department.isPresent()) {
            return page(visit, 422, Optional.empty(), "", Optional.of("accounts.invite.misfit"));
        }
        return accounts.find(username)
                .compose(found -> found.isPresent()
                        ? page(visit, 409, Optional.empty(), "", Optional.of("accounts.invite.username-taken"))
                        : invite(visit, username, Invitation.to(Optional.of(username), role.get(), department)));
    }

    private Future<Answer> invite(Visit visit, String username, Invitation invitation) {
        return invitations
                .invite("for-" + username, invitation, VALID)
                .compose(token -> audit.did(
                                invitation.renews() ? "renewed" : "invited",
                                visit.account().username(),
                                Optional.of(username))
                        .compose(_ -> page(
                                visit,
                                200,
                                Optional.of(visit.origin() + "/welcome?token=" + token),
                                username,
                                Optional.empty())));
    }

    /// A link to a new password, for who forgot theirs. The old one is good until the link is used.
    private Future<Answer> renew(Visit visit) {
        String username = visit.path("username");
        return accounts.find(username)
                .compose(found -> found.map(account -> invite(visit, username, Invitation.back(account)))
                        .orElseGet(() -> Future.succeededFuture(Answer.seeOther(PATH))));
    }

    /// Nobody can shut themselves out.
    private Future<Answer> change(Visit visit) {
        String username = visit.path("username");
        String state = visit.form("state");
        if (!STATES.contains(state)) {
            return page(visit, 422, Optional.empty(), "", Optional.of("accounts.no-such-state"));
        }
        if (username.equals(visit.account().username())) {
            return Future.succeededFuture(Answer.seeOther(PATH));
        }
        boolean disable = state.equals(DISABLED);
        return accounts.disable(username, disable).compose(change -> switch (change) {
            case Accounts.Change.Done _ ->
                audit.did(disable ? "disabled" : "enabled", visit.account().username(), Optional.of(username))
                        .map(_ -> Answer.seeOther(PATH));
            default -> page(visit, 404, Optional.empty(), "", Optional.of("accounts.no-such"));
        });
    }

    private Future<Answer> page(
            Visit visit, int status, Optional<String> link, String invited, Optional<String> notice) {
        Frame frame = pages.frame(visit, "accounts.title", PATH);
        List<Department> departments = pages.city().allDepartments().stream()
                .sorted(Comparator.comparing(Department::name))
                .toList();
        return accounts.all()
                .map(all -> pages.answer(
                        status,
                        "account/accounts.jte",
                        new AccountsPage(frame, all, departments, link, invited, notice.map(frame::say))));
    }
}
