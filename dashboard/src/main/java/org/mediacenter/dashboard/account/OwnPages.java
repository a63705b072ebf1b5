package org.mediacenter.dashboard.account;

import io.vertx.core.Future;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.page.QrCode;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Cookies;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Accounts;
import org.mediacenter.hub.account.Accounts.Change;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Codes;
import org.mediacenter.hub.account.Codes.Confirmation;
import org.mediacenter.hub.account.SignIn;
import org.mediacenter.hub.account.SignIn.Proof;
import org.mediacenter.hub.settings.Secret;

/// Everybody's own page: a new password, one-time codes.
///
/// Who changes what they sign in with shows first that they know it: an open browser alone changes nothing. All other
/// sessions end then; this one gets a new token.
public final class OwnPages {
    private static final Access ACCESS = new Access.AnyAccount();
    private static final String PATH = "/desk/me";

    private final Accounts accounts;
    private final Codes codes;
    private final SignIn signIn;
    private final Audit audit;
    private final Pages pages;

    public OwnPages(Accounts accounts, Codes codes, SignIn signIn, Audit audit, Pages pages) {
        this.accounts = accounts;
        this.codes = codes;
        this.signIn = signIn;
        this.audit = audit;
        this.pages = pages;
    }

    /// The page.
    ///
    /// @param must whether the person gets nowhere else before they have codes
    /// @param done what was just done
    /// @param offer a secret to take into the telephone
    /// @param recovery codes for paper, shown this once
    public record OwnPage(
            Frame frame,
            Account account,
            boolean must,
            Optional<String> notice,
            Optional<String> done,
            Optional<Offer> offer,
            List<String> recovery) {

        /// Never the codes: they must not reach a log.
        @Override
        public String toString() {
            return "OwnPage[" + account.username() + "]";
        }
    }

    /// A secret, for a camera and for fingers.
    public record Offer(QrCode square, String letters) {
        @Override
        public String toString() {
            return "Offer[hidden]";
        }
    }

    public void mount(Routes routes) {
        routes.get(
                PATH, ACCESS, visit -> Future.succeededFuture(page(visit, 200).answer()));
        routes.post(PATH + "/password", ACCESS, visit -> proven(visit, this::changePassword));
        routes.post(PATH + "/codes", ACCESS, visit -> proven(visit, this::offer));
        routes.post(PATH + "/codes/confirmation", ACCESS, this::confirm);
    }

    private interface Proven {
        Future<Answer> go(Visit visit);
    }

    private Future<Answer> proven(Visit visit, Proven then) {
        Secret password =
                new Secret(Optional.ofNullable(visit.form().get("password")).orElse(""));
        return signIn.prove(visit.account().username(), password, visit.form("code"), visit.address())
                .compose(proof -> switch (proof) {
                    case Proof.Right _ -> then.go(visit);
                    case Proof.Wrong _ ->
                        Future.succeededFuture(
                                page(visit, 422).notice("me.wrong").answer());
                    case Proof.TooOften often -> {
                        long seconds = Math.max(1, often.after().toSeconds());
                        yield Future.succeededFuture(page(visit, 429)
                                .notice("sign-in.too-often", seconds)
                                .answer()
                                .with("Retry-After", "" + seconds));
                    }
                });
    }

    private Future<Answer> changePassword(Visit visit) {
        Secret fresh = new Secret(Optional.ofNullable(visit.form().get("fresh")).orElse(""));
        String username = visit.account().username();
        return accounts.changePassword(username, fresh).compose(change -> switch (change) {
            case Change.Done done ->
                audit.did("changed-password", username, Optional.empty())
                        .compose(_ ->
                                again(visit, done.account(), page(visit, 200).done("me.password.done")));
            case Change.PasswordRefused refused ->
                Future.succeededFuture(
                        page(visit, 422).notice("welcome." + refused.why()).answer());
            default ->
                Future.succeededFuture(
                        page(visit, 409).notice("accounts.no-such").answer());
        });
    }

    private Future<Answer> offer(Visit visit) {
        return codes.offer(visit.account().username())
                .map(secret -> page(visit, 200).offer(secret).answer());
    }

    private Future<Answer> confirm(Visit visit) {
        String username = visit.account().username();
        return codes.confirm(username, visit.form("code")).compose(confirmation -> switch (confirmation) {
            case Confirmation.Done done ->
                audit.did("enrolled-codes", username, Optional.empty())
                        .compose(_ -> again(
                                visit,
                                done.account(),
                                page(visit, 200).done("me.codes.done").recovery(done.recovery())));
            case Confirmation.Wrong wrong -> {
                Draft page = page(visit, 422).notice("me.codes.wrong");
                yield Future.succeededFuture(
                        wrong.secret().map(page::offer).orElse(page).answer());
            }
        });
    }

    /// All sessions have just ended, this one too: it goes on under a new token.
    private Future<Answer> again(Visit visit, Account account, Draft page) {
        return signIn.again(account, visit.signedIn())
                .map(opened ->
                        Cookies.withSession(page.as(account, opened.csrf()).answer(), opened.token(), visit.https()));
    }

    private Draft page(Visit visit, int status) {
        Frame frame = pages.frame(visit, "me.title", PATH);
        boolean must = visit.signedIn().mustEnrol();
        return new Draft(
                status,
                new OwnPage(
                        frame, visit.account(), must, Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
    }

    /// A page that is still being put together.
    private final class Draft {
        private final int status;
        private final OwnPage page;

        Draft(int status, OwnPage page) {
            this.status = status;
            this.page = page;
        }

        Draft notice(String key, Object... values) {
            Optional<String> said = Optional.of(page.frame.say(key, values));
            return with(new OwnPage(page.frame, page.account, page.must, said, page.done, page.offer, page.recovery));
        }

        Draft done(String key) {
            Optional<String> said = Optional.of(page.frame.say(key));
            return with(new OwnPage(page.frame, page.account, page.must, page.notice, said, page.offer, page.recovery));
        }

        Draft offer(String secret) {
            String issuer = encoded(page.frame.city().mediaCenter());
            String address = "otpauth://totp/" + issuer + ":" + encoded(page.account.username()) + "?secret=" + secret
                    + "&issuer=" + issuer;
            Offer offer = new Offer(QrCode.of(address), secret.replaceAll("(.{4})(?!$)", "$1 "));
            return with(new OwnPage(
                    page.frame, page.account, page.must, page.notice, page.done, Optional.of(offer), page.recovery));
        }

        Draft recovery(List<String> paper) {
            return with(new OwnPage(page.frame, page.account, page.must, page.notice, page.done, page.offer, paper));
        }

        Draft as(Account account, String csrf) {
            return with(new OwnPage(
                    page.frame.as(account, csrf),
                    account,
                    page.must && !account.codes(),
                    page.notice,
                    page.done,
                    page.offer,
                    page.recovery));
        }

        private Draft with(OwnPage other) {
            return new Draft(status, other);
        }

        Answer answer() {
            return pages.answer(status, "account/me.jte", page);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }
}
