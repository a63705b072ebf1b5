package org.mediacenter.channel.instagram;

import java.util.Optional;
import java.util.Set;

/// Where on Instagram something was said, as the conversation's name: an answer finds its way by it.
///
/// @param kind a comment at the top, a mention elsewhere, or a direct conversation
/// @param account the account's number
/// @param at the comment, the person, or the photo and the comment that mention us, with a comma between
record InstagramThread(String kind, String account, String at) {
    static final String COMMENT = "comment";
    static final String MENTION = "mention";
    static final String DIRECT = "direct";
    private static final Set<String> KINDS = Set.of(COMMENT, MENTION, DIRECT);

    /// What the conversation is called.
    String name() {
        return kind + ":" + account + ":" + at;
    }

    /// The thread of this name; empty where no conversation is called so.
    static Optional<InstagramThread> of(String conversation) {
        String[] parts = conversation.split(":", 3);
        return parts.length == 3 && KINDS.contains(parts[0]) && !parts[2].isEmpty()
                ? Optional.of(new InstagramThread(parts[0], parts[1], parts[2]))
                : Optional.empty();
    }

    /// Whether its ids can stand in an address of the Graph API as they are.
    boolean hasPlainIds() {
        return at.matches("[0-9]{1,40}(,[0-9]{1,40})?");
    }
}
