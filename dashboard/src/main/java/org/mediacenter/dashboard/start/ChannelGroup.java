package org.mediacenter.dashboard.start;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelPlace;
import org.mediacenter.hub.settings.HubSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Channels that are set up together and so are opened anew together.
///
/// @param prefixes of their keys
/// @param part of the settings that is theirs; the same part means the same channels
/// @param make the channels these settings ask for, none where they are off
record ChannelGroup(
        List<String> prefixes,
        List<ChannelPlace> places,
        Function<HubSettings.Channels, Object> part,
        Function<HubSettings.Channels, List<? extends Channel>> make) {
    private static final Logger log = LoggerFactory.getLogger(ChannelGroup.class);

    /// Before the hub opens its channels.
    void begin(HubSettings.Channels wanted) {
        make.apply(wanted).forEach(channel -> {
            Future<Void> _ = place(channel).fill(channel);
        });
    }

    /// Why one of its channels could not open.
    Optional<Throwable> unopened() {
        return places.stream().flatMap(place -> place.unopened().stream()).findFirst();
    }

    boolean isAbout(String key) {
        return prefixes.stream().anyMatch(key::startsWith);
    }

    boolean isSame(HubSettings.Channels one, HubSettings.Channels other) {
        return part.apply(one).equals(part.apply(other));
    }

    /// Lets what is there finish, then opens what is asked for now.
    ///
    /// @return fails where not all of that opened; where it cannot even be made what was there runs on
    Future<Void> renew(HubSettings.Channels wanted) {
        return Future.succeededFuture().compose(_ -> follow(make.apply(wanted)));
    }

    /// One of them may be called for all, so callers are asked to come again as long as any follows.
    private Future<Void> follow(List<? extends Channel> next) {
        List<ChannelPlace> ending = without(next).filter(ChannelPlace::isSetUp).toList();
        return Future.join(places.stream()
                        .map(place -> place.leave(place.isSetUp() && !next.isEmpty()))
                        .toList())
                .compose(_ -> Future.join(next.stream().map(this::opened).toList()))
                .<Void>mapEmpty()
                .eventually(() -> Future.join(
                        without(next).map(place -> place.leave(false)).toList()))
                .onComplete(_ -> ending.forEach(ChannelGroup::tellsItIsOff));
    }

    private static void tellsItIsOff(ChannelPlace place) {
        log.info("channel switched off by new settings, who calls is asked to come again [channel={}]", place.name());
    }

    private Stream<ChannelPlace> without(List<? extends Channel> next) {
        List<String> names = next.stream().map(Channel::name).toList();
        return places.stream().filter(place -> !names.contains(place.name()));
    }

    private Future<Void> opened(Channel channel) {
        return place(channel)
                .fill(channel)
                .onSuccess(_ -> log.info("channel opened with new settings [channel={}]", channel.name()));
    }

    private ChannelPlace place(Channel channel) {
        return places.stream()
                .filter(place -> place.name().equals(channel.name()))
                .findFirst()
                .orElseThrow();
    }
}
