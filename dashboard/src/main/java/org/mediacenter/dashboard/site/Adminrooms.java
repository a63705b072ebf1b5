package org.mediacenter.dashboard.site;

import java.time.InstantSource;
import java.util.Optional;
import org.mediacenter.dashboard.account.AccountPages;
import org.mediacenter.dashboard.account.OneAccountPages;
import org.mediacenter.dashboard.account.OwnPages;
import org.mediacenter.dashboard.account.SignInPages;
import org.mediacenter.dashboard.account.TokenPages;
import org.mediacenter.dashboard.account.WelcomePages;
import org.mediacenter.dashboard.api.SessionApi;
import org.mediacenter.dashboard.api.TokenApi;
import org.mediacenter.dashboard.audit.AuditPages;
import org.mediacenter.dashboard.oidc.OpenIdPages;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.profile.ProfileRooms;
import org.mediacenter.dashboard.upkeep.UpkeepPages;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.hub.Hub;
import org.mediacenter.hub.account.Accounts;
import org.mediacenter.hub.account.ApiTokens;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.AuditReader;
import org.mediacenter.hub.account.Codes;
import org.mediacenter.hub.account.Invitations;
import org.mediacenter.hub.account.Sessions;
import org.mediacenter.hub.account.SignIn;
import org.mediacenter.hub.account.VouchedSignIn;
import org.mediacenter.hub.settings.OpenIdProvider;

/// Where staff come in, and where administrators and auditors look after who they are and what they did.
record Adminrooms(
        Site.Parts parts,
        Pages pages,
        Audit audit,
        Accounts accounts,
        Sessions sessions,
        SignIn signIn,
        Codes codes,
        Invitations invitations,
        ApiTokens tokens) {

    void mount(Routes routes) {
        door(routes);
        new WelcomePages(invitations, audit, pages).mount(routes);
        new AccountPages(accounts, invitations, audit, pages).mount(routes);
        new OneAccountPages(accounts, codes, audit, pages).mount(routes);
        new OwnPages(accounts, codes, signIn, audit, pages).mount(routes);
        new AuditPages(new AuditReader(parts.hub().store()), audit, pages).mount(routes);
        new UpkeepPages(
                        parts.hub().store(),
                        parts.hub().retiring(),
                        parts.settings().mongodb().isEmpty(),
                        pages)
                .mount(routes);
        new ProfileRooms(parts.vertx(), parts.hub(), parts.profile(), pages).mount(routes);
        new TokenPages(tokens, audit, pages).mount(routes);
        new TokenApi(tokens, audit).mount(routes);
    }

    private void door(Routes routes) {
        Hub hub = parts.hub();
        InstantSource clock = parts.clock();
        Optional<OpenIdProvider> provider = parts.settings().signingIn().provider();
        new SignInPages(signIn, sessions, audit, pages, provider.map(OpenIdProvider::name)).mount(routes);
        new SessionApi(signIn, sessions, audit).mount(routes);
        VouchedSignIn vouched = new VouchedSignIn(hub.store(), accounts, sessions, clock);
        provider.ifPresent(
                known -> new OpenIdPages(parts.vertx(), known, vouched, sessions, audit, clock).mount(routes));
    }
}
