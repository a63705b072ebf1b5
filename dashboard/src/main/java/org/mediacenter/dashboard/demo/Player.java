package org.mediacenter.dashboard.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.mediacenter.dashboard.standin.mail.MailStandIn;
import org.mediacenter.dashboard.standin.sms.Smsc;
import org.mediacenter.dashboard.standin.sms.TextMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plays the citizens: everything they do goes through the SMS centre, the website, a social medium, mail, the
/// telephone or the counter, in the timetable's order, on one thread. Some telephones are off when an answer comes,
/// some people write
/// back.
final class Player implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Player.class);
    private static final Duration THINKING = Duration.ofSeconds(4);
    private static final int ONE_IN_OFF = 12;
    private static final int ONE_IN_WRITES_BACK = 3;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("demo-citizens").factory());
    private final Set<String> spokenTo = ConcurrentHashMap.newKeySet();
    private final Set<String> wroteBack = ConcurrentHashMap.newKeySet();
    private final Smsc smsc;
    private final String address;
    private final Ways ways;
    private final Answers answers;
    private final long seed;

    /// How people reach the city but by SMS.
    record Ways(Website website, SocialMedia social, MailStandIn mail, Switchboard switchboard) {}

    /// @param address the number people write to
    /// @param seed decides whose telephone is off and who writes back what
    Player(Smsc smsc, String address, Ways ways, Answers answers, long seed) {
        this.smsc = smsc;
        this.address = address;
        this.ways = ways;
        this.answers = answers;
        this.seed = seed;
    }

    /// Begins; returns at once.
    ///
    /// @param played is told how many were played, after each
    void play(Timetable timetable, IntConsumer played) {
        smsc.phones().onMessage(this::read);
        List<Timetable.Entry> entries = timetable.entries();
        for (int i = 0; i < entries.size(); i++) {
            Timetable.Entry entry = entries.get(i);
            int count = i + 1;
            entry.happening().phone().map(Player::dialled).ifPresent(this::perhapsOff);
            later(entry.after(), () -> {
                happen(entry.happening());
                played.accept(count);
            });
        }
    }

    private void perhapsOff(String phone) {
        if (chance(phone).nextInt(ONE_IN_OFF) == 0) {
            smsc.phones().switchOff(phone);
        }
    }

    private void happen(Happening happening) {
        try {
            switch (happening.by()) {
                case SMS -> smsc.send(dialled(happening.phone().orElseThrow()), address, happening.text());
                case FACEBOOK, INSTAGRAM, X, TELEGRAM, WHATSAPP -> ways.social().take(happening);
                case EMAIL -> mail(happening);
                case PHONE -> ways.switchboard().take(happening);
                case WALK_IN, LETTER -> ways.switchboard().atCounter(happening);
                case FORM, API -> {
                    int status = ways.website().take(happening);
                    log.debug("sent [by={}, sort={}, status={}]", happening.by(), happening.sort(), status);
                }
            }
        } catch (IOException e) {
            log.warn("not sent [by={}, why={}]", happening.by(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void mail(Happening happening) {
        ways.mail()
                .write(
                        happening.name().orElseThrow(),
                        happening.email().orElseThrow(),
                        happening.subject().orElse(""),
                        happening.text());
    }

    /// The first message is the acknowledgement and needs no answer, and nobody thanks for being sent elsewhere.
    private void read(TextMessage message) {
        if (spokenTo.add(message.to()) || answers.isReferral(message.text())) {
            return;
        }
        Random random = chance(message.to() + message.text());
        boolean asked = message.text().contains("?");
        boolean writes = asked || random.nextInt(ONE_IN_WRITES_BACK) == 0;
        if (writes && wroteBack.add(message.to())) {
            String words = Answers.any(asked ? answers.details() : answers.thanks(), random);
            later(THINKING, () -> smsc.send(message.to(), address, words));
        }
    }

    private void later(Duration after, Runnable deed) {
        if (!worker.isShutdown()) {
            var _ = worker.schedule(deed, after.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private Random chance(String of) {
        return new Random(seed * 31 + of.hashCode());
    }

    private static String dialled(String phone) {
        return phone.replace("-", "");
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
