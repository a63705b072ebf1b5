package org.mediacenter.dashboard.call;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.mediacenter.channel.phone.PhoneChannel;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.Hub;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.call.Calls;

/// Everything the pages of the call desk share.
///
/// @param sms whether callers can agree to be answered by SMS
public record CallDesk(
        PhoneChannel phone, Hub hub, Sight sight, Audit audit, Pages pages, boolean sms, SecureRandom random) {

    public static CallDesk of(PhoneChannel phone, Hub hub, Sight sight, Audit audit, Pages pages) {
        boolean sms = hub.channels().stream().anyMatch(channel -> channel.name().equals("sms"));
        return new CallDesk(phone, hub, sight, audit, pages, sms, new SecureRandom());
    }

    public void mount(Routes routes) {
        Filing filing = new Filing(this);
        new CallScreen(this, filing).mount(routes);
        new CallBackScreen(this, filing).mount(routes);
        new TellingScreen(this).mount(routes);
    }

    Calls calls() {
        return hub.calls();
    }

    Earlier earlier() {
        return new Earlier(hub.store(), hub.calls(), hub.complaints(), sight);
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
        List.of("token", "number", "text", "name", "address", "topic", "anonymous", "confidential", "sms", "outcome")
                .forEach(field -> written.put(field, visit.form(field)));
        return written;
    }

    CallForm form(Visit visit) {
        return new CallForm(visit::form, pages.city());
    }
}
