package org.mediacenter.hub.settings;

import java.util.List;
import java.util.Optional;

/// One HTTP gateway for SMS. What each field may be stands with its key.
///
/// @param place in the list of the settings, from 0
/// @param cost of one short message in rupiah, 0 where it is not known
public record SmsGateway(int place, String name, int cost, Send send, Receive receive, Receipts receipts) {
    /// How statuses are written, a regular expression: `400,404-499`.
    public static final String STATUSES = "|[1-5][0-9]{2}(-[1-5][0-9]{2})?(,[1-5][0-9]{2}(-[1-5][0-9]{2})?){0,20}";

    /// How a reply goes out.
    public record Send(
            String method,
            String url,
            List<String> headers,
            String form,
            String body,
            Secret secret,
            String from,
            String id,
            String refused,
            String later,
            String takenWhen,
            String laterWhen,
            int perSecond,
            int window) {
        public Send {
            headers = List.copyOf(headers);
        }
    }

    /// How a citizen's message comes.
    ///
    /// @param previousSecret good too while the secret is being changed
    public record Receive(
            String method,
            String proof,
            Secret secret,
            Optional<Secret> previousSecret,
            String list,
            String sender,
            String text,
            String id,
            String time,
            String timeForm) {}

    /// How the gateway tells what became of a reply; none where `id` is empty.
    public record Receipts(String id, String state, List<String> delivered, List<String> failed) {
        public Receipts {
            delivered = List.copyOf(delivered);
            failed = List.copyOf(failed);
        }
    }
}
