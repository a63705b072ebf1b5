package org.mediacenter.channel.instagram;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.mediacenter.channel.meta.MetaAccount;
import org.mediacenter.channel.meta.MetaSide;
import org.mediacenter.hub.channel.ChannelContract;

final class InstagramContractTest implements ChannelContract {
    static final String ACCOUNT = "17841400000000000";

    @Override
    public Outside outside() {
        return side();
    }

    static MetaSide side() {
        MetaAccount account = new MetaAccount(ACCOUNT, "sapawarga", "kunci");
        return new MetaSide(
                (vertx, app, webhook, time, random) ->
                        new InstagramChannel(vertx, app, List.of(account), webhook, time, random),
                text -> direct(
                        new JsonObject().put("mid", "m" + text.hashCode()).put("text", text)));
    }

    static String direct(JsonObject message) {
        return direct("message", message);
    }

    /// @param kind what happened: `message`, `message_edit`
    static String direct(String kind, JsonObject what) {
        return envelope(
                "messaging",
                new JsonObject()
                        .put("sender", new JsonObject().put("id", "900"))
                        .put("recipient", new JsonObject().put("id", ACCOUNT))
                        .put("timestamp", 1_795_230_000_000L)
                        .put(kind, what));
    }

    static String change(String field, JsonObject value) {
        return envelope("changes", new JsonObject().put("field", field).put("value", value));
    }

    private static String envelope(String list, JsonObject event) {
        JsonObject entry = new JsonObject()
                .put("id", ACCOUNT)
                .put("time", 1_795_230_000_000L)
                .put(list, new JsonArray().add(event));
        return new JsonObject()
                .put("object", "instagram")
                .put("entry", new JsonArray().add(entry))
                .encode();
    }
}
