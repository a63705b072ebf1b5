package org.mediacenter.dashboard.profile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.mediacenter.dashboard.web.Visit;

/// What somebody writes in the form of a file.
///
/// @param text with line ends as the files have them
/// @param seen number of the version it was made from
/// @param looked the SHA-256 of the text that was looked at last; empty where none was
/// @param from the day, as it was written
public record Written(String file, String text, int seen, String looked, String reason, String from) {

    static Written of(String file, String text, int seen) {
        return new Written(file, text, seen, "", "", "");
    }

    /// Every character counts, those at both ends as well; a browser sends line ends of its own.
    static Written of(Visit visit) {
        String text = Optional.ofNullable(visit.form().get("text"))
                .map(sent -> sent.replace("\r\n", "\n").replace('\r', '\n'))
                .orElse("");
        return new Written(
                visit.form("file"),
                text,
                number(visit.form("seen")),
                visit.form("looked"),
                visit.form("reason").replaceAll("\\s+", " "),
                visit.form("from"));
    }

    /// A number as a form has it; 0 where it is none.
    static int number(String written) {
        return written.matches("[0-9]{1,9}") ? Integer.parseInt(written) : 0;
    }

    /// Whether this very text was looked at.
    boolean wasTried() {
        return looked.equals(hash(text));
    }

    Written tried() {
        return new Written(file, text, seen, hash(text), reason, from);
    }

    Written untried() {
        return new Written(file, text, seen, "", reason, from);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
