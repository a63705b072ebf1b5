package org.mediacenter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Exchange;
import org.mediacenter.hub.channel.InboundMessage.Filing;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Attached;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.routing.DepartmentCode;

/// A site with one complaint of every sort and somebody of every role; who sees which is written down here by hand,
/// apart from the code that decides it.
public final class Town implements AutoCloseable {
    /// Who wrote all but the anonymous one.
    public static final Somebody KNOWN =
            new Somebody("Bu Melati Wangi", "0800000771", "+62800000771", "melati.wangi@example.org");

    /// Who wrote the anonymous one: nobody on any desk may know.
    public static final Somebody HIDDEN =
            new Somebody("Pak Kenanga Sunyi", "0800000662", "+62800000662", "kenanga.sunyi@example.org");

    /// What was answered to each.
    public static final String ANSWER = "Besok kami datang.";

    private static final String TREE = "pohon tumbang menutup jalan";

    private static final Map<Sort, String> TEXTS = Map.of(
            Sort.ORDINARY, TREE,
            Sort.ANONYMOUS, TREE,
            Sort.CONFIDENTIAL, TREE,
            Sort.OTHER_DEPARTMENT, TREE,
            Sort.ABOUT_OFFICIALS, "ada oknum petugas kelurahan minta uang pungli saat urus ktp",
            Sort.UNSORTED, "mohon dibantu ya pak");

    private static final Actor COORDINATOR = new Actor.Officer("koor", Optional.empty());

    private final TestSite site;
    private final Map<Sort, ComplaintNumber> complaints = new EnumMap<>(Sort.class);
    private final List<Person> people = new ArrayList<>();

    /// A sort of complaint that somebody may see and somebody else may not.
    public enum Sort {
        ORDINARY,
        ANONYMOUS,
        CONFIDENTIAL,
        OTHER_DEPARTMENT,
        ABOUT_OFFICIALS,
        UNSORTED
    }

    /// Somebody who writes, and how to reach them.
    ///
    /// @param line the same number as the channel has it
    public record Somebody(String name, String phone, String line, String mail) {}

    /// Somebody with an account.
    public record Person(String name, Role role, Browser browser, Set<Sort> sees) {
        public boolean sees(Sort sort) {
            return sees.contains(sort);
        }

        /// Whether they see complaints at all.
        public boolean hasDesk() {
            return role.rights().contains(Right.SEE_COMPLAINTS);
        }
    }

    private Town(TestSite site) {
        this.site = site;
    }

    /// Opens it, with everything settled.
    public static Town opened(Path folder) {
        Town town = new Town(TestSite.opened(folder));
        for (Sort sort : Sort.values()) {
            town.writes(sort);
        }
        town.assigns(town.number(Sort.OTHER_DEPARTMENT), "dispora");
        town.arrive();
        town.complaints.keySet().forEach(town::answers);
        town.complaints.values().forEach(town.site::settled);
        Await.until("all can be searched", town::isSearchable);
        return town;
    }

    private void writes(Sort sort) {
        Somebody author = sort == Sort.ANONYMOUS ? HIDDEN : KNOWN;
        Filing filing = new Filing(
                false,
                sort == Sort.ANONYMOUS,
                sort == Sort.CONFIDENTIAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(author.phone),
                Optional.of(author.mail),
                "");
        InboundMessage message = new InboundMessage(
                Telephone.NAME,
                sort.name(),
                author.line,
                new Author(author.line, Optional.of(author.name)),
                text(sort),
                Optional.empty(),
                filing,
                List.of(new Attachment(Attachment.Kind.PHOTO, "photo " + sort, Optional.empty(), Optional.empty())),
                Exchange.PRIVATE,
                Optional.empty());
        Accepted accepted = Await.done(site.hub().inbox().accept(message));
        ComplaintNumber number =
                site.onTheDesk(((Accepted.Kept) accepted).number().value());
        complaints.put(sort, number);
        Await.until(
                "its photo is kept", () -> photo(number).flatMap(Attached::blob).isPresent());
    }

    private Optional<Attached> photo(ComplaintNumber number) {
        return site.find(number).conversation().messages().getFirst().carried().attachments().stream()
                .findFirst();
    }

    private boolean isSearchable() {
        return TEXTS.entrySet().stream().allMatch(text -> {
            String found = person("coordinator")
                    .browser()
                    .get("/api/v1/complaints?q=" + text.getValue().replace(" ", "%20"))
                    .body();
            return found.contains("\"whole\":true")
                    && found.contains(number(text.getKey()).value());
        });
    }

    /// A coordinator answers in between, and encloses a page.
    private void answers(Sort sort) {
        Browser coordinator = person("coordinator").browser();
        Map<String, String> fields = Map.of(
                "csrf", coordinator.csrf(),
                "version", Long.toString(site.settled(number(sort))),
                "kind", "INTERIM",
                "promise", site.tomorrow(),
                "text", ANSWER);
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append("--b\r\nContent-Disposition: form-data; name=\"")
                .append(name + "\"\r\n\r\n" + value + "\r\n"));
        form.append("--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"surat.pdf\"\r\n")
                .append("Content-Type: application/pdf\r\n\r\n%PDF-1.7\n1 0 obj\r\n--b--\r\n");
        byte[] body = form.toString().getBytes(StandardCharsets.UTF_8);
        String path = "/desk/complaints/" + number(sort) + "/replies";
        Browser.Page page = coordinator.postBytes(path, "multipart/form-data; boundary=b", body);
        assertThat(page.status()).as(page.body()).isEqualTo(303);
    }

    private void assigns(ComplaintNumber number, String lead, String... supporting) {
        List<DepartmentCode> helping =
                Arrays.stream(supporting).map(DepartmentCode::new).toList();
        Command command = new Command.Assign(
                new DepartmentCode(lead), helping, Optional.empty(), Personal.of("salah OPD", new SecureRandom()));
        site.execute(number, command, COORDINATOR);
    }

    /// Every department somebody here works for has it from now on.
    public void givesToAll(ComplaintNumber number) {
        assigns(number, lead(), "dispora", "inspektorat");
    }

    private String lead() {
        return site.find(number(Sort.ORDINARY)).holding().lead().orElseThrow().value();
    }

    private void arrive() {
        String lead = lead();
        assertThat(site.find(number(Sort.UNSORTED)).holding().lead()).isEmpty();
        Set<Sort> theirs = EnumSet.of(Sort.ORDINARY, Sort.ANONYMOUS, Sort.CONFIDENTIAL);
        Set<Sort> notOfOfficials = EnumSet.complementOf(EnumSet.of(Sort.ABOUT_OFFICIALS));
        arrives("operator", Role.OPERATOR, notOfOfficials);
        arrives("holder", Role.OFFICER, theirs, lead);
        arrives("elsewhere", Role.OFFICER, Set.of(Sort.OTHER_DEPARTMENT), "dispora");
        arrives("inspector", Role.OFFICER, Set.of(Sort.ABOUT_OFFICIALS), "inspektorat");
        arrives("head-of-holder", Role.DEPARTMENT_COORDINATOR, theirs, lead);
        arrives("coordinator", Role.COORDINATOR, EnumSet.allOf(Sort.class));
        arrives("leader", Role.LEADER, Set.of());
        arrives("auditor", Role.AUDITOR, notOfOfficials);
        arrives("administrator", Role.ADMINISTRATOR, Set.of());
        assertThat(people).extracting(Person::role).contains(Role.values());
    }

    private void arrives(String name, Role role, Set<Sort> sees, String... department) {
        people.add(new Person(name, role, site.signedIn(name, role, department), sees));
    }

    public TestSite site() {
        return site;
    }

    public List<Person> people() {
        return List.copyOf(people);
    }

    public Person person(String name) {
        return people.stream().filter(one -> one.name.equals(name)).findFirst().orElseThrow();
    }

    /// What was written.
    public static String text(Sort sort) {
        return Optional.ofNullable(TEXTS.get(sort)).orElseThrow();
    }

    public ComplaintNumber number(Sort sort) {
        return Optional.ofNullable(complaints.get(sort)).orElseThrow();
    }

    /// The incident under which this one stands, opened by a coordinator who sees all.
    public String incident(Sort sort) {
        Optional<String> there = site.find(number(sort)).bonds().incident();
        return there.orElseGet(() -> opensIncident(sort));
    }

    private String opensIncident(Sort sort) {
        site.settled(number(sort));
        Browser.Page opened = site.send(
                person("coordinator").browser(), number(sort), "incident", Map.of("title", "Kejadian " + sort));
        assertThat(opened.status()).as(opened.body()).isEqualTo(303);
        return site.find(number(sort)).bonds().incident().orElseThrow();
    }

    /// Somebody calls.
    ///
    /// @return by what the call is known on the desk
    public String call(String phone) {
        Browser exchange = site.browser().with("Origin", "");
        exchange.with(
                "Authorization", "Bearer " + Await.done(site.site().tokens().make("sentral-" + phone)));
        exchange.postJson(
                "/api/v1/phone-calls",
                "{\"event\":\"newCall\",\"id\":\"r" + phone + "\",\"caller\":\"" + phone + "\"}");
        return new JsonObject(
                        person("coordinator").browser().get("/desk/ringing").body())
                .getJsonArray("calls").stream()
                        .map(JsonObject.class::cast)
                        .filter(call -> call.getString("caller").endsWith(phone.substring(phone.length() - 3)))
                        .findFirst()
                        .orElseThrow()
                        .getString("name");
    }

    /// A colleague writes a note, seen by who sees the complaint.
    ///
    /// @return the version it has now
    public long note(ComplaintNumber number) {
        site.execute(number, new Command.AddNote(Personal.of("x", new SecureRandom())), COORDINATOR);
        return site.find(number).version();
    }

    @Override
    public void close() {
        site.close();
    }
}
