package org.mediacenter.channel.facebook;

import java.util.Optional;
import java.util.Set;

/// Where on Facebook something was said, as the conversation's name: an answer finds its way by it.
///
/// @param kind a post, a comment at the top, or Messenger
/// @param page the page's number
/// @param at the post, the comment, or the person
record PageThread(String kind, String page, String at) {
    static final String POST = "post";
    static final String COMMENT = "comment";
    static final String MESSENGER = "messenger";
    private static final Set<String> KINDS = Set.of(POST, COMMENT, MESSENGER);

    /// What the conversation is called.
    String name() {
        return kind + ":" + page + ":" + at;
    }

    /// The thread of this name; empty where no conversation is called so.
    static Optional<PageThread> of(String conversation) {
        String[] parts = conversation.split(":", 3);
        return parts.length == 3 && KINDS.contains(parts[0]) && !parts[2].isEmpty()
                ? Optional.of(new PageThread(parts[0], parts[1], parts[2]))
                : Optional.empty();
    }

    boolean isPublic() {
        return !kind.equals(MESSENGER);
    }

    /// Whether it can stand in an address of the Graph API as it is.
    boolean hasPlainId() {
        return at.matches("[0-9]{1,40}(_[0-9]{1,40})?");
    }
}
