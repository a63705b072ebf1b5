package org.mediacenter.dashboard.account;

import io.vertx.core.Future;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mediacenter.channel.common.Words;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Accounts;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Codes;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.routing.Department;
import org.mediacenter.routing.DepartmentCode;

/// One account, as an administrator changes it: name, role, department, and one-time codes that were lost.
///
/// Whatever changes ends all sessions of that account. Nobody changes their own: so there is always an administrator.
public final class OneAccountPages {
    private static final Access ACCESS = new Access.With(Right.MANAGE_ACCOUNTS);
    private static final String PATH = "/admin/accounts/{username}";

    private final Accounts accounts;
    private final Codes codes;
    private final Audit audit;
    private final Pages pages;

    public OneAccountPages(Accounts accounts, Codes codes, Audit audit, Pages pages) {
        this.accounts = accounts;
        this.codes = codes;
        this.audit = audit;
        this.pages = pages;
    }

    /// The page.
    ///
    /// @param own whether it is the administrator's own, who then changes nothing here
    /// @param bound whether somebody came in by the city's own sign-in
    public record OneAccountPage(
            Frame frame,
            Account account,
            boolean own,
            boolean bound,
            List<Department> departments,
            Optional<String> notice) {

        public List<Role> roles() {
            return List.of(Role.values());
        }
    }

    public void mount(Routes routes) {
        routes.get(PATH, ACCESS, visit -> page(visit, 200, Optional.empty()));
        routes.post(PATH + "/role", ACCESS, this::change);
        routes.post(PATH + "/codes/removal", ACCESS, this::removeCodes);
        routes.post(PATH + "/sign-in/removal", ACCESS, this::unbind);
    }

    private Future<Answer> change(Visit visit) {
        String username = visit.path("username");
        String name = Words.line(visit.form("name"));
        Optional<Role> role = Role.of(visit.form("role"));
        Optional<DepartmentCode> department = pages.city().departments().keySet().stream()
                .filter(code -> code.value().equals(visit.form("department")))
                .findFirst();
        if (InboundMessage.saysNothing(name) || name.length() > WelcomePages.LONGEST_NAME) {
            return page(visit, 422, Optional.of("accounts.change.name"));
        }
        if (role.isEmpty() || role.get().ofDepartment() != department.isPresent()) {
            return page(visit, 422, Optional.of("accounts.invite.misfit"));
        }
        if (isOwn(visit)) {
            return page(visit, 409, Optional.of("accounts.change.own"));
        }
        return accounts.transfer(username, name, role.get(), department)
                .compose(change -> changed(visit, change, "changed-role"));
    }

    private Future<Answer> removeCodes(Visit visit) {
        return isOwn(visit)
                ? page(visit, 409, Optional.of("accounts.change.own"))
                : codes.remove(visit.path("username")).compose(change -> changed(visit, change, "removed-codes"));
    }

    private Future<Answer> unbind(Visit visit) {
        return isOwn(visit)
                ? page(visit, 409, Optional.of("accounts.change.own"))
                : accounts.unbind(visit.path("username")).compose(change -> changed(visit, change, "unbound-sign-in"));
    }

    private static boolean isOwn(Visit visit) {
        return visit.path("username").equals(visit.account().username());
    }

    private Future<Answer> changed(Visit visit, Accounts.Change change, String did) {
        String username = visit.path("username");
        return change instanceof Accounts.Change.Done
                ? audit.did(did, visit.account().username(), Optional.of(username))
                        .map(_ -> Answer.seeOther(PATH.replace("{username}", username)))
                : page(visit, 404, Optional.empty());
    }

    private Future<Answer> page(Visit visit, int status, Optional<String> notice) {
        String username = visit.path("username");
        List<Department> departments = pages.city().allDepartments().stream()
                .sorted(Comparator.comparing(Department::name))
                .toList();
        return accounts.isBound(username)
                .compose(bound -> accounts.find(username).map(found -> {
                    Frame frame = pages.frame(
                            visit, "accounts.one", found.isEmpty() ? "/admin/accounts" : "/admin/accounts/" + username);
                    return found.map(account -> pages.answer(
                                    status,
                                    "account/one.jte",
                                    new OneAccountPage(
                                            frame, account, isOwn(visit), bound, departments, notice.map(frame::say))))
                            .orElseGet(() -> pages.answer(404, "account/gone.jte", frame));
                }));
    }
}
