package org.mediacenter.hub.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.hub.settings.HubSettings.Http;

final class ListeningAddressTest {

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, http://localhost:8080, false",
        "::, http://localhost:8080, false",
        "127.0.0.1, http://localhost:8080, true",
        "127.8.0.1, http://localhost:8080, true",
        "::1, http://localhost:8080, true",
        "localhost, http://localhost:8080, true",
        "10.1.2.3, http://10.1.2.3:8080, false",
        "2001:db8::7, http://[2001:db8::7]:8080, false",
        "hub.example, http://hub.example:8080, false"
    })
    void links_name_where_the_hub_listens(String address, String origin, boolean loopback) {
        assertThat(new Http(0, address, Optional.empty(), List.of(), List.of()).origin(8080))
                .isEqualTo(origin);
        assertThat(ListeningAddress.isLoopback(address)).isEqualTo(loopback);
    }

    @Test
    void the_public_address_of_the_settings_comes_first() {
        Http http = new Http(0, "10.1.2.3", Optional.of(URI.create("https://lapor.example")), List.of(), List.of());

        assertThat(http.origin(8080)).isEqualTo("https://lapor.example");
    }
}
