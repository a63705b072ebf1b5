package org.mediacenter.dashboard.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Who has which complaint open, in memory: each open page says so again every few seconds, and is forgotten when it
/// does not. Thread-safe.
final class Presence {
    static final Duration GONE_AFTER = Duration.ofSeconds(25);
    private static final int MOST_PAGES = 500;

    private final Map<ComplaintNumber, Map<String, Page>> open = new HashMap<>();

    /// Somebody who has a complaint open.
    ///
    /// @param username who
    /// @param named whether colleagues are told; who only reads for control is not
    record Person(String username, boolean named, boolean writing) {}

    private record Page(Person person, Instant until) {}

    /// A page says that it is open.
    ///
    /// @param page names the page among all that are open
    /// @return whether that is news to others
    synchronized boolean here(ComplaintNumber number, String page, Person person, Instant now) {
        List<Person> before = people(number);
        Map<String, Page> pages = open.computeIfAbsent(number, _ -> new HashMap<>());
        if (pages.size() < MOST_PAGES || pages.containsKey(page)) {
            pages.put(page, new Page(person, now.plus(GONE_AFTER)));
        }
        return !before.equals(people(number));
    }

    /// A page was closed, or its reader may see the complaint no longer.
    ///
    /// @return whether that is news to others
    synchronized boolean left(ComplaintNumber number, String page) {
        List<Person> before = people(number);
        open.computeIfPresent(number, (_, pages) -> {
            pages.remove(page);
            return pages.isEmpty() ? null : pages;
        });
        return !before.equals(people(number));
    }

    /// Forgets pages that were not heard of.
    ///
    /// @return the complaints where others are told
    synchronized Set<ComplaintNumber> forget(Instant now) {
        Set<ComplaintNumber> changed = new HashSet<>();
        open.forEach((number, pages) -> {
            List<Person> before = people(number);
            pages.values().removeIf(page -> !page.until.isAfter(now));
            if (!before.equals(people(number))) {
                changed.add(number);
            }
        });
        open.values().removeIf(Map::isEmpty);
        return changed;
    }

    /// Who is named to others, by user name; somebody with several pages stands there once.
    synchronized List<Person> people(ComplaintNumber number) {
        Map<String, Person> people = new TreeMap<>();
        pages(number).stream()
                .map(Page::person)
                .filter(Person::named)
                .forEach(person -> people.merge(person.username, person, (one, other) -> one.writing ? one : other));
        return List.copyOf(people.values());
    }

    /// The user names of all who have it open, named or not: they are told.
    synchronized Set<String> readers(ComplaintNumber number) {
        return pages(number).stream().map(page -> page.person.username).collect(Collectors.toUnmodifiableSet());
    }

    private Collection<Page> pages(ComplaintNumber number) {
        return open.getOrDefault(number, Map.of()).values();
    }
}
