package org.mediacenter.hub.complaint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mediacenter.hub.complaint.Bonding.Absorbed;
import org.mediacenter.hub.complaint.Bonding.Announced;
import org.mediacenter.hub.complaint.Bonding.Grouped;
import org.mediacenter.hub.complaint.Bonding.Merged;
import org.mediacenter.hub.complaint.Bonding.Passed;
import org.mediacenter.hub.complaint.Bonding.Relayed;
import org.mediacenter.hub.complaint.Bonding.Released;
import org.mediacenter.hub.complaint.Bonding.SplitFrom;
import org.mediacenter.hub.complaint.Bonding.SplitOff;
import org.mediacenter.hub.complaint.Bonding.Ungrouped;
import org.mediacenter.hub.complaint.Bonding.Unmerged;

/// With which others a complaint is handled.
///
/// @param into the one it was merged into and is still handled with
/// @param absorbed those that were merged into it, released ones too until they know it
/// @param relayed what it has of others, as [#key] names it
/// @param parts matters of it that became complaints of their own
/// @param whole the complaint it was a part of
/// @param incident the happening it stands under
public record Bonds(
        Optional<ComplaintNumber> into,
        List<Bond> absorbed,
        Set<String> relayed,
        List<Part> parts,
        Optional<ComplaintNumber> whole,
        Optional<String> incident) {
    /// What is carried over besides replies: that they are handled together, no longer, and that it is over.
    public static final String MERGED = "merged";

    public static final String UNMERGED = "unmerged";
    public static final String CLOSED = "closed-";

    /// What a complaint that was split notes of the other one.
    public static final String OPENED = "opened";

    static final Bonds NONE =
            new Bonds(Optional.empty(), List.of(), Set.of(), List.of(), Optional.empty(), Optional.empty());

    public Bonds {
        absorbed = List.copyOf(absorbed);
        relayed = Set.copyOf(relayed);
        parts = List.copyOf(parts);
    }

    /// Something the other complaint does not have yet.
    public record Pending(Bond bond, String what) {}

    /// Those whose citizens hear what is said here.
    public List<Bond> together() {
        return absorbed.stream().filter(bond -> !bond.released()).toList();
    }

    /// The numbers of all it is handled with, was split from or into.
    public List<ComplaintNumber> others() {
        return Stream.of(
                        into.stream(),
                        whole.stream(),
                        together().stream().map(Bond::other),
                        parts.stream().map(Part::other))
                .flatMap(numbers -> numbers)
                .toList();
    }

    /// Whether it is handled in another one, and that is not over yet.
    public boolean isCarried() {
        return into.filter(other -> relayed.stream().noneMatch(key -> key.startsWith(key(other, CLOSED))))
                .isPresent();
    }

    /// Parts that are no complaints of their own yet.
    public List<Part> unopened() {
        return parts.stream().filter(part -> !part.opened()).toList();
    }

    /// Whether something is still to be done to others.
    public boolean isOwing(Complaint complaint) {
        return !unopened().isEmpty() || !pending(complaint).isEmpty();
    }

    Stream<Personal> texts() {
        return parts.stream().map(Part::words);
    }

    /// Whether somebody who was merged into it may still be taken out: nothing was said to them all yet.
    boolean isReleasable(ComplaintNumber other) {
        return together().stream()
                .filter(bond -> bond.is(other))
                .anyMatch(bond -> bond.passed().stream().allMatch(MERGED::equals));
    }

    /// What is still to be carried over, in order.
    public List<Pending> pending(Complaint complaint) {
        return absorbed.stream().flatMap(bond -> pending(bond, complaint)).toList();
    }

    private static Stream<Pending> pending(Bond bond, Complaint complaint) {
        if (bond.released()) {
            return Stream.of(new Pending(bond, UNMERGED));
        }
        Stream<String> said = complaint.conversation().replies().stream()
                .filter(reply -> reply.sequence() > bond.since() && reply.kind().isSubstantive())
                .map(Reply::name);
        Stream<String> over = complaint.isOpen()
                ? Stream.empty()
                : Stream.of(CLOSED + complaint.standing().rounds().size());
        return Stream.of(Stream.of(MERGED), said, over)
                .flatMap(what -> what)
                .filter(what -> !bond.passed().contains(what))
                .map(what -> new Pending(bond, what));
    }

    /// Whether it was told this already.
    boolean has(ComplaintNumber of, String what) {
        return relayed.contains(key(of, what));
    }

    /// Whether it has this word of an incident already.
    boolean has(String under, String word) {
        return relayed.contains(key(under, word));
    }

    private static String key(ComplaintNumber of, String what) {
        return key(of.value(), what);
    }

    private static String key(String of, String what) {
        return of + ':' + what;
    }

    Bonds after(Recorded recorded) {
        return switch (recorded.event()) {
            case Bonding bonding -> after(bonding, recorded);
            case ComplaintEvent.Redacted redacted -> eachPart(part -> part.without(Erasure.of(redacted)));
            case ComplaintEvent.Disputed _, ComplaintEvent.Reopened _ -> in(Optional.empty());
            default -> this;
        };
    }

    private Bonds after(Bonding bonding, Recorded recorded) {
        return switch (bonding) {
            case Merged merged -> in(Optional.of(merged.into()));
            case Unmerged _ -> in(Optional.empty());
            case Absorbed(ComplaintNumber other) ->
                without(other).and(new Bond(other, recorded.sequence(), recorded.by(), false, Set.of()));
            case Released(ComplaintNumber other) -> each(other, Bond::asReleased);
            case Passed(ComplaintNumber other, String what)
            when what.equals(OPENED) -> eachPart(part -> part.other().equals(other) ? part.asOpened() : part);
            case SplitOff(ComplaintNumber other, Personal words) -> and(new Part(other, words, recorded.by(), false));
            case SplitFrom(ComplaintNumber from) ->
                new Bonds(into, absorbed, relayed, parts, Optional.of(from), incident);
            case Passed(ComplaintNumber other, String what) ->
                what.equals(UNMERGED) ? without(other) : each(other, bond -> bond.with(what));
            case Relayed(ComplaintNumber of, String what) -> andRelayed(key(of, what));
            case Announced(String under, String word) -> andRelayed(key(under, word));
            case Grouped(String under) -> under(Optional.of(under));
            case Ungrouped _ -> under(Optional.empty());
        };
    }

    private Bonds andRelayed(String key) {
        Set<String> more = new HashSet<>(relayed);
        more.add(key);
        return new Bonds(into, absorbed, more, parts, whole, incident);
    }

    private Bonds under(Optional<String> happening) {
        return new Bonds(into, absorbed, relayed, parts, whole, happening);
    }

    private Bonds in(Optional<ComplaintNumber> other) {
        return new Bonds(other, absorbed, relayed, parts, whole, incident);
    }

    private Bonds without(ComplaintNumber other) {
        return new Bonds(
                into, absorbed.stream().filter(bond -> !bond.is(other)).toList(), relayed, parts, whole, incident);
    }

    private Bonds and(Part part) {
        List<Part> more = new ArrayList<>(parts);
        more.add(part);
        return new Bonds(into, absorbed, relayed, more, whole, incident);
    }

    private Bonds eachPart(UnaryOperator<Part> change) {
        return parts.isEmpty()
                ? this
                : new Bonds(into, absorbed, relayed, parts.stream().map(change).toList(), whole, incident);
    }

    private Bonds and(Bond bond) {
        List<Bond> more = new ArrayList<>(absorbed);
        more.add(bond);
        return new Bonds(into, more, relayed, parts, whole, incident);
    }

    private Bonds each(ComplaintNumber other, UnaryOperator<Bond> change) {
        return new Bonds(
                into,
                absorbed.stream()
                        .map(bond -> bond.is(other) ? change.apply(bond) : bond)
                        .toList(),
                relayed,
                parts,
                whole,
                incident);
    }
}
