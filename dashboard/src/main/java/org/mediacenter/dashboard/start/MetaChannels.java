package org.mediacenter.dashboard.start;

import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.mediacenter.channel.facebook.FacebookChannel;
import org.mediacenter.channel.instagram.InstagramChannel;
import org.mediacenter.channel.meta.MetaAccount;
import org.mediacenter.channel.meta.MetaApp;
import org.mediacenter.channel.meta.MetaWebhook;
import org.mediacenter.channel.whatsapp.WhatsAppChannel;
import org.mediacenter.channel.whatsapp.WhatsAppSettings;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.settings.MetaAccounts;
import org.mediacenter.hub.settings.Secret;
import org.mediacenter.hub.settings.WhatsAppNumber;

/// The channels of Meta's products, which share one webhook.
final class MetaChannels {
    private MetaChannels() {}

    static List<Channel> of(MetaAccounts accounts, Vertx vertx, InstantSource clock) {
        MetaApp app = app(accounts);
        MetaWebhook webhook = new MetaWebhook(app, clock);
        List<Channel> channels = new ArrayList<>();
        if (!accounts.pages().isEmpty()) {
            channels.add(new FacebookChannel(vertx, app, those(accounts.pages()), webhook, clock, new SecureRandom()));
        }
        if (!accounts.instagram().isEmpty()) {
            channels.add(
                    new InstagramChannel(vertx, app, those(accounts.instagram()), webhook, clock, new SecureRandom()));
        }
        accounts.whatsapp()
                .ifPresent(number -> channels.add(
                        new WhatsAppChannel(vertx, app, settings(number), webhook, clock, new SecureRandom())));
        return channels;
    }

    static MetaApp app(MetaAccounts accounts) {
        return new MetaApp(
                accounts.appSecret().reveal(),
                accounts.previousAppSecret().map(Secret::reveal),
                accounts.verifyToken().reveal(),
                accounts.graphUrl());
    }

    private static WhatsAppSettings settings(WhatsAppNumber number) {
        return new WhatsAppSettings(
                new MetaAccount(
                        number.phoneNumberId(), "whatsapp", number.token().reveal()),
                number.template().map(template -> new WhatsAppSettings.Template(template.name(), template.language())));
    }

    private static List<MetaAccount> those(List<MetaAccounts.Account> accounts) {
        return accounts.stream()
                .map(account -> new MetaAccount(
                        account.id(), account.name(), account.token().reveal()))
                .toList();
    }
}
