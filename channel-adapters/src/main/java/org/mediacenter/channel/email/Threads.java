package org.mediacenter.channel.email;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mediacenter.channel.common.Fingerprint;

/// Which exchange a mail belongs to, by the mails it names
/// ([RFC 5322](https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4)).
///
/// An exchange is named by a hash of the first mail's id, and our own mails carry that name in theirs: so
/// an answer finds its way whether it names the first mail, or only ours. Pure.
final class Threads {
    private static final int NAME_LENGTH = 24;
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,400}>");
    private final Pattern ours;
    private final String domain;

    Threads(String address) {
        domain = MailSessions.domain(address);
        ours = Pattern.compile("<([0-9a-f]{" + NAME_LENGTH + "})\\.[0-9a-f]{1,64}\\.mc@" + Pattern.quote(domain) + ">");
    }

    /// The name of the exchange.
    ///
    /// @param ownId the mail's own id, or what stands in for it
    String of(MimeMessage mail, String ownId) throws MessagingException {
        List<String> named = ids(mail, "References");
        named.addAll(ids(mail, "In-Reply-To"));
        for (String id : named) {
            Matcher our = ours.matcher(id);
            if (our.matches()) {
                return our.group(1);
            }
        }
        return name(named.isEmpty() ? ownId : named.getFirst());
    }

    /// Whether it names any mail before it.
    static boolean answers(MimeMessage mail) throws MessagingException {
        return !ids(mail, "References").isEmpty() || !ids(mail, "In-Reply-To").isEmpty();
    }

    static Optional<String> ownId(MimeMessage mail) throws MessagingException {
        return ids(mail, "Message-ID").stream().findFirst();
    }

    /// An id for a mail of ours in this exchange.
    String newId(String thread, String random) {
        return "<" + thread + "." + random + ".mc@" + domain + ">";
    }

    private static String name(String firstId) {
        return new Fingerprint().with(firstId).hex().substring(0, NAME_LENGTH);
    }

    private static List<String> ids(MimeMessage mail, String header) throws MessagingException {
        List<String> ids = new ArrayList<>();
        String @Nullable [] values = mail.getHeader(header);
        if (values != null) {
            Matcher found = ID.matcher(String.join(" ", values));
            while (found.find()) {
                ids.add(found.group());
            }
        }
        return ids;
    }
}
