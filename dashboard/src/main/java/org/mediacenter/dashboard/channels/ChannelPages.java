package org.mediacenter.dashboard.channels;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.mediacenter.dashboard.channels.ChannelsPage.ChannelLine;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.Hub;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.complaint.Masked;
import org.mediacenter.hub.intake.UnreadableShelf;

/// `/admin/channels`: how each channel does, what it could not read, and what is missing to set one up.
public final class ChannelPages {
    private static final String PATH = "/admin/channels";
    private static final long LONGEST_LOOK_MILLIS = 2_500;

    private final Hub hub;
    private final Sight sight;
    private final Audit audit;
    private final Pages pages;
    private final ChannelSettings settings;

    public ChannelPages(Hub hub, Sight sight, Audit audit, Pages pages, ChannelSettings settings) {
        this.settings = settings;
        this.hub = hub;
        this.sight = sight;
        this.audit = audit;
        this.pages = pages;
    }

    public void mount(Routes routes) {
        routes.get(
                PATH,
                new Access.With(Right.SEE_CHANNELS),
                visit -> lookedAt().compose(_ -> page(visit, 200, Optional.empty())));
        routes.get(PATH + "/unreadable", new Access.With(Right.SEE_RAW), this::raw);
        routes.post(PATH + "/unreadable/reading", new Access.With(Right.MANAGE_CHANNELS), this::readAgain);
        routes.post(PATH + "/unreadable/putting-away", new Access.With(Right.MANAGE_CHANNELS), this::putAway);
    }

    /// So that the page tells how they are now; those that take long are told the next time it reads itself.
    private Future<Void> lookedAt() {
        return Future.join(hub.channels().stream().map(Channel::lookedAt).toList())
                .timeout(LONGEST_LOOK_MILLIS, TimeUnit.MILLISECONDS)
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    private Future<Answer> page(Visit visit, int status, Optional<String> notice) {
        Frame frame = pages.frame(visit, "channels.title", PATH);
        ChannelLines lines = new ChannelLines(
                frame, hub.pulse(), settings.lacking(), visit.account().may(Right.MANAGE_CHANNELS));
        List<Future<ChannelLine>> asked = hub.channels().stream()
                .map(channel -> hub.unreadables()
                        .of(channel.name())
                        .map(unreadable -> lines.line(channel, undelivered(visit.account(), channel), unreadable)))
                .toList();
        return Future.all(asked)
                .map(all -> pages.answer(
                        status,
                        "channels/channels.jte",
                        new ChannelsPage(
                                frame,
                                all.list(),
                                lines.missing(hub.channels()),
                                visit.account().may(Right.SEE_RAW),
                                visit.account().may(Right.MANAGE_CHANNELS),
                                notice,
                                lines.settings(settings.refused()))));
    }

    /// Only those the reader may see: who sees no complaints is told of none.
    private long undelivered(Account account, Channel channel) {
        return hub.worklist().rows().stream()
                .filter(row -> row.summary().undelivered()
                        && row.summary().channel().equals(channel.name())
                        && sight.sees(account, row.summary()))
                .count();
    }

    /// What the provider sent, on a page of its own; who looked is written down first.
    private Future<Answer> raw(Visit visit) {
        return hub.unreadables()
                .entry(visit.query("key"))
                .compose(found -> found.map(
                                entry -> audit.did("saw-raw", visit.account().username(), Optional.of(entry.key()))
                                        .map(_ -> raw(visit, entry)))
                        .orElseGet(() -> page(visit, 404, Optional.of(say(visit, "channels.no-such")))));
    }

    private Answer raw(Visit visit, UnreadableShelf.Entry entry) {
        Frame frame = pages.frame(visit, "channels.raw", PATH);
        return pages.answer(
                200,
                "channels/raw.jte",
                new RawPage(frame, Remark.of(entry.why(), frame.words()).line(), Masked.raw(entry.raw()), PATH));
    }

    private Future<Answer> readAgain(Visit visit) {
        return chosen(visit)
                .compose(keys -> each(
                                visit,
                                "read-again",
                                keys,
                                key -> hub.unreadables().readAgain(key, hub.channels()))
                        .compose(still -> still.map(why -> page(visit, 409, Optional.of(stillNot(visit, why))))
                                .orElseGet(() -> Future.succeededFuture(Answer.seeOther(PATH)))));
    }

    private Future<Answer> putAway(Visit visit) {
        return chosen(visit)
                .compose(keys -> each(
                        visit,
                        "put-away",
                        keys,
                        key -> hub.unreadables().putAway(key).map(Optional.empty())))
                .map(_ -> Answer.seeOther(PATH));
    }

    /// One, or all of a channel with the same trouble.
    private Future<List<String>> chosen(Visit visit) {
        return visit.form("key").isEmpty()
                ? hub.unreadables().because(visit.form("channel"), visit.form("why"))
                : Future.succeededFuture(List.of(visit.form("key")));
    }

    /// In turn; what does not work does not keep the next from being tried.
    ///
    /// @return the last that went wrong
    private Future<Optional<String>> each(
            Visit visit, String did, List<String> keys, Function<String, Future<Optional<String>>> deed) {
        Future<Optional<String>> done = Future.succeededFuture(Optional.empty());
        for (String key : keys) {
            done = done.compose(before -> audit.did(did, visit.account().username(), Optional.of(key))
                    .compose(_ -> deed.apply(key))
                    .map(why -> why.or(() -> before)));
        }
        return done;
    }

    private String stillNot(Visit visit, String why) {
        Frame frame = pages.frame(visit, "channels.title", PATH);
        return frame.say("channels.still", Remark.of(why, frame.words()).line());
    }

    private String say(Visit visit, String words) {
        return pages.frame(visit, "channels.title", PATH).say(words);
    }
}
