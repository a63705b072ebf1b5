package org.mediacenter.channel.email;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One mailbox and how it is reached.
///
/// @param imap where mail comes in
/// @param smtp where mail goes out
/// @param address what citizens write to and see as sender
public record EmailSettings(Server imap, Server smtp, String address, Timing timing) {
    /// What an address may be here: narrower than the standard, so that nothing in it needs quoting.
    static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+=/-]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z0-9-]{2,63}");

    /// One server.
    ///
    /// @param port 993 and 465 are encrypted from the first byte; on any other port encryption is asked for and
    ///     must be had, except on this machine, where it is used when it is offered
    public record Server(String host, int port, String user, String password) {

        boolean isEncryptedAtOnce() {
            return port == 993 || port == 465;
        }

        boolean isHere() {
            return List.of("127.0.0.1", "localhost", "[::1]", "::1").contains(host);
        }

        /// Without the password.
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /// How long to wait.
    ///
    /// @param connect for a connection
    /// @param answer for the answer to a command
    /// @param idle how long the server may hold its word while there is no mail
    /// @param firstRetry after one failure
    /// @param longestRetry at most between two tries
    public record Timing(Duration connect, Duration answer, Duration idle, Duration firstRetry, Duration longestRetry) {
        public static final Timing USUAL = new Timing(
                Duration.ofSeconds(15),
                Duration.ofSeconds(30),
                Duration.ofMinutes(4),
                Duration.ofSeconds(2),
                Duration.ofMinutes(5));
    }

    /// Everything that is wrong, each with key, value and rule; empty when it can be tried.
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        check(problems, "imap", imap);
        check(problems, "smtp", smtp);
        if (!ADDRESS.matcher(address).matches()) {
            problems.add("address [" + address + "]: an address of mail");
        }
        return problems;
    }

    private static void check(List<String> problems, String name, Server server) {
        if (server.host().isBlank()) {
            problems.add(name + ".host []: must be given");
        }
        if (server.port() < 1 || server.port() > 65_535) {
            problems.add(name + ".port [" + server.port() + "]: 1 to 65535");
        }
        if (server.user().isEmpty() || server.password().isEmpty()) {
            problems.add(name + ".user, " + name + ".password [hidden]: must be given");
        }
    }

    /// Without the passwords.
    @Override
    public String toString() {
        return "EmailSettings[imap " + imap + " smtp " + smtp + "]";
    }
}
