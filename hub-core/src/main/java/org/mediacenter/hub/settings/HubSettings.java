package org.mediacenter.hub.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Everything that is set for one hub, checked.
///
/// @param profile name or folder of the city profile
/// @param data folder of the embedded store
public record HubSettings(
        String profile,
        Path data,
        Http http,
        Management management,
        Optional<MongoDb> mongodb,
        Channels channels,
        SigningIn signingIn,
        Optional<FirstAdministrator> firstAdministrator) {

    /// How people and programs reach the hub.
    ///
    /// @param port 0 takes a free one
    /// @param publicUrl how the world reaches it, without a path
    /// @param trustedProxies whose `X-Forwarded-*` headers are believed
    /// @param embeddedIn sites whose pages may show citizens' pages in a frame
    public record Http(
            int port, String address, Optional<URI> publicUrl, List<Network> trustedProxies, List<URI> embeddedIn) {
        public Http {
            embeddedIn = List.copyOf(embeddedIn);
            trustedProxies = List.copyOf(trustedProxies);
        }

        /// What links begin with: the public address, or where this machine listens.
        ///
        /// @param listening the port that was taken
        public String origin(int listening) {
            return publicUrl
                    .map(URI::toString)
                    .orElseGet(() -> "http://" + ListeningAddress.inLinks(address) + ":" + listening);
        }
    }

    /// Where health and metrics are served.
    ///
    /// @param port 0 takes a free one
    public record Management(int port, String address) {}

    /// The city's own MongoDB.
    public record MongoDb(Secret uri, String database) {}

    /// What the hub hears on. Each optional, and the list of lines, is empty where the channel is off.
    public record Channels(
            boolean website,
            SmsLines sms,
            Optional<MetaAccounts> meta,
            Optional<XAccount> x,
            Optional<TelegramBot> telegram,
            Optional<Mailbox> email,
            PhoneFiles phone) {}

    /// What the telephone exchange leaves.
    ///
    /// @param folder where, where it does
    /// @param format `asterisk`, `csv` or `freeswitch`
    public record PhoneFiles(Optional<Path> folder, String format) {
        /// No files at all.
        public static final PhoneFiles NONE = new PhoneFiles(Optional.empty(), "asterisk");
    }

    /// One link to an SMSC.
    ///
    /// @param name stable name of the link, for logs and metrics
    /// @param separateBinds two sessions, one to send and one to receive, instead of a transceiver
    /// @param address the number citizens write to
    /// @param window messages under way at once
    public record SmsLink(
            String name,
            String host,
            int port,
            boolean tls,
            boolean separateBinds,
            String systemId,
            Secret password,
            String address,
            int window,
            Manner manner) {

        /// How the centre wants to be spoken to.
        ///
        /// @param longMessages `udh`, `udh-16`, `sar` or `payload`
        /// @param perSecond short messages at most, 0 where there is no limit
        /// @param cost of one in rupiah, 0 where it is not known
        /// @param answer patience for the answer to a reply
        /// @param enquire silence after which the link is tested
        /// @param enquiryAnswer patience for the answer to that test
        public record Manner(
                String longMessages,
                int perSecond,
                int cost,
                Duration answer,
                Duration enquire,
                Duration enquiryAnswer) {
            public static final Manner USUAL =
                    new Manner("udh", 0, 0, Duration.ofSeconds(10), Duration.ofSeconds(4), Duration.ofSeconds(5));
        }
    }

    /// How staff sign in.
    ///
    /// @param codesRequired whether administrators and leaders get nowhere without one-time codes
    /// @param provider the city's own sign-in, where it has one
    public record SigningIn(boolean codesRequired, Optional<OpenIdProvider> provider) {}

    /// The first account, made where there is none.
    public record FirstAdministrator(String username, Secret password) {}
}
