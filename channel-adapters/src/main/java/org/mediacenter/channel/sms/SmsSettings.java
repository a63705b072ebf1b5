package org.mediacenter.channel.sms;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One link with an SMS centre.
///
/// @param name short and stable: part of the conversations and receipts of this link
/// @param address our number there, what citizens send to and see as sender
/// @param window replies on their way at one time
public record SmsSettings(
        String name,
        String host,
        int port,
        boolean tls,
        Bind bind,
        String systemId,
        String password,
        String address,
        int window,
        Outgoing outgoing,
        Refusals refusals,
        Timing timing) {

    /// A link with the usual ways of sending, refusals and timing.
    public static SmsSettings of(
            String name,
            String host,
            int port,
            boolean tls,
            Bind bind,
            String systemId,
            String password,
            String address,
            int window) {
        return new SmsSettings(
                name,
                host,
                port,
                tls,
                bind,
                systemId,
                password,
                address,
                window,
                Outgoing.USUAL,
                Refusals.USUAL,
                Timing.USUAL);
    }

    /// The same link with another way of sending and other timing.
    public SmsSettings with(Outgoing otherOutgoing, Timing otherTiming) {
        return new SmsSettings(
                name, host, port, tls, bind, systemId, password, address, window, otherOutgoing, refusals, otherTiming);
    }

    /// How replies go out.
    ///
    /// @param perSecond short messages at most, 0 where the centre sets no limit
    /// @param cost of one short message in rupiah, 0 where it is not known
    public record Outgoing(LongMessages longMessages, int perSecond, int cost) {
        public static final Outgoing USUAL = new Outgoing(LongMessages.UDH, 0, 0);
    }

    /// How the link is bound.
    public enum Bind {
        /// One connection for both ways.
        TRANSCEIVER,
        /// One connection for each way, for centres that do not know transceivers.
        TRANSMITTER_RECEIVER;

        /// From the settings: `transceiver`, `transmitter-receiver`.
        public static Optional<Bind> of(String value) {
            return Arrays.stream(values())
                    .filter(bind -> bind.key().equals(value))
                    .findFirst();
        }

        /// As the settings write it.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// The `command_status` a centre takes as "send it again later": centres differ.
    ///
    /// @param storeTrouble the hub cannot keep it now; usually `ESME_RMSGQFUL`, 0x14
    /// @param tooFast too many are in hand; usually `ESME_RTHROTTLED`, 0x58
    public record Refusals(int storeTrouble, int tooFast) {
        public static final Refusals USUAL = new Refusals(0x14, 0x58);
    }

    /// How long to wait.
    ///
    /// @param connect for a connection and its bind
    /// @param answer for the answer to what we send
    /// @param enquireLink silence after which the link is tested
    /// @param probe for the answer to that test: after both the link is seen to be dead
    /// @param firstRetry after one failure
    /// @param longestRetry at most between two tries
    public record Timing(
            Duration connect,
            Duration answer,
            Duration enquireLink,
            Duration probe,
            Duration firstRetry,
            Duration longestRetry) {
        public static final Timing USUAL = new Timing(
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofSeconds(4),
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                Duration.ofSeconds(60));
    }

    /// Everything that is wrong, each with key, value and rule; empty when the link can be tried.
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        check(problems, name.matches("[a-z0-9-]{1,20}"), "name", name, "1 to 20 of a-z, 0-9 and -");
        check(problems, !host.isBlank(), "host", host, "must be given");
        check(problems, port >= 1 && port <= 65_535, "port", port, "1 to 65535");
        check(
                problems,
                isOctets(systemId, 15) && !systemId.isEmpty(),
                "system-id",
                systemId,
                "1 to 15 ASCII characters");
        check(problems, isOctets(password, 8), "password", "hidden", "at most 8 ASCII characters, as SMPP 3.4 has it");
        check(problems, address.matches("\\+?[A-Za-z0-9]{1,20}"), "address", address, "a number or a name, 1 to 20");
        check(problems, window >= 1 && window <= 1_000, "window", window, "1 to 1000");
        return problems;
    }

    private static void check(List<String> problems, boolean right, String key, Object value, String rule) {
        if (!right) {
            problems.add(key + " [" + value + "]: " + rule);
        }
    }

    private static boolean isOctets(String value, int most) {
        return value.length() <= most && value.chars().allMatch(c -> c > 0x20 && c < 0x7F);
    }

    /// Without the password.
    @Override
    public String toString() {
        return "SmsSettings[" + name + " " + systemId + "@" + host + ":" + port + (tls ? " tls " : " ") + bind.key()
                + " address " + address + " window " + window + "]";
    }
}
