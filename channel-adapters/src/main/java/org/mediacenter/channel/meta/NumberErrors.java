package org.mediacenter.channel.meta;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediacenter.channel.meta.GraphAnswer.Busy;
import org.mediacenter.channel.meta.GraphAnswer.Limited;
import org.mediacenter.channel.meta.GraphAnswer.Never;
import org.mediacenter.channel.meta.GraphAnswer.NotDone;
import org.mediacenter.channel.meta.GraphAnswer.Perhaps;

/// What the errors mean that only WhatsApp has, by their
/// [code](https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes). They come as
/// answers to a call, and later as notices about a message. Pure.
public final class NumberErrors {
    private static final int FIRST = 130_000;
    private static final int LAST = 139_999;
    private static final String REACH = GraphErrors.OUT_OF_REACH;
    private static final String TEMPLATE = "the template cannot be used so: see WhatsApp Manager";
    private static final String LOCKED = "Meta has locked the account: see WhatsApp Manager";
    private static final String PAYMENT = "the account's payment is not in order: see WhatsApp Manager";
    private static final String UNREGISTERED = "the number is not registered: register it again in WhatsApp Manager";
    private static final Duration PERSON_PAUSE = Duration.ofSeconds(30);
    private static final Duration NUMBER_PAUSE = Duration.ofSeconds(10);

    private NumberErrors() {}

    /// Why a message that was taken never arrived, in words.
    public static String why(int code) {
        return switch (judge(code)) {
            case Never(var why) -> why;
            case Busy(Duration _, String why) -> why;
            case NotDone(var why) -> why;
            case Perhaps(var why) -> why;
            case Limited _ -> "too many messages (" + code + ")";
            case GraphAnswer.Done _, GraphAnswer.TokenDead _ -> "not delivered (" + code + ")";
        };
    }

    /// Whether a reply was refused because of how the template is set up.
    public static boolean isAboutTemplate(String why) {
        return why.startsWith(TEMPLATE);
    }

    /// Whether a reply was refused because of the account or the number, so that none goes.
    public static boolean isAboutAccount(String why) {
        return Stream.of(LOCKED, PAYMENT, UNREGISTERED).anyMatch(why::startsWith);
    }

    static boolean knows(int code) {
        return code >= FIRST && code <= LAST;
    }

    /// The table. What is not in it was said no to.
    static GraphAnswer judge(int code) {
        return switch (code) {
            case 131_056 -> new Busy(PERSON_PAUSE, "WhatsApp takes no more messages to this person for now (131056)");
            case 130_429 -> new Limited(Optional.of(NUMBER_PAUSE));
            case 131_048 -> new Limited(Optional.empty());
            case 131_016, 131_057, 133_004, 133_015 ->
                new NotDone("WhatsApp is not there for the moment (" + code + ")");
            case 131_000 -> new Perhaps("WhatsApp says that something went wrong there (131000)");
            case 131_047 -> never(REACH + "the person wrote more than 24 hours ago", code);
            case 131_026 -> never(REACH + "the person cannot get messages on WhatsApp there", code);
            case 131_049, 130_472, 131_050 -> never(REACH + "WhatsApp holds back such messages to this person", code);
            case 131_021 -> never(REACH + "that is our own number", code);
            case 131_030 -> never(REACH + "a test number reaches only the numbers on its list", code);
            default -> account(code);
        };
    }

    private static GraphAnswer account(int code) {
        return switch (code) {
            case 131_031 -> never(LOCKED, code);
            case 131_042 -> never(PAYMENT, code);
            case 131_045, 133_010 -> never(UNREGISTERED, code);
            case 131_005 -> never("the token may not do that", code);
            case 132_000, 132_001, 132_005, 132_007, 132_012, 132_015, 132_016, 132_018 -> never(TEMPLATE, code);
            default -> never("WhatsApp refused it", code);
        };
    }

    private static Never never(String why, int code) {
        return new Never(why + " (" + code + ")");
    }
}
