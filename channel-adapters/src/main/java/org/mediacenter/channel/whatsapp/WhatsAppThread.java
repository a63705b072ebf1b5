package org.mediacenter.channel.whatsapp;

import java.util.Optional;

/// One person's conversation with the city's number, as the conversation's name: an answer finds its way by it.
///
/// @param number Meta's id of the city's number
/// @param person their number, or the user id where they hide it
record WhatsAppThread(String number, String person) {
    private static final String ROOM = "chat";

    /// What the conversation is called.
    String name() {
        return ROOM + ":" + number + ":" + person;
    }

    /// The thread of this name; empty where no conversation is called so.
    static Optional<WhatsAppThread> of(String conversation) {
        String[] parts = conversation.split(":", 3);
        return parts.length == 3 && parts[0].equals(ROOM) && !parts[2].isEmpty()
                ? Optional.of(new WhatsAppThread(parts[1], parts[2]))
                : Optional.empty();
    }
}
