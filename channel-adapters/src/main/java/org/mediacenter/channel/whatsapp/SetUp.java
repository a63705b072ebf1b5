package org.mediacenter.channel.whatsapp;

import io.vertx.core.Future;
import java.util.Optional;
import org.mediacenter.channel.meta.NumberErrors;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.channel.LinkHealth.Cause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What Meta last refused because of how the template or the account is set up, for the channel
/// page: every reply of that kind is refused until somebody mends it there, while the token is good
/// and messages come in. Known from replies alone, since a template cannot be asked after without one
/// more id; written down in the channel's notebook, since the next refusal may be long in coming. Thread-safe.
final class SetUp {
    private static final Logger log = LoggerFactory.getLogger(SetUp.class);
    private static final String TEMPLATE = "set-up/template";
    private static final String ACCOUNT = "set-up/account";
    private volatile Optional<ChannelMemory> memory = Optional.empty();
    private volatile Optional<String> template = Optional.empty();
    private volatile Optional<String> account = Optional.empty();

    /// Takes up the notebook where an earlier run left it.
    Future<Void> load(ChannelMemory notebook) {
        memory = Optional.of(notebook);
        return notebook.startingWith("set-up/")
                .onSuccess(notes -> {
                    template = template.or(() -> Optional.ofNullable(notes.get(TEMPLATE)));
                    account = account.or(() -> Optional.ofNullable(notes.get(ACCOUNT)));
                })
                .mapEmpty();
    }

    /// @param byTemplate whether the reply went as a template
    void learns(boolean byTemplate, Delivered delivered) {
        Optional<String> templateBefore = template;
        Optional<String> accountBefore = account;
        judge(byTemplate, delivered);
        keep(TEMPLATE, templateBefore, template);
        keep(ACCOUNT, accountBefore, account);
    }

    private void keep(String key, Optional<String> before, Optional<String> now) {
        if (!now.equals(before)) {
            memory.map(notebook -> now.map(why -> notebook.write(key, why)).orElseGet(() -> notebook.forget(key)))
                    .ifPresent(noted -> noted.onFailure(
                            why -> log.warn("what is to be mended at meta is forgotten at a restart", why)));
        }
    }

    private void judge(boolean byTemplate, Delivered delivered) {
        switch (delivered) {
            case Delivered.Sent _ -> {
                account = Optional.empty();
                template = byTemplate ? Optional.empty() : template;
            }
            case Delivered.Refused(String why) when NumberErrors.isAboutTemplate(why) -> template = Optional.of(why);
            case Delivered.Refused(String why) when NumberErrors.isAboutAccount(why) -> account = Optional.of(why);
            case Delivered.Refused _, Delivered.Later _, Delivered.Unknown _ -> {}
        }
    }

    /// The link as it is, with what is to be mended. A locked account lets nothing out; a template
    /// that cannot be used keeps back only what is late.
    LinkHealth on(LinkHealth link) {
        Optional<String> trouble = account.or(() -> template);
        if (trouble.isEmpty() || link.state() != State.UP || link.cause().isPresent()) {
            return link;
        }
        return new LinkHealth(
                link.name(),
                account.isPresent() ? State.DOWN : State.UP,
                Optional.of(Cause.SETTINGS),
                trouble.get(),
                link.lastIn(),
                link.lastOut(),
                link.tokenExpires(),
                link.headRoom(),
                link.asked());
    }
}
