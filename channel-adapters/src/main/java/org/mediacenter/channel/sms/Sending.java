package org.mediacenter.channel.sms;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.mediacenter.channel.common.Blocking;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.LinkHealth.HeadRoom;

/// Sends replies over one link, as many at one time as its window allows, and gives no short message
/// again that the centre may have taken.
/// What it says of a failure decides whether the hub may send again, so it says [Delivered.Later] only
/// where the centre certainly has nothing. Used on the channel's context.
final class Sending {
    private static final int MOST_WAITING = 1_000;
    /// Until a reply has its place in the window; certainly not sent before.
    private static final Duration TURN = Duration.ofMinutes(1);
    /// For one reply in the window, however many parts it has.
    private static final Duration LONGEST = Duration.ofMinutes(8);
    /// What waits longer for its turn had better wait in the hub.
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int THROTTLED = 0x58;
    private static final int QUEUE_FULL = 0x14;

    private final Vertx vertx;
    private final SmsSettings settings;
    private final Pauses pauses;
    private final Blocking window;
    private final AtomicInteger reference;
    private final AtomicInteger inHand = new AtomicInteger();
    private final Pace pace;

    /// @param firstReference where the references of messages of several parts begin; random, so that
    ///     a restart does not repeat those on their way
    Sending(Vertx vertx, SmsSettings settings, InstantSource time, int firstReference) {
        this.vertx = vertx;
        this.settings = settings;
        this.pauses =
                new Pauses(settings.timing().firstRetry(), settings.timing().longestRetry());
        this.window = new Blocking(vertx, settings.window(), MOST_WAITING);
        this.reference = new AtomicInteger(firstReference);
        this.pace = new Pace(
                settings.outgoing().perSecond(),
                settings.timing().firstRetry(),
                settings.timing().longestRetry(),
                time);
    }

    /// Whether the centre said that it was too much, and the wait for that is not over.
    boolean rests() {
        return pace.restsUntil().isPresent();
    }

    /// How much more may be on its way, while anything is or nothing may be.
    Optional<HeadRoom> headRoom() {
        int now = inHand.get();
        Optional<Instant> rests = pace.restsUntil();
        return now == 0 && rests.isEmpty()
                ? Optional.empty()
                : Optional.of(new HeadRoom(
                        rests.isPresent() ? 0 : Math.max(0, settings.window() - now), settings.window(), rests));
    }

    Future<Delivered> send(SMPPSession session, String to, String text) {
        Address destination = Address.of(to);
        Segments segments = Segments.of(text, settings.outgoing().longMessages());
        if (to.isEmpty() || destination.type() == TypeOfNumber.ALPHANUMERIC) {
            return Future.succeededFuture(new Delivered.Refused("the sender is a name, not a number"));
        }
        if (text.isBlank() || segments.count() > Segments.MOST) {
            return Future.succeededFuture(
                    new Delivered.Refused("1 to " + Segments.MOST + " short messages, not " + segments.count()));
        }
        Duration backlog = pace.backlog();
        return rests() || backlog.compareTo(SOON) > 0
                ? Future.succeededFuture(new Delivered.Later(backlog, "the link takes no more for now"))
                : inTurn(session, destination, segments);
    }

    private Future<Delivered> inTurn(SMPPSession session, Address destination, Segments segments) {
        inHand.incrementAndGet();
        return window.call(TURN, patience(segments.count()), () -> submitAll(session, destination, segments))
                .recover(failure -> Future.succeededFuture(failed(failure)))
                .onComplete(_ -> inHand.decrementAndGet());
    }

    private Duration patience(int parts) {
        Duration answers = settings.timing().answer().multipliedBy(parts + 1L).plusSeconds(5);
        Duration turns = pace.backlog().plus(pace.together(parts * settings.window()));
        Duration all = parts == 1 ? answers.plus(turns) : answers.plus(turns).plus(pauses.together());
        return all.compareTo(LONGEST) < 0 ? all : LONGEST;
    }

    private static Delivered failed(Throwable failure) {
        return failure instanceof Blocking.NotStarted
                ? new Delivered.Later(Duration.ofSeconds(5), "too many replies are waiting for this link")
                : new Delivered.Unknown("no result in time");
    }

    private Delivered submitAll(SMPPSession session, Address to, Segments segments) throws InterruptedException {
        List<Parcel> parcels = Parcel.of(segments, settings.outgoing().longMessages(), reference.incrementAndGet());
        List<String> ids = new ArrayList<>();
        for (int index = 0; index < parcels.size(); index++) {
            Parcel parcel = parcels.get(index);
            Delivered one = index == 0
                    ? submit(session, to, segments.dataCoding(), parcel)
                    : insist(session, to, segments.dataCoding(), parcel);
            if (!(one instanceof Delivered.Sent sent)) {
                return index == 0 ? one : halfSent(one, index, parcels.size());
            }
            ids.addAll(sent.providerIds());
        }
        return new Delivered.Sent(ids);
    }

    /// Gives a part again that the centre did not want now: the parts before it are sent, and the hub
    /// could only send all of them again.
    private Delivered insist(SMPPSession session, Address to, int dataCoding, Parcel parcel)
            throws InterruptedException {
        Delivered one = submit(session, to, dataCoding, parcel);
        for (int again = 1; again <= Pauses.MOST && notNow(one, session); again++) {
            pause(pauses.before(again));
            one = submit(session, to, dataCoding, parcel);
        }
        return one;
    }

    private static boolean notNow(Delivered one, SMPPSession session) {
        return one instanceof Delivered.Later && session.getSessionState().isTransmittable();
    }

    private void pause(Duration wait) throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        vertx.setTimer(Math.max(1, wait.toMillis()), _ -> over.countDown());
        over.await();
    }

    private Delivered submit(SMPPSession session, Address to, int dataCoding, Parcel parcel)
            throws InterruptedException {
        Duration turn = pace.turn();
        if (turn.isPositive()) {
            pause(turn);
        }
        if (!session.getSessionState().isTransmittable()) {
            return new Delivered.Later(Duration.ofSeconds(5), "the link is down");
        }
        try {
            @Nullable String id = given(session, to, dataCoding, parcel);
            pace.taken();
            return new Delivered.Sent(id == null || id.isEmpty() ? List.of() : List.of(settings.name() + ":" + id));
        } catch (NegativeResponseException e) {
            return refused(e.getCommandStatus());
        } catch (PDUException e) {
            return new Delivered.Refused("not a message SMPP can carry: " + e.getMessage());
        } catch (ResponseTimeoutException _) {
            return new Delivered.Unknown("the centre did not answer");
        } catch (InvalidResponseException | IOException e) {
            return new Delivered.Unknown("the link broke while sending: " + e.getMessage());
        }
    }

    private @Nullable String given(SMPPSession session, Address to, int dataCoding, Parcel parcel)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        Address from = Address.of(settings.address());
        return session.submitShortMessage(
                        "",
                        from.type(),
                        from.plan(),
                        from.value(),
                        to.type(),
                        to.plan(),
                        to.value(),
                        new ESMClass(parcel.esmClass()),
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        new RawDataCoding((byte) dataCoding),
                        (byte) 0,
                        parcel.octets(),
                        parcel.parameters().toArray(OptionalParameter[]::new))
                .getMessageId();
    }

    private Delivered refused(int status) {
        if (status == THROTTLED) {
            pace.tooMuch(Duration.ZERO);
        }
        return switch (status) {
            case THROTTLED -> new Delivered.Later(Duration.ofSeconds(2), StatusName.of(status));
            case QUEUE_FULL -> new Delivered.Later(Duration.ofSeconds(10), StatusName.of(status));
            default -> new Delivered.Refused(StatusName.of(status));
        };
    }

    private static Delivered halfSent(Delivered failure, int sent, int total) {
        String why = switch (failure) {
            case Delivered.Later later -> later.why();
            case Delivered.Refused refused -> refused.why();
            case Delivered.Unknown unknown -> unknown.why();
            case Delivered.Sent _ -> "";
        };
        return new Delivered.Unknown(sent + " of " + total + " parts were sent, then: " + why);
    }

    /// A number as SMPP writes it.
    private record Address(TypeOfNumber type, NumberingPlanIndicator plan, String value) {

        static Address of(String number) {
            if (number.startsWith("+")) {
                return new Address(TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, number.substring(1));
            }
            boolean digits = number.chars().allMatch(c -> c >= '0' && c <= '9');
            return digits
                    ? new Address(TypeOfNumber.UNKNOWN, NumberingPlanIndicator.ISDN, number)
                    : new Address(TypeOfNumber.ALPHANUMERIC, NumberingPlanIndicator.UNKNOWN, number);
        }
    }
}
