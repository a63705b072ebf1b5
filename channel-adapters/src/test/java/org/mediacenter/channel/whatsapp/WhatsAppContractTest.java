package org.mediacenter.channel.whatsapp;

import java.util.Optional;
import org.mediacenter.channel.meta.MetaAccount;
import org.mediacenter.channel.meta.MetaSide;
import org.mediacenter.hub.channel.ChannelContract;
import org.mediacenter.hub.channel.ChannelContract.Outside;

final class WhatsAppContractTest implements ChannelContract {

    @Override
    public Outside outside() {
        return side();
    }

    static MetaSide side() {
        WhatsAppSettings settings =
                new WhatsAppSettings(new MetaAccount(Chats.NUMBER, "whatsapp", "kunci"), Optional.empty());
        return new MetaSide(
                (vertx, app, webhook, time, random) -> new WhatsAppChannel(vertx, app, settings, webhook, time, random),
                text -> Chats.said(Chats.text("3A" + text.hashCode(), text)));
    }
}
