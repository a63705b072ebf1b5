package org.mediacenter.dashboard.account;

import io.vertx.core.Future;
import java.util.Optional;
import org.mediacenter.channel.common.Words;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Invitations;
import org.mediacenter.hub.account.Invitations.Invitation;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.settings.Secret;

/// Where somebody with a one-time link makes their account.
public final class WelcomePages {
    static final int LONGEST_NAME = 100;

    private final Invitations invitations;
    private final Audit audit;
    private final Pages pages;

    public WelcomePages(Invitations invitations, Audit audit, Pages pages) {
        this.invitations = invitations;
        this.audit = audit;
        this.pages = pages;
    }

    /// The form for a guest.
    ///
    /// @param fixed whether the user name is settled already
    /// @param renews whether only a new password is wanted
    public record WelcomePage(
            Frame frame,
            String token,
            String role,
            String username,
            boolean fixed,
            boolean renews,
            String name,
            Optional<String> notice) {

        /// Never the token: it must not reach a log.
        @Override
        public String toString() {
            return "WelcomePage[hidden]";
        }
    }

    public void mount(Routes routes) {
        routes.get("/welcome", new Access.SecretLink(), this::greet);
        routes.post("/welcome", new Access.SecretLink(), this::join);
    }

    private Future<Answer> greet(Visit visit) {
        String token = visit.query("token");
        return invitations
                .find(token)
                .map(found -> found.map(invitation -> page(visit, 200, token, invitation, Optional.empty()))
                        .orElseGet(() -> notValid(visit)));
    }

    private Future<Answer> join(Visit visit) {
        String token = visit.form("token");
        Secret password =
                new Secret(Optional.ofNullable(visit.form().get("password")).orElse(""));
        return invitations
                .find(token)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(notValid(visit))
                        : join(visit, token, found.get(), password));
    }

    private Future<Answer> join(Visit visit, String token, Invitation invitation, Secret password) {
        String name = Words.line(visit.form("name"));
        if (name.length() > LONGEST_NAME) {
            return Future.succeededFuture(page(visit, 422, token, invitation, Optional.of("welcome.name-too-long")));
        }
        return invitations
                .use(token, visit.form("username"), InboundMessage.saysNothing(name) ? "" : name, password)
                .compose(outcome -> answer(visit, token, invitation, outcome));
    }

    private Future<Answer> answer(Visit visit, String token, Invitation invitation, Invitations.Outcome outcome) {
        return switch (outcome) {
            case Invitations.Outcome.Welcome welcome ->
                audit.did("joined", welcome.account().username(), Optional.empty())
                        .map(_ -> Answer.seeOther("/desk/sign-in"));
            case Invitations.Outcome.NotValid _ -> Future.succeededFuture(notValid(visit));
            case Invitations.Outcome.Busy busy ->
                Future.succeededFuture(page(visit, 503, token, invitation, Optional.of("welcome.busy"))
                        .with("Retry-After", Long.toString(busy.after().toSeconds())));
            case Invitations.Outcome.Refused refused ->
                Future.succeededFuture(page(visit, 422, token, invitation, Optional.of("welcome." + refused.why())));
        };
    }

    private Answer page(Visit visit, int status, String token, Invitation invitation, Optional<String> notice) {
        Frame frame = pages.frame(visit.language().ofStaff(), "welcome.title", "/welcome?token=" + token);
        String role = frame.say("role." + invitation.role().code());
        return pages.answer(
                status,
                "account/welcome.jte",
                new WelcomePage(
                        frame,
                        token,
                        role,
                        invitation.username().orElse(visit.form("username")),
                        invitation.username().isPresent(),
                        invitation.renews(),
                        visit.form("name"),
                        notice.map(frame::say)));
    }

    private Answer notValid(Visit visit) {
        return pages.answer(
                404, "account/not-valid.jte", pages.frame(visit.language().ofStaff(), "welcome.title", "/"));
    }
}
