package org.mediacenter.channel.meta;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.channel.common.Node;

/// What happened at a number on WhatsApp: Meta puts several messages and notices into one change, and names the number
/// inside it. Pure.
final class NumberChange {
    static final String OBJECT = "whatsapp_business_account";
    private static final List<String> LISTS = List.of("messages", "statuses");

    private NumberChange() {}

    /// One change for each message and notice, as Meta could have sent them.
    static List<Node> apart(Node change) {
        Node value = change.in("value");
        int parts = LISTS.stream().mapToInt(list -> value.all(list).size()).sum();
        if (parts <= 1) {
            return List.of(change);
        }
        List<Node> all = new ArrayList<>();
        for (String list : LISTS) {
            value.all(list).forEach(one -> all.add(alone(change, list, one)));
        }
        return all;
    }

    /// The number it happened to.
    static Optional<String> number(Node change) {
        return change.in("value").in("metadata").text("phone_number_id");
    }

    private static Node alone(Node change, String list, Node one) {
        JsonObject value = new JsonObject();
        change.in("value").json().forEach(member -> {
            if (!LISTS.contains(member.getKey())) {
                value.put(member.getKey(), member.getValue());
            }
        });
        value.put(list, new JsonArray().add(one.json()));
        return Node.of(change.json().copy().put("value", value));
    }
}
