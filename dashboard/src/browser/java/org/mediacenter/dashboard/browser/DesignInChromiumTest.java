package org.mediacenter.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.dashboard.design.Sample;
import org.mediacenter.hub.account.Role;

/// The pages of the design language, as who changes screens reads them.
class DesignInChromiumTest {
    private static final Pattern DEFINED = Pattern.compile("customElements\\.define\\(\"([a-z-]+)\"");
    /// What puts the others together, on pages of its own.
    private static final String FRAME = "desk-app";

    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators();

    @Test
    void every_element_of_the_desk_is_shown_and_nothing_but_assets_is_asked_of_the_hub() throws IOException {
        city.site().account("ada", Role.ADMINISTRATOR);
        Officer ada = city.officer("ada").signsInAnywhere();
        List<String> asked = new ArrayList<>();
        Set<String> shown = new TreeSet<>();
        ada.page().onRequest(request -> {
            if (request.resourceType().equals("fetch")) {
                asked.add(URI.create(request.url()).getPath());
            }
        });
        for (String path : pages()) {
            ada.goesTo(path);
            ada.sees(".design[data-shown]").hasCount(1);
            ada.page()
                    .querySelectorAll(".design :defined, .design")
                    .forEach(one ->
                            shown.add(one.evaluate("one => one.localName").toString()));
        }

        assertThat(shown).containsAll(elements());
        assertThat(asked).isNotEmpty().allMatch(path -> path.startsWith("/assets/"));
    }

    @Test
    void each_state_of_a_list_and_each_bar_can_be_looked_at() {
        city.site().account("budi", Role.ADMINISTRATOR);
        Officer budi = city.officer("budi").signsInAnywhere().goesTo("/admin/design");

        budi.sees("work-list[data-state=rows] .row[data-index]").not().hasCount(0);
        budi.sees("work-list[data-state=loading]").isVisible();
        budi.sees("work-list[data-state=empty] .nothing").isVisible();
        budi.sees("work-list[data-state=trouble] button").isVisible();
        budi.sees("work-list[data-state=stale] .stale span").isVisible();
        budi.sees("alarm-bar strong").isVisible();
        budi.sees("call-bar .call").hasCount(3);
        budi.sees("duty-bar .bar").hasCount(3);
        budi.sees("#toasts .toast").hasCount(3);
        budi.sees("filter-bar[data-state=set] .chip.on").not().hasCount(0);
        budi.sees("hint-box .danger").isVisible();
        budi.clicks("[data-shows=keys]");
        budi.sees("dialog .keys").isVisible();
    }

    @Test
    void a_sample_says_who_else_is_there_what_the_channel_takes_and_that_it_could_not_be_sent() {
        city.site().account("cici", Role.ADMINISTRATOR);
        Officer cici = city.officer("cici").signsInAnywhere();

        cici.goesTo("/admin/design/conversation");
        cici.sees("present-people").containsText("Endah Prameswari");
        cici.sees("sms-count").containsText("SMS");
        cici.sees(".talk .delivery").hasCount(6);
        cici.sends();
        cici.sees(".toast").containsText("Belum tersimpan");
        cici.goesTo("/admin/design/public");
        cici.sees(".everybody").containsText("PUBLIK");
        cici.goesTo("/admin/design/danger");
        cici.sees(".notice[role=alert]").containsText("Dewi Anggraeni");
    }

    private static List<String> pages() {
        return Stream.concat(
                        Stream.of("/admin/design"),
                        Stream.of(Sample.values()).map(sample -> "/admin/design/" + sample.code()))
                .toList();
    }

    private static Set<String> elements() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/assets"))) {
            Set<String> names = new TreeSet<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".js")).toList()) {
                DEFINED.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
            }
            names.remove(FRAME);
            return names;
        }
    }
}
