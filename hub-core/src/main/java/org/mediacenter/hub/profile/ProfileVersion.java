package org.mediacenter.hub.profile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.mediacenter.routing.profile.ProfileFolder;

/// Names a profile by what its files say: other words, another version.
final class ProfileVersion {
    private static final List<String> FOLDERS = List.of("", "messages", "words");
    private static final int DIGITS = 12;

    private ProfileVersion() {}

    static String of(ProfileFolder folder) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String inside : FOLDERS) {
                for (String name : folder.list(inside)) {
                    String file = inside.isEmpty() ? name : inside + '/' + name;
                    String text = folder.text(file).orElse("");
                    digest.update((file + '\0' + text + '\0').getBytes(StandardCharsets.UTF_8));
                }
            }
            return folder.name()
                    + '-'
                    + HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
