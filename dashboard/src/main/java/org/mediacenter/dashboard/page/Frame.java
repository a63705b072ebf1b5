package org.mediacenter.dashboard.page;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Right;

/// What surrounds every page.
///
/// @param people names of people by their user names
/// @param here address of this page with its query, for the link to the other language
/// @param account who is signed in, on pages for staff
/// @param csrf the token for this page's forms; empty where nobody is signed in
public record Frame(
        Words words,
        Times times,
        City city,
        UnaryOperator<String> people,
        String title,
        String here,
        Optional<Account> account,
        String csrf) {

    /// The same around a page with another title.
    public Frame withTitle(String other) {
        return new Frame(words, times, city, people, other, here, account, csrf);
    }

    /// The same around a page of who goes on under a new token.
    public Frame as(Account other, String token) {
        return new Frame(words, times, city, people, title, here, Optional.of(other), token);
    }

    public String say(String key, Object... values) {
        return words.say(key, values);
    }

    /// The text of a key in which each time says its exact moment to whoever points at it.
    ///
    /// @param values times as an `Instant`
    public Sentence tell(String key, Object... values) {
        return Sentence.of(times, false, words.say(key), values);
    }

    /// The same with its times written out.
    public Sentence tellWhole(String key, Object... values) {
        return Sentence.of(times, true, words.say(key), values);
    }

    /// Words without a time among others that have some.
    public Sentence plain(String words) {
        return Sentence.of(times, false, "{0}", words);
    }

    /// What the person behind a user name is called.
    public String person(String username) {
        return people.apply(username);
    }

    public String language() {
        return words.language().code();
    }

    /// This page in the other language.
    public String otherLanguage() {
        return address(say("language.other.code"));
    }

    /// This page in each other language citizens may read.
    public List<OtherLanguage> languages() {
        return city.languages().stream()
                .filter(other -> other != words.language())
                .map(other ->
                        new OtherLanguage(other.code(), Words.in(other).say("language.name"), address(other.code())))
                .toList();
    }

    private String address(String language) {
        String plain = here.replaceAll("([?&])lang=[a-z]{2}(&|$)", "$1").replaceAll("[?&]$", "");
        return plain + (plain.contains("?") ? "&" : "?") + "lang=" + language;
    }

    /// Where this page is in another language.
    ///
    /// @param name what that language calls itself
    public record OtherLanguage(String code, String name, String address) {}

    public boolean may(Right right) {
        return account.map(known -> known.may(right)).orElse(false);
    }
}
