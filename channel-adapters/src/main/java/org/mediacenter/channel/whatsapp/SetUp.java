package org.mediacenter.channel.whatsapp;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.mediacenter.channel.meta.NumberErrors;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.channel.LinkHealth.Cause;

/// What Meta last refused because of how the template or the account is set up, for the channel
/// page: every reply of that kind is refused until somebody mends it there, while the token is good
/// and messages come in. Known from replies alone, since a template cannot be asked after without one
/// more id; written down in the channel's notebook, since the next refusal may be long in coming. Of replies
/// whose answers pass each other the one that was sent last tells; what was noted of another template or
/// number is forgotten. Thread-safe.
final class SetUp {
    private static final String NOTE = "set-up/";
    private final AtomicLong sendings = new AtomicLong();
    private final Hindrance template;
    private final Hindrance account;

    SetUp(WhatsAppSettings settings) {
        String number = settings.number().id();
        String named = settings.template()
                .map(one -> '/' + one.name() + '/' + one.language())
                .orElse("");
        template = new Hindrance(NOTE + "template/" + number + named);
        account = new Hindrance(NOTE + "account/" + number);
    }

    /// Takes up the notebook where an earlier run left it.
    Future<Void> load(ChannelMemory notebook) {
        return notebook.startingWith(NOTE).compose(notes -> {
            template.takeUp(notebook, notes);
            account.takeUp(notebook, notes);
            return forgetOthers(notebook, notes);
        });
    }

    private Future<Void> forgetOthers(ChannelMemory notebook, Map<String, String> notes) {
        List<String> ours = List.of(template.key(), account.key());
        return Future.join(notes.keySet().stream()
                        .filter(key -> !ours.contains(key))
                        .map(notebook::forget)
                        .toList())
                .mapEmpty();
    }

    /// A reply is sent now; the number is its place among the others.
    long sends() {
        return sendings.incrementAndGet();
    }

    /// @param sending of [#sends()]
    /// @param byTemplate whether the reply went as a template
    void learns(long sending, boolean byTemplate, Delivered delivered) {
        switch (delivered) {
            case Delivered.Sent _ -> {
                account.judge(sending, Optional.empty());
                if (byTemplate) {
                    template.judge(sending, Optional.empty());
                }
            }
            case Delivered.Refused(String why)
            when NumberErrors.isAboutTemplate(why) -> template.judge(sending, Optional.of(why));
            case Delivered.Refused(String why)
            when NumberErrors.isAboutAccount(why) -> account.judge(sending, Optional.of(why));
            case Delivered.Refused _, Delivered.Later _, Delivered.Unknown _ -> {}
        }
    }

    /// Nothing more is noted: an answer that comes now is one to a channel that is closed.
    void close() {
        template.close();
        account.close();
    }

    /// The link as it is, with what is to be mended. A locked account lets nothing out; a template
    /// that cannot be used keeps back only what is late.
    LinkHealth on(LinkHealth link) {
        Optional<String> locked = account.why();
        Optional<String> trouble = locked.or(template::why);
        if (trouble.isEmpty() || link.state() != State.UP || link.cause().isPresent()) {
            return link;
        }
        return new LinkHealth(
                link.name(),
                locked.isPresent() ? State.DOWN : State.UP,
                Optional.of(Cause.SETTINGS),
                trouble.get(),
                link.lastIn(),
                link.lastOut(),
                link.tokenExpires(),
                link.headRoom(),
                link.asked());
    }
}
