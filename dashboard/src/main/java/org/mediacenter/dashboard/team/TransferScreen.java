package org.mediacenter.dashboard.team;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.mediacenter.channel.common.Words;
import org.mediacenter.dashboard.deed.Deed;
import org.mediacenter.dashboard.deed.DeedForm;
import org.mediacenter.dashboard.deed.Deeds;
import org.mediacenter.dashboard.deed.Transfers;
import org.mediacenter.dashboard.desk.Annals;
import org.mediacenter.dashboard.desk.Gone;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Where a complaint is handed to a colleague, with a reason.
public final class TransferScreen {
    private static final String PATH = "/desk/complaints/{number}/transfer";

    private final Deeds deeds;
    private final Transfers transfers;
    private final Audit audit;
    private final Pages pages;

    public TransferScreen(Deeds deeds, Transfers transfers, Audit audit, Pages pages) {
        this.deeds = deeds;
        this.transfers = transfers;
        this.audit = audit;
        this.pages = pages;
    }

    /// The page.
    ///
    /// @param assignee who has it; empty where nobody does
    /// @param people to whom it can go; empty where the reader may not hand it on
    /// @param to who was chosen
    /// @param reason what was written
    public record TransferPage(
            Frame frame,
            String number,
            long version,
            String assignee,
            List<Person> people,
            Optional<String> notice,
            String to,
            String reason) {

        /// Never the words: they must not reach a log.
        @Override
        public String toString() {
            return "TransferPage[" + number + "]";
        }
    }

    /// Somebody it can go to.
    public record Person(String username, String words) {}

    public void mount(Routes routes) {
        Access access = new Access.With(Right.ACCEPT);
        routes.get(PATH, access, this::show);
        routes.post(PATH, access, this::act);
    }

    private Future<Answer> show(Visit visit) {
        return find(visit)
                .compose(found -> found.map(complaint -> audit.looked(visit.account(), complaint.number())
                                .compose(_ -> page(visit, 200, complaint, Optional.empty())))
                        .orElseGet(() -> Future.succeededFuture(Gone.of(pages, visit))));
    }

    private Future<Optional<Complaint>> find(Visit visit) {
        return ComplaintNumber.parse(visit.path("number"))
                .map(number ->
                        deeds.find(number, visit.account()).map(found -> found.map(dossier -> dossier.complaint())))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private Future<Answer> act(Visit visit) {
        return find(visit)
                .compose(found -> found.map(complaint -> act(visit, complaint))
                        .orElseGet(() -> Future.succeededFuture(Gone.of(pages, visit))));
    }

    private Future<Answer> act(Visit visit, Complaint complaint) {
        Frame frame = frame(visit, complaint);
        String version = visit.form("version");
        if (!version.matches("\\d{1,9}")) {
            return page(visit, 422, complaint, Optional.of(frame.say("form.problem.version")));
        }
        String problem =
                visit.form("to").isEmpty() ? "colleague" : reason(visit).isEmpty() ? "reason" : "";
        if (!problem.isEmpty()) {
            return page(visit, 422, complaint, Optional.of(frame.say("form.problem." + problem)));
        }
        if (reason(visit).length() > DeedForm.MOST_CHARACTERS) {
            String words = frame.say("form.problem.too-long", DeedForm.MOST_CHARACTERS);
            return page(visit, 422, complaint, Optional.of(words));
        }
        Deed deed = new Deed.Transfer(visit.form("to"), reason(visit));
        return deeds.act(complaint.number(), Long.parseLong(version), deed, visit.account(), Deeds.Care.PERSONS)
                .compose(done -> answer(visit, complaint.number(), frame, done));
    }

    private static String reason(Visit visit) {
        return Words.clean(visit.form("reason")).strip();
    }

    private Future<Answer> answer(Visit visit, ComplaintNumber number, Frame frame, Deeds.Done done) {
        Annals annals = new Annals(frame);
        return switch (done) {
            case Deeds.Done.Saved _ ->
                Future.succeededFuture(Answer.seeOther("/desk/complaints/" + number + "?saved=1"));
            case Deeds.Done.Overtaken overtaken ->
                again(visit, annals.handedOn(overtaken.since()).orElseGet(() -> annals.overtaken(overtaken.since())));
            case Deeds.Done.Refused refused ->
                again(
                        visit,
                        frame.say("case.refused", frame.words().sayOr("refused." + refused.code(), refused.detail())));
            case Deeds.Done.Hidden _, Deeds.Done.NotAllowed _ -> Future.succeededFuture(Gone.of(pages, visit));
        };
    }

    /// As it stands now, with what was written.
    private Future<Answer> again(Visit visit, String notice) {
        return find(visit)
                .compose(found -> found.map(now -> page(visit, 409, now, Optional.of(notice)))
                        .orElseGet(() -> Future.succeededFuture(Gone.of(pages, visit))));
    }

    private Future<Answer> page(Visit visit, int status, Complaint complaint, Optional<String> notice) {
        Frame frame = frame(visit, complaint);
        Account reader = visit.account();
        Future<List<Account>> takers = Transfers.may(complaint, reader)
                ? transfers.takers(complaint, reader)
                : Future.succeededFuture(List.of());
        return takers.map(all -> pages.answer(
                status,
                "team/transfer.jte",
                new TransferPage(
                        frame,
                        complaint.number().value(),
                        complaint.version(),
                        complaint.holding().assignee().map(frame::person).orElse(""),
                        all.stream().map(account -> person(frame, account)).toList(),
                        notice,
                        visit.form("to"),
                        reason(visit))));
    }

    private static Person person(Frame frame, Account account) {
        String department = account.department()
                .map(frame.city()::departmentShortName)
                .map(name -> " (" + name + ")")
                .orElse("");
        return new Person(account.username(), account.name() + department);
    }

    private Frame frame(Visit visit, Complaint complaint) {
        return pages.frame(visit, "transfer.title", "/desk/complaints/" + complaint.number() + "/transfer");
    }
}
