package org.mediacenter.dashboard.start;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.mediacenter.channel.email.EmailChannel;
import org.mediacenter.channel.email.EmailSettings;
import org.mediacenter.channel.phone.CallFormat;
import org.mediacenter.channel.phone.CounterChannel;
import org.mediacenter.channel.phone.PhoneChannel;
import org.mediacenter.channel.phone.PhoneSettings;
import org.mediacenter.channel.sms.SmsChannel;
import org.mediacenter.channel.telegram.TelegramChannel;
import org.mediacenter.channel.telegram.TelegramSettings;
import org.mediacenter.channel.website.WebsiteChannel;
import org.mediacenter.channel.x.XChannel;
import org.mediacenter.channel.x.XSettings;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelPlace;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.hub.settings.HubSettings;
import org.mediacenter.hub.settings.HubSettings.PhoneFiles;
import org.mediacenter.hub.settings.Mailbox;
import org.mediacenter.hub.settings.Mailbox.MailServer;
import org.mediacenter.hub.settings.TelegramBot;
import org.mediacenter.hub.settings.XAccount;
import org.mediacenter.hub.telephone.Numbering;

/// The channels the settings ask for, each in its place, and the places of those they may ask for later.
///
/// @param website which the form pages hand complaints to
/// @param phone which needs no settings
/// @param counters which need none either
/// @param groups what can be opened anew while the hub runs
record Channels(
        Optional<WebsiteChannel> website,
        PhoneChannel phone,
        List<CounterChannel> counters,
        List<ChannelGroup> groups) {
    private static final Channel.Traits PRIVATE = new Channel.Traits(false, false, false);
    private static final Channel.Traits PUBLIC = new Channel.Traits(false, true, true);

    /// What a channel says about time and place.
    ///
    /// @param feedbackDue from acceptance to when feedback is promised
    /// @param trackUrl where number and key open the complaint's story
    /// @param zone of the city
    /// @param country the code of its country for telephone numbers; empty where it is not known
    /// @param handOver where commands leave files for the hub that runs
    record Words(
            UnaryOperator<Instant> feedbackDue,
            BiFunction<ComplaintNumber, TrackingKey, String> trackUrl,
            ZoneId zone,
            String country,
            Optional<Path> handOver) {}

    static Channels of(HubSettings.Channels wanted, Vertx vertx, InstantSource clock, Words words) {
        Optional<WebsiteChannel> website = wanted.website()
                ? Optional.of(new WebsiteChannel(clock, words.feedbackDue(), words.trackUrl()))
                : Optional.empty();
        ChannelPlace sms = new ChannelPlace(SmsChannel.NAME, PRIVATE);
        List<ChannelGroup> groups = List.of(
                new ChannelGroup(
                        List.of("hub.channels.sms."),
                        List.of(sms),
                        now -> now.sms().running(),
                        now -> now.sms().isEmpty()
                                ? List.of()
                                : List.of(SmsWiring.of(now.sms(), vertx, clock, words.zone(), words.country()))),
                meta(vertx, clock),
                single(
                        "x",
                        PUBLIC,
                        HubSettings.Channels::x,
                        now -> new XChannel(vertx, settings(now), clock, new SecureRandom())),
                single(
                        "telegram",
                        PRIVATE,
                        HubSettings.Channels::telegram,
                        now -> new TelegramChannel(vertx, settings(now), clock, new SecureRandom())),
                single(
                        "email",
                        PRIVATE,
                        HubSettings.Channels::email,
                        now -> new EmailChannel(vertx, settings(now), clock, new SecureRandom())));
        groups.forEach(group -> group.begin(wanted));
        PhoneChannel phone = new PhoneChannel(vertx, settings(wanted.phone(), words), clock, Optional.of(sms));
        return new Channels(website, phone, CounterChannel.both(clock, Optional.of(sms)), groups);
    }

    /// Meta's products have one webhook, and so one fate.
    private static ChannelGroup meta(Vertx vertx, InstantSource clock) {
        return new ChannelGroup(
                List.of("hub.channels.meta.", "hub.channels.whatsapp."),
                List.of(
                        new ChannelPlace("facebook", PUBLIC),
                        new ChannelPlace("instagram", PUBLIC),
                        new ChannelPlace("whatsapp", PRIVATE)),
                HubSettings.Channels::meta,
                now -> now.meta()
                        .map(meta -> MetaChannels.of(meta, vertx, clock))
                        .orElseGet(List::of));
    }

    private static <S> ChannelGroup single(
            String name,
            Channel.Traits traits,
            Function<HubSettings.Channels, Optional<S>> part,
            Function<S, Channel> make) {
        return new ChannelGroup(
                List.of("hub.channels." + name + "."),
                List.of(new ChannelPlace(name, traits)),
                part::apply,
                now -> part.apply(now).map(make).map(List::of).orElseGet(List::of));
    }

    private static PhoneSettings settings(PhoneFiles files, Words words) {
        return new PhoneSettings(
                words.zone(),
                new Numbering(words.country()),
                files.folder(),
                CallFormat.of(files.format()).orElse(CallFormat.ASTERISK),
                words.handOver());
    }

    static XSettings settings(XAccount account) {
        return new XSettings(
                account.consumerKey().reveal(),
                account.consumerSecret().reveal(),
                account.accessToken().reveal(),
                account.accessSecret().reveal(),
                account.userId(),
                account.handle(),
                account.apiUrl().orElse(XSettings.X),
                account.links(),
                XSettings.Timing.polling(account.poll()));
    }

    static TelegramSettings settings(TelegramBot bot) {
        return new TelegramSettings(
                bot.token().reveal(), bot.apiUrl().orElse(TelegramSettings.TELEGRAM), TelegramSettings.Timing.USUAL);
    }

    static EmailSettings settings(Mailbox mailbox) {
        return new EmailSettings(
                server(mailbox.imap()), server(mailbox.smtp()), mailbox.address(), EmailSettings.Timing.USUAL);
    }

    private static EmailSettings.Server server(MailServer server) {
        return new EmailSettings.Server(
                server.host(), server.port(), server.user(), server.password().reveal());
    }

    List<Channel> all() {
        List<Channel> all = new ArrayList<>();
        website.ifPresent(all::add);
        groups.forEach(group -> all.addAll(group.places()));
        all.add(phone);
        all.addAll(counters);
        return all;
    }
}
