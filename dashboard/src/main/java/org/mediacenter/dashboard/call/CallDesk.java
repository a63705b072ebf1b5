package org.mediacenter.dashboard.call;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mediacenter.channel.phone.CounterChannel;
import org.mediacenter.channel.phone.PhoneChannel;
import org.mediacenter.dashboard.live.LiveEvent;
import org.mediacenter.dashboard.live.LiveFeed;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.Hub;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.call.Calls;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Everything the pages of the call desk and the counter share.
///
/// @param counters what is written down from people who come by, and from letters
/// @param sms whether people can agree to be answered by SMS
public record CallDesk(
        PhoneChannel phone,
        List<CounterChannel> counters,
        Hub hub,
        Sight sight,
        Audit audit,
        Pages pages,
        LiveFeed live,
        boolean sms,
        SecureRandom random) {
    private static final List<String> FIELDS = List.of(
            "token",
            "claim",
            "number",
            "shown",
            "text",
            "name",
            "address",
            "topic",
            "anonymous",
            "confidential",
            "sms",
            "outcome",
            "source",
            "received",
            "reference",
            "way",
            "post",
            "helper",
            "helperis",
            "helperphone",
            "tohelper");

    /// The desk of a hub that has a telephone.
    public static Optional<CallDesk> of(Hub hub, Sight sight, Audit audit, Pages pages, LiveFeed live) {
        boolean sms = hub.channels().stream().anyMatch(channel -> channel.name().equals("sms"));
        List<CounterChannel> counters = of(hub, CounterChannel.class);
        return of(hub, PhoneChannel.class).stream()
                .findFirst()
                .map(phone -> new CallDesk(phone, counters, hub, sight, audit, pages, live, sms, new SecureRandom()));
    }

    private static <C extends Channel> List<C> of(Hub hub, Class<C> sort) {
        return hub.channels().stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    /// The live stream's event `calls` tells every desk that takes calls when one begins, is taken or ends.
    public void mount(Routes routes) {
        Filing filing = new Filing(this);
        new CallsScreen(this).mount(routes);
        CallScreen calls = new CallScreen(this, filing);
        calls.mount(routes);
        new RingScreen(this).mount(routes);
        new CallBackScreen(this, filing, calls).mount(routes);
        new TellingScreen(this).mount(routes);
        if (!counters.isEmpty()) {
            new CounterScreen(this, filing).mount(routes);
        }
        phone.onLive(() -> live.tell(LiveEvent.CALLS));
    }

    Calls calls() {
        return hub.calls();
    }

    Earlier earlier() {
        return new Earlier(
                hub.store(), hub.calls(), hub.complaints(), sight, pages.city().numbering());
    }

    Tellings tellings() {
        return new Tellings(hub.worklist(), hub.complaints(), hub.calls(), sight);
    }

    /// A fresh form.
    Map<String, String> blank(String line) {
        return Map.of("token", name(), "claim", name(), "number", line, "shown", line);
    }

    private String name() {
        byte[] name = new byte[16];
        random.nextBytes(name);
        return HexFormat.of().formatHex(name);
    }

    /// What was filled in, to be shown again.
    static Map<String, String> written(Visit visit) {
        Map<String, String> written = new HashMap<>();
        FIELDS.forEach(field -> written.put(field, visit.form(field)));
        return written;
    }

    /// What was filled in, to be shown again with a number that was told after the form was opened.
    Map<String, String> again(Visit visit, String line) {
        Map<String, String> again = written(visit);
        if (visit.form("shown").isEmpty() && visit.form("number").isEmpty()) {
            again.put("number", line);
            again.put("shown", line);
        }
        return again;
    }

    CallForm form(Visit visit) {
        return form(visit, Optional.empty());
    }

    /// @param late a number that counts where the form has none
    CallForm form(Visit visit, Optional<String> late) {
        City city = pages.city();
        Instant now = pages.frame(visit, "calls.title", CallScreen.PATH).times().now();
        UnaryOperator<String> field =
                name -> name.equals("number") && visit.form(name).isEmpty() ? late.orElse("") : visit.form(name);
        return new CallForm(field, city, LocalDate.ofInstant(now, city.zone()), sms);
    }

    /// The number, where there is such a complaint and this person sees it.
    Future<Optional<String>> sees(ComplaintNumber number, Account account) {
        return hub.complaints()
                .find(number)
                .map(found -> found.filter(complaint -> sight.sees(account, complaint))
                        .map(_ -> number.value()));
    }
}
