package org.mediacenter.hub.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Which errands of a channel are on their way at the same time.
final class ChannelOutboxTest {
    private static final String BUDI = "+62800000101";
    private static final String SARI = "+62800000102";

    private final Errand light = errand();
    private final Errand road = errand();
    private final Errand water = errand();
    private final List<Errand> begun = new ArrayList<>();
    private final Map<Errand, Promise<Boolean>> sending = new HashMap<>();
    private final Line line = new Line();
    private final ChannelOutbox outbox = new ChannelOutbox(line, this::begin);

    @Test
    void two_matters_of_one_conversation_are_answered_one_after_the_other() {
        outbox.add(light, BUDI);
        outbox.add(road, BUDI);
        outbox.add(water, BUDI);
        assertThat(begun).containsExactly(light);

        ends(light);
        assertThat(begun).containsExactly(light, road);

        ends(road);
        assertThat(begun).containsExactly(light, road, water);
    }

    @Test
    void nobody_waits_for_somebody_elses_conversation() {
        outbox.add(light, BUDI);
        outbox.add(road, BUDI);
        outbox.add(water, SARI);

        assertThat(begun).containsExactly(light, water);
    }

    @Test
    void what_fails_lets_the_next_one_go() {
        outbox.add(light, BUDI);
        outbox.add(road, BUDI);

        Objects.requireNonNull(sending.remove(light)).fail("the line broke");

        assertThat(begun).containsExactly(light, road);
    }

    @Test
    void those_behind_go_before_those_who_came_later() {
        outbox.add(light, BUDI);
        outbox.add(road, BUDI);
        List<Errand> others = IntStream.range(0, 80).mapToObj(_ -> errand()).toList();
        others.forEach(other -> outbox.add(other, "+6280000020" + others.indexOf(other)));
        begun.clear();

        ends(light);

        assertThat(begun).containsExactly(road);
    }

    @Test
    void an_errand_that_gets_more_while_it_is_sent_is_begun_once_more_and_never_twice_at_a_time() {
        outbox.add(light, BUDI);
        outbox.add(road, BUDI);
        outbox.add(road, BUDI);
        outbox.add(light, BUDI);

        ends(light);
        ends(road);
        ends(light);

        assertThat(begun).containsExactly(light, road, light);
        assertThat(sending).isEmpty();
    }

    @Test
    void one_that_waits_behind_another_is_refused_at_once_when_its_conversation_is_erased() {
        outbox.add(light, BUDI);
        outbox.add(road, BUDI);

        outbox.add(road, "");
        assertThat(begun).containsExactly(light, road);
        ends(light);
        ends(road);

        assertThat(begun).containsExactly(light, road);
    }

    @Test
    void those_behind_stand_aside_when_the_line_is_lost_and_go_when_it_is_back() {
        outbox.add(light, BUDI);
        outbox.add(road, BUDI);
        line.up = false;

        ends(light);
        assertThat(begun).containsExactly(light);
        line.up = true;
        outbox.look();

        assertThat(begun).containsExactly(light, road);
    }

    @Test
    void an_answer_that_rests_is_not_overtaken_by_that_of_another_matter() {
        outbox.add(light, BUDI);
        outbox.add(road, BUDI);

        rests(light);
        outbox.look();
        outbox.settle(light.number(), light::equals);
        assertThat(begun).containsExactly(light);

        outbox.add(light, BUDI);
        assertThat(begun).containsExactly(light, light);
        ends(light);
        assertThat(begun).containsExactly(light, light, road);
    }

    @Test
    void one_that_rested_and_has_nothing_to_say_any_more_lets_the_others_go() {
        outbox.add(light, BUDI);
        outbox.add(road, BUDI);
        rests(light);

        outbox.settle(light.number(), _ -> false);

        assertThat(begun).containsExactly(light, road);
    }

    @Test
    void one_whose_conversation_is_erased_while_it_rests_keeps_it_no_longer() {
        outbox.add(light, BUDI);
        outbox.add(road, BUDI);
        rests(light);

        outbox.add(light, "");

        assertThat(begun).containsExactlyInAnyOrder(light, light, road);
    }

    private Future<Boolean> begin(Errand errand) {
        begun.add(errand);
        Promise<Boolean> promise = Promise.promise();
        assertThat(sending.put(errand, promise)).isNull();
        return promise.future();
    }

    private void ends(Errand errand) {
        Objects.requireNonNull(sending.remove(errand)).complete(false);
    }

    private void rests(Errand errand) {
        Objects.requireNonNull(sending.remove(errand)).complete(true);
    }

    private static Errand errand() {
        return new Errand(ComplaintNumber.random(new SecureRandom()), Optional.empty());
    }

    /// Only whether it is there matters here.
    private static final class Line implements Channel {
        private boolean up = true;

        @Override
        public String name() {
            return "sms";
        }

        @Override
        public Traits traits() {
            return new Traits(false, false, false);
        }

        @Override
        public Future<Void> open(Inbox inbox, ChannelMemory memory) {
            return Future.succeededFuture();
        }

        @Override
        public boolean reaches(String conversation) {
            return up;
        }

        @Override
        public Future<Delivered> deliver(OutboundReply reply) {
            return Future.failedFuture("nothing is sent here");
        }

        @Override
        public ChannelHealth health() {
            throw new IllegalStateException("nobody asks");
        }

        @Override
        public Future<Void> close() {
            return Future.succeededFuture();
        }
    }
}
