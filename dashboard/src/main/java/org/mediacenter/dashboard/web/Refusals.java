package org.mediacenter.dashboard.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.account.Sessions.Session;

/// Errors as the asker can read them: a problem document for programs, a plain page for people.
public interface Refusals {

    /// What was wrong, without any detail that would help an attacker.
    ///
    /// @param code stable name, also the key of the page's words
    /// @param forProgram whether a program asked
    /// @param after when it is worth trying again
    /// @param words what a person had written into the form, to be shown to them again
    /// @param session of who asked, where that is known: they stay within what surrounds their pages
    record Refusal(
            int status,
            String code,
            boolean forProgram,
            Language language,
            Optional<Duration> after,
            List<String> words,
            Optional<Session> session) {
        public Refusal {
            words = List.copyOf(words);
        }

        /// Never the words: they must not reach a log.
        @Override
        public String toString() {
            return "Refusal[" + status + " " + code + "]";
        }
    }

    /// The page for people; programs never get here.
    Answer page(Refusal refusal);

    /// The answer in the right form.
    default Answer answer(Refusal refusal) {
        Answer answer = refusal.forProgram()
                ? ProblemDocument.of(refusal.status(), refusal.code(), title(refusal.status()), detail(refusal))
                : page(refusal);
        return refusal.after()
                .map(after -> answer.with("Retry-After", Long.toString(Math.max(1, after.toSeconds()))))
                .orElse(answer);
    }

    private static String detail(Refusal refusal) {
        return switch (refusal.code()) {
            case "not-signed-in" -> "open a session with POST /api/v1/session";
            case "not-allowed" -> "this account has no right to do that";
            case "foreign-origin" -> "a change must come from the hub's own pages";
            case "csrf" -> "send the session's token in the header X-CSRF-Token";
            case "unknown-token" -> "the bearer token is not known";
            case "too-often" -> "wait as long as Retry-After says";
            case "too-large" -> "the body is longer than this path takes";
            case "not-utf-8" -> "the body is not UTF-8";
            case "too-slow" -> "the body did not come whole in its time";
            case "busy" -> "the store cannot do it now; try again after Retry-After seconds";
            case "wrong-method" -> "this path is there, with the methods that Allow names";
            case "not-found" -> "there is nothing under this path";
            default -> "see the log of the hub";
        };
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 408 -> "Request Timeout";
            case 413 -> "Content Too Large";
            case 429 -> "Too Many Requests";
            case 503 -> "Service Unavailable";
            default -> "Internal Server Error";
        };
    }
}
