package org.mediacenter.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.dashboard.call.Answers;
import org.mediacenter.dashboard.design.Sample;
import org.mediacenter.dashboard.publication.Noticed;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Route;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.attachment.Photo;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Every page there is, by the table of routes, at addresses that lead somewhere: a city is made in which each of them
/// has something to show. A new route with a parameter fails until it has an address here.
final class PageTable {
    private static final String LONG = "pohon tumbang menutup jalan ".repeat(8);
    private static final String UNSURE =
            "motor saya hilang di parkiran tadi malam, sudah ke polsek tapi disuruh kembali";
    private static final Pattern DOCUMENT = Pattern.compile(
            "/(api|assets|webhooks)/.*|.*/(files|blobs)/.*|.*/(answers|colleagues)|.*/photos(/.*)?|.*\\.(atom|csv)");

    private final TestSite site;
    private final Map<String, List<String>> addresses = new HashMap<>();

    private PageTable(TestSite site) {
        this.site = site;
    }

    /// @param site without accounts named `table-...`
    static PageTable of(TestSite site) {
        PageTable table = new PageTable(site);
        table.fill();
        return table;
    }

    /// The pages somebody may open.
    List<String> pages(Predicate<Access> mayOpen) {
        return site.site().routes().all().stream()
                .filter(route -> route.method().name().equals("GET")
                        && !DOCUMENT.matcher(route.path()).matches())
                .filter(route -> mayOpen.test(route.access()))
                .flatMap(this::pages)
                .toList();
    }

    static boolean isForAnybody(Access access) {
        return access instanceof Access.Open || access instanceof Access.SecretLink;
    }

    static boolean isFor(Role role, Access access) {
        return switch (access) {
            case Access.Open _, Access.AnyAccount _ -> true;
            case Access.With(var right) -> role.rights().contains(right);
            default -> false;
        };
    }

    private Stream<String> pages(Route route) {
        List<String> known = addresses.getOrDefault(route.path(), List.of());
        assertThat(known.isEmpty() && route.path().contains("{"))
                .as("no address of a page for [%s]", route.path())
                .isFalse();
        return known.isEmpty() ? Stream.of(route.path()) : known.stream();
    }

    private void fill() {
        Browser operator = site.signedIn("table-operator", Role.OPERATOR);
        ComplaintNumber number = site.settledComplaint("table-long", LONG);
        complaints(operator, number);
        citizens();
        published(operator);
        calls(operator);
        roster();
        String design = "/admin/design/{sample}";
        addresses.put(
                design,
                Arrays.stream(Sample.values())
                        .map(sample -> design.replace("{sample}", sample.code()))
                        .toList());
        addresses.put("/admin/profile/versions/{version}", List.of("/admin/profile/versions/1"));
        addresses.put("/admin/profile/file", List.of("/admin/profile/file?name=calendar.yaml"));
        addresses.put("/admin/accounts/{username}", List.of("/admin/accounts/table-operator"));
        addresses.put("/leadership/list", List.of("/leadership/list?of=received"));
        addresses.put("/welcome", List.of("/welcome?token=" + invitation(), "/welcome?token=salah"));
    }

    private void complaints(Browser operator, ComplaintNumber number) {
        ComplaintNumber unsure = site.settledComplaint("table-unsure", UNSURE);
        site.send(operator, number, "incident", Map.of("title", "Angin kencang"));
        String incident = site.find(number).bonds().incident().orElseThrow();
        addresses.put("/desk", List.of("/desk", "/desk?queue=triage", "/desk?channel=sms&priority=HIGH&q=pohon"));
        addresses.put("/desk/complaints/{number}", List.of("/desk/complaints/" + number, "/desk/complaints/" + unsure));
        addresses.put("/desk/complaints/{number}/raw/{message}", List.of("/desk/complaints/" + number + "/raw/1"));
        addresses.put("/desk/complaints/{number}/transfer", List.of("/desk/complaints/" + number + "/transfer"));
        addresses.put("/desk/complaints/{number}/dispute", List.of("/desk/complaints/" + number + "/dispute"));
        addresses.put("/desk/incidents/{incident}", List.of("/desk/incidents/" + incident));
        addresses.put(
                "/track/{number}",
                List.of("/track/" + number + "?key=" + key(number), "/track/" + number + "?key=salah"));
    }

    private String key(ComplaintNumber number) {
        return Await.done(site.hub().complaints().dossier(number))
                .orElseThrow()
                .trackingKey()
                .value();
    }

    private void citizens() {
        Browser citizen = site.browser();
        String token = citizen.get("/").field("token");
        Page sent = citizen.post("/", Map.of("token", token, "text", "Lampu jalan mati di Jalan Melati"));
        addresses.put("/received", List.of(sent.header("Location"), "/received"));
    }

    /// One that is shown with a photo and followed, one that was taken back, and one that nobody has.
    private void published(Browser operator) {
        Noticed notices = new Noticed(site, operator);
        ComplaintNumber shown = notices.filed("table-shown", Noticed.TREE);
        ComplaintNumber gone = notices.filed("table-gone", Noticed.TREE);
        notices.photo(shown, Photo.of(60, 40, "jpeg"));
        long message = site.find(shown).conversation().messages().getLast().sequence();
        String address = notices.published(
                shown, Map.of("text", LONG, "answer", "Sudah dipotong.", "photo", message + "-0", "checked", "on"));
        String back = notices.published(gone, "Pohon tumbang");
        notices.takenBack(gone, "Salah tempat");
        String following = site.browser().post(address + "/followers", Map.of()).header("Location");
        addresses.put("/public", List.of("/public", "/public?state=closed"));
        addresses.put("/public/{publication}", List.of(address, back, "/public/AAAAAAAAAAAA"));
        addresses.put("/public/following/{key}", List.of(following));
        addresses.put(
                "/desk/complaints/{number}/publication",
                List.of("/desk/complaints/" + shown + "/publication", "/desk/complaints/" + gone + "/publication"));
    }

    /// Somebody on duty, somebody who was, and one with nothing.
    private void roster() {
        Browser coordinator = site.signedIn("table-coordinator", Role.COORDINATOR);
        site.account("table-officer", Role.OFFICER, "dlh");
        String duties = "/desk/team/roster?department=dlh";
        coordinator.post(
                "/desk/team/roster/lines?department=dlh",
                Map.of(
                        "csrf",
                        coordinator.csrf(),
                        "version",
                        "0",
                        "csv",
                        "table-officer,member,SK 1/2025,2025-01-01,2025-12-31\n"
                                + "table-officer,coordinator,SK 1/2026,2026-01-01,"));
        addresses.put("/desk/team", List.of("/desk/team", "/desk/team?department=dlh"));
        addresses.put("/desk/team/roster", List.of(duties, "/desk/team/roster?department=dishub"));
        addresses.put(
                "/desk/team/roster/{duty}",
                List.of("/desk/team/roster/d2?department=dlh", "/desk/team/roster/d1?department=dlh"));
    }

    /// One that rings, one that was missed, and an answer that somebody has to tell.
    private void calls(Browser operator) {
        Browser exchange = site.browser()
                .with("Origin", "")
                .with(
                        "Authorization",
                        "Bearer " + Await.done(site.site().tokens().make("table")));
        call(exchange, "table-missed", "080000009001", "missed");
        exchange.postJson(
                "/api/v1/phone-calls", "{\"event\":\"newCall\",\"id\":\"table-rings\",\"caller\":\"080000009002\"}");
        String ringing = new JsonObject(operator.get("/desk/ringing").body())
                .getJsonArray("calls")
                .getJsonObject(0)
                .getString("address");
        addresses.put("/desk/calls/{id}", List.of("/desk/calls/new", ringing));
        addresses.put("/desk/call-backs/{id}", List.of(found(operator, "/desk/call-backs/")));
        addresses.put("/desk/call-replies/{number}", List.of("/desk/call-replies/" + toBeTold(operator)));
    }

    private static void call(Browser exchange, String id, String caller, String how) {
        String told = "{\"id\":\"%s\",\"caller\":\"%s\",\"start\":\"%s\",\"disposition\":\"%s\"}"
                .formatted(id, caller, Instant.now().minusSeconds(60), how);
        assertThat(exchange.postJson("/api/v1/phone-calls", told).status()).isEqualTo(201);
    }

    private ComplaintNumber toBeTold(Browser operator) {
        Page form = operator.get("/desk/calls/new");
        Page filed = operator.post(
                "/desk/calls/new/words",
                Map.of(
                        "csrf",
                        form.field("csrf"),
                        "token",
                        form.field("token"),
                        "text",
                        "Lampu jalan mati di Jalan Kenanga",
                        "number",
                        "080000009003"));
        Matcher number = Pattern.compile("id=\"number\">([^<]+)<").matcher(filed.body());
        assertThat(number.find()).as("a complaint by telephone").isTrue();
        ComplaintNumber told = site.onTheDesk(number.group(1));
        new Answers(site).give(told, "Lampu sudah menyala.");
        return told;
    }

    private static String found(Browser operator, String address) {
        Matcher link = Pattern.compile("href=\"(" + address + "[^\"]+)\"")
                .matcher(operator.get("/desk/calls").body());
        assertThat(link.find()).as(address).isTrue();
        return link.group(1);
    }

    private String invitation() {
        Browser administrator = site.signedIn("table-administrator", Role.ADMINISTRATOR);
        Map<String, String> form = Map.of(
                "csrf",
                administrator.get("/admin/accounts").field("csrf"),
                "username",
                "table-guest",
                "role",
                "officer",
                "department",
                "dlh");
        Page invited = administrator.post("/admin/accounts/invitations", form);
        Matcher link = Pattern.compile("/welcome\\?token=([^<\\s]+)").matcher(invited.body());
        assertThat(link.find()).as("an invitation").isTrue();
        return link.group(1);
    }
}
