package org.mediacenter.channel.x;

import java.util.Optional;
import org.mediacenter.channel.common.Node;
import org.mediacenter.channel.common.Words;

/// What people call themselves, where X says so.
final class Users {
    private Users() {}

    /// From the list that comes with posts; each may be wrapped in `data`.
    static Optional<String> name(Node includes, String id) {
        return includes.all("users").stream()
                .map(Users::unwrapped)
                .filter(user -> user.text("id").filter(id::equals).isPresent())
                .findFirst()
                .flatMap(Users::called);
    }

    /// From the map that comes with direct messages.
    static Optional<String> nameInMap(Node users, String id) {
        return called(unwrapped(users.in(id)));
    }

    private static Node unwrapped(Node user) {
        return user.has("data") ? user.in("data") : user;
    }

    private static Optional<String> called(Node user) {
        return user.text("name")
                .map(Words::line)
                .filter(name -> !name.isEmpty())
                .or(() ->
                        user.text("username").or(() -> user.text("screen_name")).map(Words::line));
    }
}
