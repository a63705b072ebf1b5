package org.mediacenter.channel.sms.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One HTTP gateway: what stands where in what it is told and in what it tells.
///
/// @param name short and stable: part of the conversations, receipts and paths of this gateway
/// @param cost of one short message in rupiah, 0 where it is not known
public record GatewaySettings(String name, int cost, Send send, Receive receive, Receipts receipts, Timing timing) {
    private static final Set<String> FORMS = Set.of("form", "json", "query");
    private static final int SHORTEST_SECRET = 16;
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT");

    /// How a reply goes out.
    ///
    /// @param url may carry placeholders
    /// @param headers each `Name: value`, may carry placeholders
    /// @param form of the body: `form`, `json`, or `query` where there is none and all stands in the address
    /// @param body the template: a JSON text, or `name=value&name=value`
    /// @param secret what `{secret}` stands for
    /// @param from our number there, what `{from}` stands for
    /// @param id where the gateway's id stands in the answer: a JSON pointer, or a regular expression whose
    ///     first group it is; empty where it gives none
    /// @param refused statuses that mean no for good: `400,404-499`
    /// @param later statuses that mean not now: `429,503`
    /// @param takenWhen what must be in an answer of the kind 2xx: `/pointer=value` or a regular expression;
    ///     empty where the status says enough
    /// @param laterWhen what means not now in an answer of the kind 2xx, the same way
    /// @param perSecond replies at most, 0 where the gateway sets no limit
    /// @param window replies on their way at one time
    public record Send(
            String method,
            String url,
            List<String> headers,
            String form,
            String body,
            String secret,
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

        /// Without secrets.
        @Override
        public String toString() {
            return "Send[" + method + " " + form + "]";
        }
    }

    /// How a citizen's message comes. Fields are names, or JSON pointers where they begin with `/`.
    ///
    /// @param proof where the secret stands: `header:Name`, `query:name`, or `hmac:Name` of the header that
    ///     has the HMAC-SHA256 of the body
    /// @param previousSecret good too while the secret is being changed
    /// @param list JSON pointer to a list of messages; empty where a call is one message
    /// @param id empty where the gateway gives none
    /// @param time empty where it says none
    /// @param timeForm `epoch-seconds`, `epoch-milliseconds`, `iso`, or a pattern such as
    ///     `yyyy-MM-dd HH:mm:ss` in the city's time
    public record Receive(
            String method,
            String proof,
            String secret,
            Optional<String> previousSecret,
            String list,
            String sender,
            String text,
            String id,
            String time,
            String timeForm) {

        /// With one secret.
        public Receive(
                String method,
                String proof,
                String secret,
                String list,
                String sender,
                String text,
                String id,
                String time,
                String timeForm) {
            this(method, proof, secret, Optional.empty(), list, sender, text, id, time, timeForm);
        }

        /// Without the secrets.
        @Override
        public String toString() {
            return "Receive[" + method + "]";
        }
    }

    /// How the gateway tells what became of a reply; none where `id` is empty.
    ///
    /// @param delivered words of `state` that mean it reached the telephone
    /// @param failed words that mean it never will
    public record Receipts(String id, String state, List<String> delivered, List<String> failed) {
        public Receipts {
            delivered = List.copyOf(delivered);
            failed = List.copyOf(failed);
        }
    }

    /// How long to wait.
    ///
    /// @param look between two looks whether anybody is there
    /// @param firstRest after the gateway said that it was too much, the first time
    public record Timing(Duration connect, Duration answer, Duration look, Duration firstRest, Duration longestRest) {
        public static final Timing USUAL = new Timing(
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                Duration.ofSeconds(4),
                Duration.ofSeconds(2),
                Duration.ofMinutes(1));
    }

    /// Everything that is wrong, each with key and rule; empty when the gateway can be used.
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        check(problems, name.matches("[a-z0-9][a-z0-9-]{0,19}"), "name: 1 to 20 of a-z, 0-9 and -");
        problems.addAll(asking());
        problems.addAll(answers());
        problems.addAll(receiving());
        places().forEach((key, where) ->
                check(problems, !where.startsWith("/") || Finding.isPointer(where), key + ": not a JSON pointer"));
        return problems;
    }

    private List<String> asking() {
        List<String> problems = new ArrayList<>();
        check(problems, METHODS.contains(send.method), "send.method: GET, POST or PUT");
        check(problems, Addresses.isSafe(send.url), "send.url: " + Addresses.RULE);
        check(
                problems,
                send.headers.stream().allMatch(header -> header.matches("[A-Za-z0-9-]{1,60}:[ -~]{0,500}")),
                "send.headers: each Name: value");
        check(
                problems,
                send.headers.stream().noneMatch(header -> header.contains("{text}")),
                "send.headers: without {text}: a reply may have several lines, a header has one");
        check(problems, FORMS.contains(send.form), "send.form: form, json or query");
        check(problems, !send.form.equals("json") || Template.isJson(send.body), "send.body: one JSON object or list");
        check(
                problems,
                send.body.contains("{text}") && (send.body.contains("{to}") || send.body.contains("{to-digits}")),
                "send.body: has {text}, and {to} or {to-digits}");
        templates()
                .forEach((key, template) -> check(
                        problems, Template.isKnown(template), key + ": no placeholders but " + Template.PLACEHOLDERS));
        return problems;
    }

    private List<String> answers() {
        List<String> problems = new ArrayList<>();
        check(problems, Statuses.isReadable(send.refused), "send.refused: statuses, 400,404-499");
        check(problems, Statuses.isReadable(send.later), "send.later: statuses, 429,503");
        check(problems, Finding.isReadable(send.id), "send.id: a JSON pointer or a regular expression with a group");
        check(problems, Condition.isReadable(send.takenWhen), "send.taken-when: " + Condition.RULE);
        check(problems, Condition.isReadable(send.laterWhen), "send.later-when: " + Condition.RULE);
        check(
                problems,
                receipts.id.isEmpty() || !(send.id.isEmpty() || receipts.state.isEmpty()),
                "receipts.id: needs receipts.state and send.id");
        check(
                problems,
                receipts.id.isEmpty() || !(receipts.delivered.isEmpty() && receipts.failed.isEmpty()),
                "receipts.id: needs a state in receipts.delivered or receipts.failed, or no receipt means anything");
        return problems;
    }

    private List<String> receiving() {
        List<String> problems = new ArrayList<>();
        check(problems, Set.of("GET", "POST").contains(receive.method), "receive.method: GET or POST");
        check(problems, Proof.isReadable(receive.proof), "receive.proof: " + Proof.RULE);
        check(
                problems,
                !(receive.proof.startsWith("hmac:") && receive.method.equals("GET")),
                "receive.proof: a GET has no body to sign");
        check(problems, receive.secret.length() >= SHORTEST_SECRET, "receive.secret: 16 characters at least");
        check(
                problems,
                receive.previousSecret
                        .filter(previous -> previous.length() < SHORTEST_SECRET)
                        .isEmpty(),
                "receive.previous-secret: 16 characters at least");
        check(problems, !receive.sender.isEmpty(), "receive.sender: must be given");
        check(problems, !receive.text.isEmpty(), "receive.text: must be given");
        check(
                problems,
                !receive.id.isEmpty() || !receive.time.isEmpty(),
                "receive.id: this or receive.time must be given, or the same words twice are one message");
        check(problems, Moment.isReadable(receive.timeForm), "receive.time-form: " + Moment.RULE);
        return problems;
    }

    /// What is filled, by key.
    private Map<String, String> templates() {
        Map<String, String> templates = new LinkedHashMap<>();
        templates.put("send.url", send.url);
        templates.put("send.headers", String.join("\n", send.headers));
        templates.put("send.body", send.body);
        return templates;
    }

    /// Where things stand in a call, by key.
    private Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("receive.list", receive.list);
        places.put("receive.sender", receive.sender);
        places.put("receive.text", receive.text);
        places.put("receive.id", receive.id);
        places.put("receive.time", receive.time);
        places.put("receipts.id", receipts.id);
        places.put("receipts.state", receipts.state);
        return places;
    }

    private static void check(List<String> problems, boolean right, String problem) {
        if (!right) {
            problems.add(problem);
        }
    }
}
