package org.mediacenter.dashboard.account;

import io.vertx.core.Future;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.ApiTokens;
import org.mediacenter.hub.account.ApiTokens.Kept;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Right;

/// `/admin/tokens`: the administrator's list of what other programs come in with; a token is shown once.
public final class TokenPages {
    private static final Access ACCESS = new Access.With(Right.MANAGE_ACCOUNTS);
    private static final String PATH = "/admin/tokens";
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,60}");

    private final ApiTokens tokens;
    private final Audit audit;
    private final Pages pages;

    public TokenPages(ApiTokens tokens, Audit audit, Pages pages) {
        this.tokens = tokens;
        this.audit = audit;
        this.pages = pages;
    }

    /// The list.
    ///
    /// @param token a fresh one, shown this once
    /// @param made the program it is for
    public record TokensPage(
            Frame frame, List<Kept> tokens, Optional<String> token, String made, Optional<String> notice) {

        /// Never the token: it must not reach a log.
        @Override
        public String toString() {
            return "TokensPage[" + tokens.size() + "]";
        }
    }

    public void mount(Routes routes) {
        routes.get(PATH, ACCESS, visit -> page(visit, 200, Optional.empty(), "", Optional.empty()));
        routes.post(PATH, ACCESS, this::make);
        routes.post(PATH + "/{id}/revocation", ACCESS, this::revoke);
    }

    private Future<Answer> make(Visit visit) {
        String name = visit.form("name").strip();
        if (!NAME.matcher(name).matches()) {
            return page(visit, 422, Optional.empty(), "", Optional.of("tokens.name-form"));
        }
        return tokens.make(name)
                .compose(token -> audit.did("made-token", visit.account().username(), Optional.of(name))
                        .compose(_ -> page(visit, 200, Optional.of(token), name, Optional.empty())));
    }

    private Future<Answer> revoke(Visit visit) {
        String id = visit.path("id");
        return tokens.revokeById(id)
                .compose(gone -> gone
                        ? audit.did("revoked-token", visit.account().username(), Optional.of(id))
                                .map(_ -> Answer.seeOther(PATH))
                        : page(visit, 404, Optional.empty(), "", Optional.of("tokens.no-such")));
    }

    private Future<Answer> page(Visit visit, int status, Optional<String> token, String made, Optional<String> notice) {
        Frame frame = pages.frame(visit, "tokens.title", PATH);
        return tokens.all()
                .map(all ->
                        all.stream().sorted(Comparator.comparing(Kept::made)).toList())
                .map(all -> pages.answer(
                        status, "account/tokens.jte", new TokensPage(frame, all, token, made, notice.map(frame::say))));
    }
}
