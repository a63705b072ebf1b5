package org.mediacenter.dashboard.start;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.mediacenter.dashboard.command.CommandFailed;
import org.mediacenter.hub.settings.Secret;

/// A password as a person types it, seen by nobody, or as another program hands it over.
final class AskedPassword {
    private AskedPassword() {}

    /// Asks twice at a terminal; elsewhere reads one line from standard input.
    static Secret of(String username) {
        Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        return terminal.isPresent() ? typed(terminal.get(), username) : handedOver();
    }

    private static Secret typed(Console terminal, String username) {
        char[] first = read(terminal, "Password for " + username + ": ");
        char[] second = read(terminal, "Once more: ");
        try {
            if (!Arrays.equals(first, second)) {
                throw new CommandFailed("the two passwords differ: nothing was changed");
            }
            return new Secret(new String(first));
        } finally {
            Arrays.fill(first, ' ');
            Arrays.fill(second, ' ');
        }
    }

    private static char[] read(Console terminal, String prompt) {
        return Optional.ofNullable(terminal.readPassword("%s", prompt)).orElseThrow(AskedPassword::none);
    }

    private static Secret handedOver() {
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return new Secret(Optional.ofNullable(in.readLine()).orElseThrow(AskedPassword::none));
        } catch (IOException e) {
            throw new CommandFailed("the password cannot be read from standard input", e);
        }
    }

    private static CommandFailed none() {
        return new CommandFailed("no password was given: type it, or hand it over on standard input");
    }
}
