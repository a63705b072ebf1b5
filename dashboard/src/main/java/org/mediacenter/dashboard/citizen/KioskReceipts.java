package org.mediacenter.dashboard.citizen;

import io.vertx.core.Future;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.page.QrCode;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.Store;

/// What somebody takes home from a machine in a hall: number, key, and a square for their telephone.
///
/// For a minute after the complaint was taken in, then the machine is the next person's: the page leaves by itself,
/// and whoever goes back to it finds the empty form.
final class KioskReceipts {
    private static final Duration SHOWN = Duration.ofSeconds(60);

    private final Store store;
    private final Pages pages;

    KioskReceipts(Store store, Pages pages) {
        this.store = store;
        this.pages = pages;
    }

    void mount(Routes routes) {
        routes.get("/kiosk/received", new Access.SecretLink(), visit -> answer(visit, visit.query("form")));
    }

    private Future<Answer> answer(Visit visit, String token) {
        if (!FilingPages.isToken(token)) {
            return Future.succeededFuture(next());
        }
        return store.kept(FilingPages.kept(token))
                .map(found -> found.map(entry -> shown(visit, entry)).orElseGet(KioskReceipts::next));
    }

    private Answer shown(Visit visit, InboundEntry entry) {
        Duration left = Duration.between(pages.now(), entry.acceptedAt().plus(SHOWN));
        if (!left.isPositive()) {
            return next();
        }
        Frame frame = pages.frame(visit.language(), "received.title", Sheet.KIOSK.address());
        String link = visit.origin() + "/track/" + entry.number() + "?key="
                + URLEncoder.encode(entry.trackingKey().value(), StandardCharsets.UTF_8);
        KioskReceipt receipt = new KioskReceipt(
                frame, entry.number().value(), entry.trackingKey().value(), QrCode.of(link));
        return pages.answer(200, "citizen/kiosk-receipt.jte", receipt)
                .with("Refresh", Math.ceilDiv(left.toMillis(), 1000) + ";url=" + KioskReceipt.NEXT);
    }

    private static Answer next() {
        return Answer.seeOther(KioskReceipt.NEXT);
    }
}
