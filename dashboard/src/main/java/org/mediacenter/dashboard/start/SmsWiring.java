package org.mediacenter.dashboard.start;

import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mediacenter.channel.sms.LongMessages;
import org.mediacenter.channel.sms.OwnNumbers;
import org.mediacenter.channel.sms.SmppChannel;
import org.mediacenter.channel.sms.SmsBudget;
import org.mediacenter.channel.sms.SmsChannel;
import org.mediacenter.channel.sms.SmsSettings;
import org.mediacenter.channel.sms.SmsWay;
import org.mediacenter.channel.sms.gateway.GatewayChannel;
import org.mediacenter.channel.sms.gateway.GatewaySettings;
import org.mediacenter.hub.settings.HubSettings.SmsLink;
import org.mediacenter.hub.settings.HubSettings.SmsLink.Manner;
import org.mediacenter.hub.settings.Secret;
import org.mediacenter.hub.settings.SmsGateway;
import org.mediacenter.hub.settings.SmsLines;
import org.mediacenter.hub.telephone.Numbering;

/// SMS from what the settings ask for: SMPP links and HTTP gateways under one budget.
final class SmsWiring {
    private SmsWiring() {}

    /// @param lines not empty
    /// @param country the code of the country the city is in
    static SmsChannel of(SmsLines lines, Vertx vertx, InstantSource clock, ZoneId zone, String country) {
        List<SmsWay> ways = new ArrayList<>();
        if (!lines.links().isEmpty()) {
            ways.add(new SmppChannel(
                    vertx, lines.links().stream().map(SmsWiring::link).toList(), clock, new SecureRandom()));
        }
        if (!lines.gateways().isEmpty()) {
            ways.add(new GatewayChannel(
                    vertx, lines.gateways().stream().map(SmsWiring::gateway).toList(), zone, clock));
        }
        return new SmsChannel(ways, new SmsBudget(lines.monthlyBudget(), lines.reservePercent(), zone, clock), country);
    }

    /// The numbers people write to, where no channel is open that knows them.
    static OwnNumbers own(SmsLines lines, Numbering numbering) {
        return new OwnNumbers(
                numbering,
                Stream.concat(
                                lines.links().stream().map(SmsLink::address),
                                lines.gateways().stream()
                                        .map(gateway -> gateway.send().from()))
                        .toList());
    }

    static SmsSettings link(SmsLink link) {
        Manner manner = link.manner();
        SmsSettings.Timing usual = SmsSettings.Timing.USUAL;
        return SmsSettings.of(
                        link.name(),
                        link.host(),
                        link.port(),
                        link.tls(),
                        link.separateBinds() ? SmsSettings.Bind.TRANSMITTER_RECEIVER : SmsSettings.Bind.TRANSCEIVER,
                        link.systemId(),
                        link.password().reveal(),
                        link.address(),
                        link.window())
                .with(
                        new SmsSettings.Outgoing(
                                LongMessages.of(manner.longMessages()).orElse(LongMessages.UDH),
                                manner.perSecond(),
                                manner.cost()),
                        new SmsSettings.Timing(
                                usual.connect(),
                                manner.answer(),
                                manner.enquire(),
                                manner.enquiryAnswer(),
                                usual.firstRetry(),
                                usual.longestRetry()));
    }

    static GatewaySettings gateway(SmsGateway gateway) {
        return new GatewaySettings(
                gateway.name(),
                gateway.cost(),
                send(gateway.send()),
                receive(gateway.receive()),
                new GatewaySettings.Receipts(
                        gateway.receipts().id(),
                        gateway.receipts().state(),
                        gateway.receipts().delivered(),
                        gateway.receipts().failed()),
                GatewaySettings.Timing.USUAL);
    }

    private static GatewaySettings.Send send(SmsGateway.Send send) {
        return new GatewaySettings.Send(
                send.method(),
                send.url(),
                send.headers(),
                send.form(),
                send.body(),
                send.secret().reveal(),
                send.from(),
                send.id(),
                send.refused(),
                send.later(),
                send.takenWhen(),
                send.laterWhen(),
                send.perSecond(),
                send.window());
    }

    private static GatewaySettings.Receive receive(SmsGateway.Receive receive) {
        return new GatewaySettings.Receive(
                receive.method(),
                receive.proof(),
                receive.secret().reveal(),
                receive.previousSecret().map(Secret::reveal),
                receive.list(),
                receive.sender(),
                receive.text(),
                receive.id(),
                receive.time(),
                receive.timeForm());
    }
}
