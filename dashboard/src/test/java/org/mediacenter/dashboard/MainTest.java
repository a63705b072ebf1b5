package org.mediacenter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.mediacenter.dashboard.command.CommandFailed;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void help_names_the_launchers_own_command_too() {
        int status = execute(Main.commandLine(), "--help");

        assertThat(status).isZero();
        assertThat(out.toString()).contains("Usage: hub", "test [--long]", "2   used wrongly");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void without_a_command_it_shows_the_commands_and_says_that_it_was_used_wrongly() {
        int status = execute(Main.commandLine());

        assertThat(status).isEqualTo(Main.USED_WRONGLY);
        assertThat(err.toString()).contains("Usage: hub");
    }

    @Test
    void an_unknown_option_is_one_line_with_the_way_to_help() {
        int status = execute(withCommand(new Breaks(new IllegalStateException())), "break", "--no-such-option");

        assertThat(status).isEqualTo(Main.USED_WRONGLY);
        assertThat(err.toString().lines())
                .containsExactly("hub: Unknown option: '--no-such-option'; see ./hub break --help");
    }

    @Test
    void a_port_that_is_none_is_refused_by_the_demo_too() {
        for (String port : new String[] {"-5", "65536"}) {
            assertThat(execute(Main.commandLine(), "demo", "--port", port)).isEqualTo(Main.USED_WRONGLY);
        }

        assertThat(err.toString().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("--port must be a number from 0 to 65535"));
    }

    @Test
    void a_command_that_fails_says_why_in_one_line_and_nothing_else() {
        int status =
                execute(withCommand(new Breaks(new CommandFailed("port 1 is in use:\n  choose another"))), "break");

        assertThat(status).isEqualTo(Main.FAILED);
        assertThat(err.toString().lines()).containsExactly("hub: port 1 is in use: choose another");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_bug_names_its_place_in_one_line() {
        int status = execute(withCommand(new Breaks(new IllegalStateException("upside\ndown"))), "break");

        assertThat(status).isEqualTo(Main.FAILED);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .matches("hub: unexpected IllegalStateException at MainTest\\.java:\\d+ \\(upside down\\)");
    }

    private static CommandLine withCommand(Object command) {
        return Main.withManners(Main.commandLine().addSubcommand("break", command));
    }

    private int execute(CommandLine commandLine, String... arguments) {
        return commandLine
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Command
    private record Breaks(Exception problem) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            throw problem;
        }
    }
}
