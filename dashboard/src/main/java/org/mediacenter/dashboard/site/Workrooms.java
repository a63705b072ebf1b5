package org.mediacenter.dashboard.site;

import java.time.InstantSource;
import org.mediacenter.dashboard.api.AlikeApi;
import org.mediacenter.dashboard.api.ComplaintApi;
import org.mediacenter.dashboard.api.ComplaintList;
import org.mediacenter.dashboard.api.IncidentApi;
import org.mediacenter.dashboard.call.CallDesk;
import org.mediacenter.dashboard.composer.Composer;
import org.mediacenter.dashboard.deed.Attaching;
import org.mediacenter.dashboard.deed.Deeds;
import org.mediacenter.dashboard.deed.Grouping;
import org.mediacenter.dashboard.deed.Mentioning;
import org.mediacenter.dashboard.deed.Transfers;
import org.mediacenter.dashboard.desk.Bulk;
import org.mediacenter.dashboard.desk.CannedAnswers;
import org.mediacenter.dashboard.desk.CaseScreen;
import org.mediacenter.dashboard.desk.ColleagueScreen;
import org.mediacenter.dashboard.desk.DraftScreen;
import org.mediacenter.dashboard.desk.FileScreen;
import org.mediacenter.dashboard.desk.IncidentScreen;
import org.mediacenter.dashboard.desk.RawScreen;
import org.mediacenter.dashboard.front.FrontOffice;
import org.mediacenter.dashboard.hint.HintScreen;
import org.mediacenter.dashboard.live.LiveFeed;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.publication.PublishScreen;
import org.mediacenter.dashboard.room.Rooms;
import org.mediacenter.dashboard.team.DisputeScreen;
import org.mediacenter.dashboard.team.DutyScreen;
import org.mediacenter.dashboard.team.Handing;
import org.mediacenter.dashboard.team.RosterScreen;
import org.mediacenter.dashboard.team.TeamScreen;
import org.mediacenter.dashboard.team.TransferScreen;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.worklist.Alikes;
import org.mediacenter.dashboard.worklist.Choices;
import org.mediacenter.dashboard.worklist.RowsScreen;
import org.mediacenter.dashboard.worklist.Shells;
import org.mediacenter.dashboard.worklist.ViewScreen;
import org.mediacenter.dashboard.worklist.WorklistScreen;
import org.mediacenter.hub.Hub;
import org.mediacenter.hub.account.Accounts;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.draft.Drafts;
import org.mediacenter.hub.mention.Mentions;
import org.mediacenter.hub.roster.Rosters;
import org.mediacenter.hub.shift.ShiftNotes;
import org.mediacenter.hub.view.SavedViews;
import org.mediacenter.routing.decide.Matters;
/// Where officers and operators work: the desk, the front office, the telephone, and the same for programs.

record Workrooms(
        Site.Parts parts,
        Pages pages,
        Sight sight,
        Audit audit,
        Deeds deeds,
        Grouping grouping,
        Alikes alikes,
        Shells shells,
        Choices choices,
        WorklistScreen worklist,
        LiveFeed live,
        Drafts drafts,
        Mentions mentions,
        Mentioning mentioning,
        Transfers transfers,
        Accounts accounts) {

    void mount(Routes routes) {
        Hub hub = parts.hub();
        InstantSource clock = parts.clock();
        worklist.mount(routes);
        shells.mount(routes);
        choices.mount(routes);
        new RowsScreen(parts.vertx(), worklist, hub.search(), sight, audit, pages, shells::reckoning).mount(routes);
        new CaseScreen(
                        deeds,
                        alikes,
                        audit,
                        pages,
                        clock,
                        hub::channels,
                        new Matters(hub.router(), pages.city()::routing),
                        shells,
                        drafts,
                        mentions,
                        new Attaching(deeds, hub.enclosures(), new Rooms(hub::channels), clock),
                        hub.retiring().holds())
                .mount(routes);
        new Composer(deeds, new Rooms(hub::channels), pages).mount(routes);
        new FrontOffice(
                        hub,
                        parts.surges(),
                        hub.joint().gatherings(),
                        new ShiftNotes(hub.store(), clock),
                        deeds,
                        grouping,
                        shells,
                        sight,
                        audit,
                        pages)
                .mount(routes);
        new Bulk(deeds, pages, clock).mount(routes);
        new ViewScreen(new SavedViews(hub.store(), clock), pages).mount(routes);
        new CannedAnswers(deeds, pages).mount(routes);
        new ColleagueScreen(deeds, mentioning, pages).mount(routes);
        new DraftScreen(deeds, drafts, pages).mount(routes);
        new IncidentScreen(grouping, audit, pages, clock).mount(routes);
        new IncidentApi(grouping, audit, pages, clock).mount(routes);
        new FileScreen(deeds, hub.blobs(), audit).mount(routes);
        new RawScreen(deeds, audit, pages).mount(routes);
        coordinators(routes);
        new TransferScreen(deeds, transfers, audit, pages).mount(routes);
        new DisputeScreen(deeds, audit, pages, clock).mount(routes);
        new PublishScreen(deeds, hub.publications(), audit, pages).mount(routes);
        programs(routes);
        CallDesk.of(hub, sight, audit, pages, live).ifPresent(desk -> desk.mount(routes));
        new HintScreen(hub.router(), alikes, pages).mount(routes);
    }

    private void coordinators(Routes routes) {
        Hub hub = parts.hub();
        Rosters rosters = new Rosters(hub.store(), parts.clock());
        Handing handing = new Handing(parts.vertx(), hub.worklist(), sight, deeds);
        new TeamScreen(parts.vertx(), hub.worklist(), sight, accounts, rosters, pages).mount(routes);
        new RosterScreen(rosters, accounts, audit, pages).mount(routes);
        new DutyScreen(rosters, handing, accounts, audit, pages).mount(routes);
    }

    private void programs(Routes routes) {
        Hub hub = parts.hub();
        InstantSource clock = parts.clock();
        new ComplaintList(worklist, hub.search(), sight, audit, pages).mount(routes);
        new ComplaintApi(deeds, audit, pages, clock).mount(routes);
        new AlikeApi(alikes, deeds, audit, pages).mount(routes);
    }
}
