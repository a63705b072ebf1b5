package org.mediacenter.hub.profile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mediacenter.routing.profile.ProfileFolder;

/// All files of a profile with their texts, and a name made of what they say: other words, another name.
///
/// @param texts by file, `/` between folders
public record ProfileFiles(String name, SortedMap<String, String> texts) {
    private static final List<String> FOLDERS = List.of("", "messages", "words");
    private static final int DIGITS = 12;

    public ProfileFiles {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /// Those of a folder.
    public static ProfileFiles of(ProfileFolder folder) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String inside : FOLDERS) {
            for (String name : folder.list(inside)) {
                String file = inside.isEmpty() ? name : inside + '/' + name;
                folder.text(file).filter(_ -> isOfProfile(name)).ifPresent(text -> texts.put(file, text));
            }
        }
        return new ProfileFiles(folder.name(), texts);
    }

    /// Not what editors and file managers leave behind.
    private static boolean isOfProfile(String file) {
        return !file.startsWith(".") && (file.endsWith(".yaml") || file.endsWith(".tsv") || file.endsWith(".txt"));
    }

    /// The same with another text in one file.
    public ProfileFiles with(String file, String text) {
        SortedMap<String, String> changed = new TreeMap<>(texts);
        changed.put(file, text);
        return new ProfileFiles(name, changed);
    }

    /// To be read like a folder.
    public ProfileFolder folder() {
        return ProfileFolder.of(name, texts);
    }

    /// The text of a file that is there.
    public String text(String file) {
        String text = texts.get(file);
        if (text == null) {
            throw new IllegalArgumentException("no file [" + file + "]");
        }
        return text;
    }

    /// The profile's name and a hash of all files: what a complaint says it was received under.
    public String id() {
        MessageDigest digest = sha256();
        for (String inside : FOLDERS) {
            texts.forEach((file, text) -> {
                if (folderOf(file).equals(inside)) {
                    digest.update((file + '\0' + text + '\0').getBytes(StandardCharsets.UTF_8));
                }
            });
        }
        return name + '-' + HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    /// For each file the SHA-256 of its text.
    public SortedMap<String, String> hashes() {
        SortedMap<String, String> hashes = new TreeMap<>();
        texts.forEach((file, text) ->
                hashes.put(file, HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)))));
        return hashes;
    }

    private static String folderOf(String file) {
        int slash = file.indexOf('/');
        return slash < 0 ? "" : file.substring(0, slash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
