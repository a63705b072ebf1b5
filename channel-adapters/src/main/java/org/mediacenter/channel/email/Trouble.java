package org.mediacenter.channel.email;

import jakarta.mail.AuthenticationFailedException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import org.mediacenter.hub.channel.LinkHealth.Cause;

/// Why a mail server cannot be used, from what the library throws. Pure.
///
/// @param cause who can help
/// @param why what is wrong and what helps, without secrets
record Trouble(Cause cause, String why) {
    private static final int LONGEST_CHAIN = 10;

    /// The library has no code for a server without STARTTLS, only these words.
    private static final Pattern NOT_OFFERED = Pattern.compile("(?i)STARTTLS (is )?required but");

    /// What servers answer to a password they will not hear in clear (RFC 4954, RFC 5530), and what the
    /// library says where they offer no way to sign in.
    private static final Pattern WANTS_ENCRYPTION = Pattern.compile(
            "(?i)^53[08]\\b|STARTTLS|PRIVACYREQUIRED|encrypt|non-secure|no login methods|no authentication mechanisms");

    /// @param reads whether mail comes in from there
    static Trouble of(Throwable failure, EmailSettings.Server server, boolean reads) {
        List<Throwable> chain = chain(failure);
        String where = "[" + server + "]";
        if (chain.stream().anyMatch(Trouble::isCertificate)) {
            return new Trouble(
                    Cause.ENCRYPTION,
                    "the certificate of " + where
                            + " is not trusted or is for another name: it needs one of a known authority");
        }
        if (chain.stream().anyMatch(SSLException.class::isInstance)) {
            return new Trouble(
                    Cause.ENCRYPTION,
                    "no encryption can be agreed with " + where + ": look whether that port is the encrypted one");
        }
        return says(chain, NOT_OFFERED)
                ? new Trouble(Cause.ENCRYPTION, "no encryption is offered by " + where + ": use the encrypted port")
                : refused(chain, where, reads);
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        @Nullable Throwable one = failure;
        while (one != null && chain.size() < LONGEST_CHAIN) {
            chain.add(one);
            one = one.getCause();
        }
        return chain;
    }

    private static Trouble refused(List<Throwable> chain, String where, boolean reads) {
        if (says(chain, WANTS_ENCRYPTION)) {
            return new Trouble(
                    Cause.ENCRYPTION,
                    "no password is taken without encryption by " + where + ", and none is offered on that port");
        }
        if (chain.stream().anyMatch(AuthenticationFailedException.class::isInstance)) {
            return reads
                    ? new Trouble(Cause.CREDENTIALS, "the mailbox does not accept the user and password")
                    : new Trouble(Cause.CREDENTIALS, "the mail server does not accept the user and password");
        }
        return reads
                ? new Trouble(Cause.UNREACHABLE, "the mailbox cannot be reached")
                : new Trouble(Cause.UNREACHABLE, "the mail server cannot be reached");
    }

    private static boolean isCertificate(Throwable one) {
        return one instanceof CertificateException || one instanceof SSLPeerUnverifiedException;
    }

    private static boolean says(List<Throwable> chain, Pattern words) {
        return chain.stream()
                .anyMatch(one -> words.matcher(String.valueOf(one.getMessage())).find());
    }
}
