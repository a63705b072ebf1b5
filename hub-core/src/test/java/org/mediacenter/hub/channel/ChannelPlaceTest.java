package org.mediacenter.hub.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The place a channel is in.
final class ChannelPlaceTest {

    @Test
    void whatever_a_channel_can_be_asked_its_place_asks_it() {
        List<String> all = Arrays.stream(Channel.class.getDeclaredMethods())
                .map(Method::getName)
                .toList();

        assertThat(Arrays.stream(ChannelPlace.class.getDeclaredMethods()).map(Method::getName))
                .containsAll(all);
    }
}
