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
import java.util.function.UnaryOperator;
import org.mediacenter.channel.email.EmailChannel;
import org.mediacenter.channel.email.EmailSettings;
import org.mediacenter.channel.phone.CallFormat;
import org.mediacenter.channel.phone.PhoneChannel;
import org.mediacenter.channel.phone.PhoneSettings;
import org.mediacenter.channel.sms.SmsChannel;
import org.mediacenter.channel.telegram.TelegramChannel;
import org.mediacenter.channel.telegram.TelegramSettings;
import org.mediacenter.channel.website.WebsiteChannel;
import org.mediacenter.channel.x.XChannel;
import org.mediacenter.channel.x.XSettings;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.hub.settings.HubSettings;
import org.mediacenter.hub.settings.HubSettings.PhoneFiles;
import org.mediacenter.hub.settings.Mailbox;
import org.mediacenter.hub.settings.Mailbox.MailServer;
import org.mediacenter.hub.settings.TelegramBot;
import org.mediacenter.hub.settings.XAccount;

/// The channels the settings ask for.
///
/// @param website which the form pages hand complaints to
/// @param others every channel that nobody needs to know by its kind
record Channels(Optional<WebsiteChannel> website, Optional<SmsChannel> sms, List<Channel> others) {

    /// What a channel says about time and place.
    ///
    /// @param feedbackDue from acceptance to when feedback is promised
    /// @param trackUrl where number and key open the complaint's story
    /// @param zone of the city
    /// @param handOver where commands leave files for the hub that runs
    record Words(
            UnaryOperator<Instant> feedbackDue,
            BiFunction<ComplaintNumber, TrackingKey, String> trackUrl,
            ZoneId zone,
            Optional<Path> handOver) {}

    static Channels of(HubSettings.Channels wanted, Vertx vertx, InstantSource clock, Words words) {
        Optional<WebsiteChannel> website = wanted.website()
                ? Optional.of(new WebsiteChannel(clock, words.feedbackDue(), words.trackUrl()))
                : Optional.empty();
        Optional<SmsChannel> sms = wanted.sms().isEmpty()
                ? Optional.empty()
                : Optional.of(SmsWiring.of(wanted.sms(), vertx, clock, words.zone()));
        List<Channel> others = new ArrayList<>();
        wanted.meta().ifPresent(meta -> others.addAll(MetaChannels.of(meta, vertx, clock)));
        wanted.x().ifPresent(account -> others.add(new XChannel(vertx, settings(account), clock, new SecureRandom())));
        wanted.telegram()
                .ifPresent(bot -> others.add(new TelegramChannel(vertx, settings(bot), clock, new SecureRandom())));
        wanted.email()
                .ifPresent(
                        mailbox -> others.add(new EmailChannel(vertx, settings(mailbox), clock, new SecureRandom())));
        others.add(new PhoneChannel(vertx, settings(wanted.phone(), words), clock, sms.map(Channel.class::cast)));
        return new Channels(website, sms, others);
    }

    private static PhoneSettings settings(PhoneFiles files, Words words) {
        return new PhoneSettings(
                words.zone(),
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
        sms.ifPresent(all::add);
        all.addAll(others);
        return all;
    }
}
