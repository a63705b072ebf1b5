package org.mediacenter.channel.meta;

import com.restfb.exception.FacebookErrorMessageException;
import com.restfb.exception.FacebookException;
import com.restfb.exception.FacebookGraphException;
import com.restfb.exception.FacebookNetworkException;
import com.restfb.exception.FacebookOAuthException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mediacenter.channel.meta.GraphAnswer.Limited;
import org.mediacenter.channel.meta.GraphAnswer.Never;
import org.mediacenter.channel.meta.GraphAnswer.NotDone;
import org.mediacenter.channel.meta.GraphAnswer.Perhaps;
import org.mediacenter.channel.meta.GraphAnswer.TokenDead;
import org.mediacenter.channel.meta.GraphRequestor.NothingWritten;

/// What an error of the Graph API means, by its
/// [code](https://developers.facebook.com/docs/messenger-platform/error-codes): nearly all of them come as the
/// same exception. Never the provider's own sentence: it can hold names and ids.
final class GraphErrors {
    static final String OUT_OF_REACH = "out-of-reach: ";
    private static final String WINDOW = OUT_OF_REACH + "the time to answer there has passed";
    private static final String PERSON = OUT_OF_REACH + "the person takes no messages there";

    private GraphErrors() {}

    static GraphAnswer judge(FacebookException failure) {
        return switch (failure) {
            case FacebookNetworkException network -> network(network);
            case FacebookOAuthException error ->
                judge(or0(error.getErrorCode()), or0(error.getErrorSubcode()), or0(error.getHttpStatusCode()));
            case FacebookGraphException error ->
                judge(or0(error.getErrorCode()), or0(error.getErrorSubcode()), or0(error.getHttpStatusCode()));
            case FacebookErrorMessageException _ -> new Perhaps("meta answered with an error nobody knows");
            default -> new Perhaps("meta's answer cannot be read");
        };
    }

    private static GraphAnswer network(FacebookNetworkException failure) {
        @Nullable Integer status = failure.getHttpStatusCode();
        if (failure.getCause() instanceof NothingWritten nothing) {
            return new NotDone("meta cannot be reached (" + nothing.getMessage() + ")");
        }
        if (status != null && status == 429) {
            return new Limited(Optional.empty());
        }
        return status == null
                ? new Perhaps("the connection to meta broke before its answer")
                : new Perhaps("meta answered " + status);
    }

    /// The table. What is not in it was said no to, or, with a status of 5xx, perhaps not.
    static GraphAnswer judge(int code, int subcode, int status) {
        return switch (code) {
            case 190, 102, 463, 467 -> new TokenDead();
            case 4, 17, 32, 341, 613, 80001, 80002, 80006, 80007 -> new Limited(Optional.empty());
            case 1200 -> new NotDone("meta cannot send messages for the moment (1200)");
            case 1, 2 -> new Perhaps("meta says that something went wrong there (" + code + ")");
            case 551 -> new Never(PERSON + " (551)");
            case 10900 -> new Never(OUT_OF_REACH + "this comment was answered privately before (10900)");
            case 10901, 10903 -> new Never(OUT_OF_REACH + "this comment cannot be answered privately (" + code + ")");
            case 368 -> new Never("meta has blocked the page from writing for now (368); see its page quality");
            case 506, 507 -> new Never("the same words stand there already (" + code + ")");
            case 100 -> new Never(missing(subcode));
            case 3, 10 -> new Never(isWindow(subcode) ? WINDOW : "the app may not do that (" + code + ")");
            default -> rest(code, subcode, status);
        };
    }

    private static GraphAnswer rest(int code, int subcode, int status) {
        if (NumberErrors.knows(code)) {
            return NumberErrors.judge(code);
        }
        if (code >= 200 && code <= 299) {
            return new Never(isPerson(subcode) ? PERSON : "the app may not do that (" + code + ")");
        }
        return status >= 500
                ? new Perhaps("meta answered " + status)
                : new Never("meta refused it (" + code + (subcode == 0 ? "" : "/" + subcode) + ")");
    }

    private static String missing(int subcode) {
        return switch (subcode) {
            case 33 -> OUT_OF_REACH + "what is answered is not there any more (100/33)";
            case 2018001 -> PERSON + " (100/2018001)";
            default -> "meta does not understand what was sent (100" + (subcode == 0 ? ")" : "/" + subcode + ")");
        };
    }

    private static boolean isWindow(int subcode) {
        return subcode == 2018278 || subcode == 2018065 || subcode == 2534022;
    }

    private static boolean isPerson(int subcode) {
        return subcode == 1545041 || subcode == 2018027 || subcode == 2018021;
    }

    private static int or0(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
