package org.mediacenter.hub.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.0.0.0/8, ::1, false",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "10.0.0.0/8, localhost, false"
    })
    void an_address_is_in_the_network_when_its_first_bits_are_the_same(String network, String address, boolean in) {
        assertThat(Network.parse(network).orElseThrow().contains(address)).isEqualTo(in);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8/8", "::1/129", ""})
    void what_is_no_network_is_not_read(String text) {
        assertThat(Network.parse(text)).isEmpty();
    }

    @Test
    void a_name_is_never_looked_up() {
        assertThat(Network.parse("localhost")).isEmpty();
    }
}
