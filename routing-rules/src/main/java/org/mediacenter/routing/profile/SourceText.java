package org.mediacenter.routing.profile;

import java.util.List;
import java.util.Optional;

/// The text of a file of the profile, with a finding where it is missing or no UTF-8.
final class SourceText {
    private static final String REPLACED = "\uFFFD";

    private SourceText() {}

    static Optional<String> read(ProfileFolder folder, String file, Findings findings) {
        Optional<String> text = folder.text(file);
        if (text.isEmpty()) {
            findings.add(file, 1, "the file is missing", "add it; a shipped profile shows its form");
        }
        text.ifPresent(found -> checkEncoding(file, found.lines().toList(), findings));
        return text;
    }

    private static void checkEncoding(String file, List<String> lines, Findings findings) {
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).contains(REPLACED)) {
                findings.add(
                        file, line + 1, "the line holds characters that are not UTF-8", "save the file as UTF-8 again");
                return;
            }
        }
    }
}
