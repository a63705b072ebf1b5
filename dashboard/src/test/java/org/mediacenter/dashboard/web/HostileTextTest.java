package org.mediacenter.dashboard.web;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.Telephone;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Exchange;
import org.mediacenter.hub.channel.InboundMessage.Filing;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Hostile words from every channel and in every form, on every page there is: they are text and nothing else.
/// Channels,
/// forms, fields and pages come from the tables of the site.
final class HostileTextTest {
    private static final String HOSTILE =
            "=HYPERLINK(\"http://h.invalid\")<script>hostile()</script>\"><img src=hostile "
                    + "onerror=hostile()>' onmouseover='hostile() </textarea></title>\u202Enuranreb\u0000 javascript:hostile() "
                    + "${hostile} {{hostile}}";
    private static final String SHORT = "\"><script>hostile()</script>";
    private static final String WIDE = "x".repeat(400);
    private static final Pattern FIELD = Pattern.compile(" name=\"([A-Za-z-]+)\"");
    private static final Pattern ALIVE =
            Pattern.compile("<script>hostile|<img src=hostile|</textarea></title>|(href|src|action)=\"\\s*javascript:");
    /// A start tag with a handler, once the values of its attributes are taken out.
    private static final Pattern HANDLER = Pattern.compile("<[A-Za-z][^<>]*\\son[a-z]+=");

    /// What makes a deed one that is done, whatever else its form says.
    private static final Map<String, String> FITTING = Map.ofEntries(
            Map.entry("kind", "FINAL"),
            Map.entry("department", "dishub"),
            Map.entry("latitude", "-7.26"),
            Map.entry("longitude", "112.75"),
            Map.entry("status", "closed"),
            Map.entry("decision", "told"),
            Map.entry("audience", "private"),
            Map.entry("promise", ""),
            Map.entry("supporting", ""),
            Map.entry("incident", ""),
            Map.entry("leave", ""),
            Map.entry("undo", ""),
            Map.entry("into", ""),
            Map.entry("topic", ""),
            Map.entry("role", "auditor"),
            Map.entry("query", "status=ASSIGNED"),
            Map.entry("page", "p1"));

    @TempDir
    static Path folder;

    private static TestSite site;
    private static final List<Browser> READERS = new ArrayList<>();
    private static final List<ComplaintNumber> COMPLAINTS = new ArrayList<>();
    private static final Set<String> FIELDS = new TreeSet<>();
    private static final Set<String> TAKEN = new TreeSet<>();
    private static final List<String> ALIVE_THERE = new ArrayList<>();
    private static final Set<String> LOOSE = new TreeSet<>();

    @BeforeAll
    static void everybody_writes() throws IOException {
        site = TestSite.opened(folder);
        channels().forEach(HostileTextTest::writes);
        READERS.add(site.signedIn("coordinator", Role.COORDINATOR));
        READERS.add(site.signedIn("administrator", Role.ADMINISTRATOR));
        READERS.add(site.signedIn("operator", Role.OPERATOR));
        READERS.forEach(reader -> pages().forEach(path -> fieldsOf(reader.get(path))));
        FIELDS.addAll(FITTING.keySet());
        FIELDS.add("reason");
        READERS.forEach(HostileTextTest::fillsEveryForm);
    }

    private static Set<String> channels() throws IOException {
        Properties words = new Properties();
        try (InputStream file = HostileTextTest.class.getResourceAsStream("/words/status.id.properties")) {
            words.load(Objects.requireNonNull(file));
        }
        return words.stringPropertyNames().stream()
                .filter(key -> key.startsWith("channel."))
                .map(key -> key.substring("channel.".length()))
                .collect(toCollection(TreeSet::new));
    }

    private static void writes(String channel) {
        Filing filing = new Filing(
                false,
                false,
                false,
                Optional.of(HOSTILE),
                Optional.empty(),
                Optional.empty(),
                Optional.of(HOSTILE),
                Optional.of(HOSTILE),
                "");
        InboundMessage message = new InboundMessage(
                channel,
                "hostile-" + channel,
                HOSTILE + channel,
                new Author(HOSTILE, Optional.of(HOSTILE + WIDE)),
                "pohon tumbang menutup jalan " + HOSTILE + WIDE,
                Optional.empty(),
                filing,
                List.of(),
                Exchange.PRIVATE,
                Optional.of(HOSTILE));
        Accepted accepted = Await.done(site.hub().inbox().accept(message));
        ComplaintNumber number =
                site.onTheDesk(((Accepted.Kept) accepted).number().value());
        if (channel.equals(Telephone.NAME)) {
            COMPLAINTS.addFirst(number);
        } else {
            COMPLAINTS.add(number);
        }
    }

    /// Every form there is, once with hostile words wherever they can be written, once also where they cannot.
    private static void fillsEveryForm(Browser reader) {
        String csrf = csrf(reader);
        for (Route route : site.site().routes().all()) {
            boolean ends = route.path().endsWith("/sign-out") || route.path().contains("/api/v1/session");
            if (route.method().name().equals("POST") && !ends && !(route.access() instanceof Access.Webhook)) {
                for (String words : List.of(HOSTILE, SHORT)) {
                    fills(reader, csrf, route, words, FITTING);
                    fills(reader, csrf, route, words, Map.of());
                }
            }
        }
    }

    private static void fills(Browser reader, String csrf, Route route, String words, Map<String, String> fitting) {
        Map<String, String> form = new HashMap<>();
        FIELDS.forEach(field -> form.put(field, fitting.getOrDefault(field, words)));
        form.put("csrf", csrf);
        form.put("version", Long.toString(site.settled(COMPLAINTS.getFirst())));
        Page answer = reader.post(filled(route.path()), form);
        look(route.name(), answer);
        if (answer.status() == 303 || answer.status() == 200) {
            TAKEN.add(route.path());
        }
    }

    private static String csrf(Browser reader) {
        Page desk = reader.get("/desk");
        return (desk.status() == 303 ? reader.get(desk.header("Location")) : desk).field("csrf");
    }

    private static void fieldsOf(Page page) {
        FIELD.matcher(page.body()).results().forEach(field -> FIELDS.add(field.group(1)));
        FIELDS.removeIf(name -> name.matches("viewport|color-scheme|theme-color"));
    }

    private static String filled(String path) {
        String incident = site.find(COMPLAINTS.getFirst()).bonds().incident().orElse("1");
        return path.replace("{number}", COMPLAINTS.getFirst().value())
                .replace("{incident}", incident)
                .replace("{message}", "1")
                .replaceAll("\\{[a-z]+}", "1");
    }

    private static List<String> pages() {
        List<String> pages = new ArrayList<>(List.of("/desk?q=hostile", "/desk/rows?q=hostile", "/desk/rows"));
        for (Route route : site.site().routes().all()) {
            if (route.method().name().equals("GET")
                    && !(route.responder() instanceof Responder.Streaming)
                    && !route.path().startsWith("/assets")) {
                pages.add(filled(route.path()));
            }
        }
        COMPLAINTS.forEach(
                number -> pages.addAll(List.of("/desk/complaints/" + number, "/api/v1/complaints/" + number)));
        COMPLAINTS.forEach(number -> pages.add("/track/" + number + "?key=" + key(number)));
        return pages;
    }

    private static String key(ComplaintNumber number) {
        return Await.done(site.hub().complaints().dossier(number))
                .orElseThrow()
                .trackingKey()
                .value();
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void no_page_takes_hostile_words_for_anything_but_words() {
        Set<String> shown = new LinkedHashSet<>();

        for (Browser reader : READERS) {
            for (String path : pages()) {
                Page page = reader.get(path);
                look(path, page);
                if (page.body().contains("&lt;script>hostile") || page.body().contains("&lt;script&gt;hostile")) {
                    shown.add(path);
                }
            }
        }

        assertThat(ALIVE_THERE).isEmpty();
        assertThat(LOOSE).as("places where words turn those beside them around").isEmpty();
        assertThat(TAKEN)
                .as("forms that took hostile words")
                .contains(
                        "/desk/complaints/{number}/notes",
                        "/desk/complaints/{number}/replies",
                        "/desk/complaints/{number}/incident",
                        "/desk/shift",
                        "/admin/tokens");
        assertThat(shown).as("pages on which they stand").hasSizeGreaterThan(COMPLAINTS.size() * 2);
    }

    /// Notes what would do something in a browser or in a spreadsheet.
    private static void look(String where, Page page) {
        String sort = page.header("Content-Type");
        if (page.status() >= 500) {
            ALIVE_THERE.add(where + " " + page.status());
        }
        if (!page.header("X-Content-Type-Options").equals("nosniff")) {
            ALIVE_THERE.add(where + " may be taken for something else");
        }
        if (sort.startsWith("text/html")) {
            ALIVE.matcher(page.body()).results().forEach(found -> ALIVE_THERE.add(where + " " + found.group()));
            String bare = page.body().replaceAll("=\"[^\"]*\"", "=v");
            LOOSE.addAll(Bidi.loose(page.body()).stream()
                    .map(place -> where + " " + place)
                    .toList());
            HANDLER.matcher(bare).results().forEach(found -> ALIVE_THERE.add(where + " " + found.group()));
        } else if (sort.contains("json") && page.body().startsWith("{")) {
            assertThat(new JsonObject(page.body())).as(where).isNotNull();
        } else if (sort.startsWith("text/csv") && page.body().matches("(?s).*(^|[\\r\\n,])\"?[=+@].*")) {
            ALIVE_THERE.add(where + " calculates");
        }
    }
}
