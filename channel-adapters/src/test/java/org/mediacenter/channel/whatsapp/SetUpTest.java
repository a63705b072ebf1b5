package org.mediacenter.channel.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mediacenter.channel.meta.NumberErrors;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.channel.LinkHealth.Cause;
import org.mediacenter.hub.channel.TestMemory;

/// A template that Meta refuses, over a restart.
final class SetUpTest {
    private static final LinkHealth WORKS = new LinkHealth(
            "number",
            State.UP,
            Optional.empty(),
            "up",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    private final TestMemory memory = new TestMemory();

    private SetUp opened() {
        SetUp setUp = new SetUp();
        Await.done(setUp.load(memory));
        return setUp;
    }

    @Test
    void what_is_to_be_mended_is_still_said_after_a_restart_until_a_template_goes() {
        opened().learns(true, new Delivered.Refused(NumberErrors.why(132_001)));

        SetUp restarted = opened();
        LinkHealth before = restarted.on(WORKS);
        restarted.learns(true, new Delivered.Sent(List.of("wamid.1")));

        assertThat(before.cause()).contains(Cause.SETTINGS);
        assertThat(before.detail()).isEqualTo(NumberErrors.why(132_001));
        assertThat(restarted.on(WORKS)).isEqualTo(WORKS);
        assertThat(opened().on(WORKS)).isEqualTo(WORKS);
    }
}
