package org.mediacenter.channel.facebook;

import java.time.InstantSource;
import java.util.List;
import org.mediacenter.channel.meta.MetaAccount;
import org.mediacenter.channel.meta.MetaSide;
import org.mediacenter.hub.channel.ChannelContract;

final class FacebookContractTest implements ChannelContract {

    @Override
    public Outside outside() {
        return side();
    }

    static MetaSide side() {
        return side(InstantSource.fixed(MetaSide.NOW));
    }

    /// Without a Graph API, at this time.
    static MetaSide side(InstantSource clock) {
        return new MetaSide(
                (vertx, app, webhook, time, random) -> new FacebookChannel(
                        vertx, app, List.of(new MetaAccount("100", "Sapawarga", "kunci")), webhook, time, random),
                text -> Comments.envelope(
                        Comments.comment("100_7", "7_" + Integer.toUnsignedString(text.hashCode()), "55", text)),
                "http://127.0.0.1:9",
                clock);
    }
}
