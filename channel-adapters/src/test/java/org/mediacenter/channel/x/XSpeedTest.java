package org.mediacenter.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How many events one core verifies and decodes.
final class XSpeedTest {
    private static final int EVENTS = 200_000;
    private static final int DIFFERENT = 1_000;

    @Test
    @Tag("long")
    void one_core_verifies_and_decodes_five_thousand_events_a_second() {
        XSignature signature = new XSignature(TestX.SECRET);
        XMessages messages = new XMessages(TestX.CITY, _ -> false);
        List<Buffer> bodies = new ArrayList<>();
        List<String> signatures = new ArrayList<>();
        for (int i = 0; i < DIFFERENT; i++) {
            JsonObject event = TestX.event("post.mention.create", Samples.fullPost("20807658135" + (10_000 + i)));
            event.getJsonObject("data").put("includes", Samples.includes());
            bodies.add(event.toBuffer());
            signatures.add(TestX.signature(event.toBuffer().getBytes()));
        }

        run(signature, messages, bodies, signatures);
        long began = System.nanoTime();
        long read = run(signature, messages, bodies, signatures);
        long perSecond = read * 1_000_000_000L / (System.nanoTime() - began);

        System.out.println("x: events verified and decoded a second on one core: " + perSecond);
        assertThat(perSecond).isGreaterThanOrEqualTo(5_000);
    }

    private static long run(XSignature signature, XMessages messages, List<Buffer> bodies, List<String> signatures) {
        long read = 0;
        for (int i = 0; i < EVENTS; i++) {
            Buffer body = bodies.get(i % DIFFERENT);
            if (signature.proves(signatures.get(i % DIFFERENT), body.getBytes())) {
                read += messages.read(body).size();
            }
        }
        assertThat(read).isEqualTo(EVENTS);
        return read;
    }
}
