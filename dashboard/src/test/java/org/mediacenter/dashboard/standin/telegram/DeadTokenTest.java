package org.mediacenter.dashboard.standin.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.dashboard.standin.telegram.TelegramContractTest.await;
import static org.mediacenter.dashboard.standin.telegram.TelegramContractTest.settings;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.channel.telegram.TelegramChannel;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.dashboard.standin.ApiFailure;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;

/// A provider that takes our token no more, and a whole hub: somebody reads what is wrong, and nothing is lost.
final class DeadTokenTest {
    private static final String CREDENTIALS = "Token, kunci, atau kata sandi kita ditolak.";
    private static final String REFUSED = "data-state=\"DOWN\"";
    private static final String TOKEN = "12:rahasia";

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();

    @Test
    void a_token_that_dies_becomes_words_on_the_channel_page_and_what_was_written_meanwhile_comes_when_it_lives() {
        try (TelegramStandIn telegram = await(TelegramStandIn.listening(vertx, 0, TOKEN, InstantSource.system()));
                TestSite site = TestSite.opened(
                        folder,
                        own -> new TelegramChannel(own, settings(telegram), InstantSource.system(), new Random(1)))) {
            Browser coordinator = site.signedIn("ketua", Role.COORDINATOR);
            Await.until("it is up", () -> section(coordinator).contains("data-state=\"UP\""));

            telegram.fail("getUpdates", ApiFailure.DEAD_KEYS);
            telegram.cut();
            Await.until("the words are on the page", () -> section(coordinator).contains(CREDENTIALS));
            telegram.people().write(77, "Bu Melati", "lampu jalan padam di depan pasar");
            assertThat(section(coordinator)).contains(REFUSED).doesNotContain(TOKEN, "rahasia");
            assertThat(site.hub().worklist().rows()).isEmpty();

            telegram.recover();
            Await.until("it is up again", () -> !section(coordinator).contains(CREDENTIALS));
            Await.until(
                    "what was written is on the desk",
                    () -> site.hub().worklist().rows().size() == 1);
        } finally {
            await(vertx.close());
        }
    }

    private static String section(Browser browser) {
        String body = browser.get("/admin/channels").body();
        int begin = body.indexOf("aria-labelledby=\"channel-telegram\"");
        return body.substring(begin, body.indexOf("</section>", begin));
    }
}
