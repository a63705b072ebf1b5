package org.mediacenter.dashboard.start;

import io.vertx.core.Future;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mediacenter.dashboard.command.CommandFailed;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Accounts.Change;
import org.mediacenter.hub.account.PasswordRule;
import org.mediacenter.hub.account.Role;
import org.mediacenter.routing.Department;
import org.mediacenter.routing.DepartmentCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./hub user`: the accounts, for who has the machine but cannot sign in, while the hub runs or not.
@Command(
        name = "user",
        description = "The accounts of staff, while the hub runs or not. A password is asked for, or read as one line"
                + " from standard input.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class UserCommand implements Callable<Integer> {
    /// Who did it, in the audit log.
    private static final String BY = "command-line";

    private static final String NAME = "The user name.";

    @Spec
    private CommandSpec spec;

    /// picocli fills in the specification
    @SuppressWarnings("NullAway.Init")
    public UserCommand() {}

    /// Nothing named to do.
    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "say what to do: add, list, disable, enable or reset");
    }

    @Command(description = "Makes an account.", mixinStandardHelpOptions = true)
    int add(
            @Mixin SettingsOptions options,
            @Parameters(paramLabel = "NAME", description = "2 to 40 of a-z, 0-9, dot, hyphen and underscore.")
                    String username,
            @Option(names = "--role", required = true, paramLabel = "ROLE", description = "What they are.") String role,
            @Option(
                            names = "--department",
                            paramLabel = "CODE",
                            description = "For officers and coordinators of a department.")
                    Optional<String> department,
            @Option(names = "--name", paramLabel = "NAME", description = "What colleagues read.")
                    Optional<String> name) {
        Role known = role(role);
        if (!Account.isUsername(username)) {
            throw wrong("[" + username + "] is no user name: 2 to 40 of a-z, 0-9, dot, hyphen and underscore");
        }
        if (known.ofDepartment() != department.isPresent()) {
            throw wrong(
                    known.ofDepartment()
                            ? "an account of role [" + role + "] needs --department"
                            : "an account of role [" + role + "] has no department");
        }
        Account account =
                new Account(username, name.orElse(username), known, department.map(DepartmentCode::new), false, 1);
        return change(options, username, "joined", staff -> {
            Map<DepartmentCode, Department> departments =
                    staff.profile().routing().departments();
            account.department().filter(code -> !departments.containsKey(code)).ifPresent(unknown -> {
                throw wrong("the profile has no department [" + unknown.value() + "]");
            });
            return staff.accounts().create(account, AskedPassword.of(username));
        });
    }

    @Command(description = "Lists who has an account.", mixinStandardHelpOptions = true)
    int list(@Mixin SettingsOptions options) {
        try (StaffFile staff = StaffFile.open(options.settings())) {
            for (Account account : RunningHub.await(staff.accounts().all())) {
                say(String.join(
                        "\t",
                        account.username(),
                        account.role().code(),
                        account.department().map(DepartmentCode::value).orElse("-"),
                        account.disabled() ? "disabled" : "enabled",
                        account.name()));
            }
        }
        return 0;
    }

    @Command(description = "Lets somebody in no more; ends all their sessions.", mixinStandardHelpOptions = true)
    int disable(@Mixin SettingsOptions options, @Parameters(paramLabel = "NAME", description = NAME) String username) {
        return change(options, username, "disabled", staff -> staff.accounts().disable(username, true));
    }

    @Command(description = "Lets somebody in again.", mixinStandardHelpOptions = true)
    int enable(@Mixin SettingsOptions options, @Parameters(paramLabel = "NAME", description = NAME) String username) {
        return change(options, username, "enabled", staff -> staff.accounts().disable(username, false));
    }

    @Command(description = "Gives somebody a new password; ends all their sessions.", mixinStandardHelpOptions = true)
    int reset(
            @Mixin SettingsOptions options,
            @Parameters(paramLabel = "NAME", description = NAME) String username,
            @Option(
                            names = "--codes",
                            description = "Takes the one-time codes away instead; the password stays. For who lost both"
                                    + " telephone and paper.")
                    boolean codes) {
        if (codes) {
            return change(
                    options, username, "removed-codes", staff -> staff.codes().remove(username));
        }
        return change(
                options,
                username,
                "renewed",
                staff -> RunningHub.await(staff.accounts().find(username))
                        .<Future<Change>>map(_ -> staff.accounts().changePassword(username, AskedPassword.of(username)))
                        .orElseGet(() -> Future.succeededFuture(new Change.NoSuchAccount())));
    }

    /// @param did the word of the audit log
    private int change(
            SettingsOptions options, String username, String did, Function<StaffFile, Future<Change>> change) {
        try (StaffFile staff = StaffFile.open(options.settings())) {
            switch (RunningHub.await(change.apply(staff))) {
                case Change.Done _ -> RunningHub.await(staff.audit().did(did, BY, Optional.of(username)));
                case Change.UsernameTaken _ ->
                    throw new CommandFailed("there is an account [" + username + "] already: choose another name");
                case Change.NoSuchAccount _ ->
                    throw new CommandFailed("there is no account [" + username + "]: ./hub user list shows all");
                case Change.PasswordRefused refused ->
                    throw new CommandFailed("the password cannot be used, it is " + said(refused.why())
                            + ": nothing was changed, choose another");
            }
            say(did + ": " + username);
        }
        return 0;
    }

    private static String said(String why) {
        return switch (why) {
            case "too-short" -> "shorter than " + PasswordRule.SHORTEST + " characters";
            case "contains-username" -> "made of the user name";
            case "common" -> "one many people have";
            default -> why.replace('-', ' ');
        };
    }

    private Role role(String code) {
        return Role.of(code)
                .orElseThrow(() -> wrong("unknown role [" + code + "]: one of "
                        + Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", "))));
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), why);
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
