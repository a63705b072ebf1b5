package org.mediacenter.dashboard.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mediacenter.dashboard.web.Language;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.clock.Clock;
import org.mediacenter.hub.clock.Clocks;
import org.mediacenter.hub.clock.ServiceLevel;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.profile.CityProfile;
import org.mediacenter.hub.profile.Retention;
import org.mediacenter.hub.telephone.Numbering;
import org.mediacenter.routing.Department;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Place;
import org.mediacenter.routing.Topic;
import org.mediacenter.routing.TopicCode;
import org.mediacenter.routing.profile.RoutingProfile;

/// What the screens say about a city: the names in its profile, its clock on the wall, its promises. Says what the
/// version of the profile says that holds at the moment.
public final class City {
    private final Supplier<CityProfile> profile;
    private final Supplier<RoutingProfile> routing;

    /// A city whose profile may change.
    ///
    /// @param profile what the hub knows of the city
    /// @param routing who there is, for what, and where
    public City(Supplier<CityProfile> profile, Supplier<RoutingProfile> routing) {
        this.profile = profile;
        this.routing = routing;
    }

    /// A city whose profile stays as it is.
    public City(CityProfile profile, RoutingProfile routing) {
        this(() -> profile, () -> routing);
    }

    public CityProfile profile() {
        return profile.get();
    }

    public RoutingProfile routing() {
        return routing.get();
    }

    public String name() {
        return profile().titles().city();
    }

    /// What citizens choose from.
    public List<Language> languages() {
        return profile().titles().pageLanguages().stream()
                .flatMap(code -> Language.of(code).stream())
                .toList();
    }

    public String mediaCenter() {
        return profile().titles().mediaCenter();
    }

    public String emergencyNumber() {
        return profile().titles().emergencyNumber();
    }

    /// Who a step of the escalation chain is; its code where the profile has it no more.
    public String escalationTitle(String step) {
        return profile().chain().stream()
                .filter(known -> known.code().equals(step))
                .map(CityProfile.ChainStep::title)
                .findFirst()
                .orElse(step);
    }

    public ZoneId zone() {
        return profile().titles().zone();
    }

    /// How long what is kept.
    public Retention retention() {
        return profile().retention();
    }

    /// How telephone numbers of its country are written.
    public Numbering numbering() {
        return new Numbering(profile().titles().countryCode());
    }

    public Map<DepartmentCode, Department> departments() {
        return routing().departments();
    }

    public Map<TopicCode, Topic> topics() {
        return routing().topics();
    }

    public Map<String, Place> places() {
        return routing().places();
    }

    /// The departments to which the rule book sends complaints about officials.
    public Set<DepartmentCode> inspectorates() {
        return Sight.inspectorates(routing());
    }

    /// Every clock of a complaint, by the promises in force when it started.
    public List<Clock> clocks(Complaint complaint) {
        return Clocks.of(complaint, profile().serviceLevels());
    }

    /// When a response is promised for what is handed over at `start`.
    public Instant responseDue(Instant start) {
        return due(ClockName.RESPONSE, start);
    }

    /// When feedback is promised for what was accepted at `start`.
    public Instant feedbackDue(Instant start) {
        return due(ClockName.FEEDBACK, start);
    }

    private Instant due(ClockName clock, Instant start) {
        ServiceLevel level = profile().serviceLevels().level(clock, Optional.empty(), start);
        return level.hours().plus(start, level.target());
    }

    /// The department's name, or its code where the profile no longer has it.
    public String departmentName(DepartmentCode code) {
        return Optional.ofNullable(departments().get(code))
                .map(Department::name)
                .orElse(code.value());
    }

    /// What officers call it, where room is scarce.
    public String departmentShortName(DepartmentCode code) {
        return Optional.ofNullable(departments().get(code))
                .map(Department::shortName)
                .orElse(code.value());
    }

    /// Whether the Media Center looks at what a department answers before the citizen gets it.
    public boolean answersThroughMediaCenter(DepartmentCode code) {
        return routing().department(code).filter(Department::throughMediaCenter).isPresent();
    }

    /// The topic's name, or its code where the profile no longer has it.
    public String topicName(TopicCode code) {
        return Optional.ofNullable(topics().get(code)).map(Topic::name).orElse(code.value());
    }

    /// The place's name with those above it, smallest first; its code where the profile no longer has it.
    public String placeName(String code) {
        return Optional.ofNullable(places().get(code)).map(routing()::fullName).orElse(code);
    }

    /// The place's own name, where room is scarce.
    public String placeShortName(String code) {
        return Optional.ofNullable(places().get(code)).map(Place::name).orElse(code);
    }

    public Collection<Department> allDepartments() {
        return departments().values();
    }

    /// The places of the highest level, each the head of a group in a form.
    public List<Place> topPlaces() {
        return places().values().stream()
                .filter(place -> place.parent().filter(places()::containsKey).isEmpty())
                .toList();
    }

    /// Code of the place of the highest level that a place lies in, itself where there is none above.
    public String topPlace(String code) {
        return Optional.ofNullable(places().get(code))
                .flatMap(Place::parent)
                .filter(places()::containsKey)
                .map(this::topPlace)
                .orElse(code);
    }

    public List<Place> placesIn(Place above) {
        return places().values().stream()
                .filter(place -> place.parent().filter(above.code()::equals).isPresent())
                .toList();
    }
}
