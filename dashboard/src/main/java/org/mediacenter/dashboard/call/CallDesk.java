package org.mediacenter.dashboard.call;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.channel.phone.CounterChannel;
import org.mediacenter.channel.phone.PhoneChannel;
import org.mediacenter.dashboard.live.LiveFeed;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.Hub;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.call.Calls;
import org.mediacenter.hub.channel.Channel;

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
            "number",
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
        new CallScreen(this, filing).mount(routes);
        new RingScreen(this).mount(routes);
        new CallBackScreen(this, filing).mount(routes);
        new TellingScreen(this).mount(routes);
        if (!counters.isEmpty()) {
            new CounterScreen(this, filing).mount(routes);
        }
        phone.onLive(() -> live.tell(Right.TAKE_CALLS, "calls"));
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
        byte[] token = new byte[16];
        random.nextBytes(token);
        return Map.of("token", HexFormat.of().formatHex(token), "number", line);
    }

    /// What was filled in, to be shown again.
    static Map<String, String> written(Visit visit) {
        Map<String, String> written = new HashMap<>();
        FIELDS.forEach(field -> written.put(field, visit.form(field)));
        return written;
    }

    CallForm form(Visit visit) {
        City city = pages.city();
        Instant now = pages.frame(visit, "calls.title", CallScreen.PATH).times().now();
        return new CallForm(visit::form, city, LocalDate.ofInstant(now, city.zone()), sms);
    }
}
