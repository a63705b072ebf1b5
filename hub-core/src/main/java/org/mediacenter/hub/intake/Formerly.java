package org.mediacenter.hub.intake;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.keyword.Keywords;
import org.mediacenter.hub.keyword.OptOuts;
import org.mediacenter.hub.store.Store;

/// Knows people by the name their channel gave them before it gave each telephone number one form: while something
/// of theirs is kept under the older name, they are that person still.
final class Formerly {
    private final Store store;
    private final Map<String, Channel> channels;
    private final Keywords keywords;
    private final OptOuts optOuts;

    Formerly(Store store, List<Channel> channels, Keywords keywords, OptOuts optOuts) {
        this.store = store;
        this.channels = channels.stream().collect(Collectors.toUnmodifiableMap(Channel::name, Function.identity()));
        this.keywords = keywords;
        this.optOuts = optOuts;
    }

    /// The message under the older name by which its writer is known here; else as it is. Two questions of the store
    /// for
    /// all names of a person, since most who write are new.
    Future<InboundMessage> known(InboundMessage message) {
        List<InboundMessage> older = Optional.ofNullable(channels.get(message.channel()))
                .map(channel -> channel.formerly(message))
                .orElse(List.of());
        return older.isEmpty()
                ? Future.succeededFuture(message)
                : first(Stream.concat(Stream.of(message), older.stream()).toList(), message.channel());
    }

    /// By an open matter, a question that waits, or the wish for silence; the first where none is known.
    private Future<InboundMessage> first(List<InboundMessage> names, String channel) {
        Future<Set<String>> open = store.openAuthors(
                names.stream().map(name -> author(name, channel)).collect(Collectors.toSet()));
        Future<Set<String>> asked = keywords.waitsIn(
                channel, names.stream().map(InboundMessage::conversation).collect(Collectors.toSet()));
        return Future.all(open, asked)
                .map(_ -> names.stream()
                        .filter(name -> optOuts.has(channel, name.author().id())
                                || open.result().contains(author(name, channel))
                                || asked.result().contains(name.conversation()))
                        .findFirst()
                        .orElse(names.getFirst()));
    }

    private static String author(InboundMessage name, String channel) {
        return channel + ':' + name.author().id();
    }
}
