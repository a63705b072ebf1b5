package org.mediacenter.dashboard.demo;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mediacenter.dashboard.demo.Roster.Person;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Accounts;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.settings.Secret;
import org.mediacenter.routing.DepartmentCode;

/// Gives the demo's invented people accounts, with passwords made up anew each time.
final class People {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 3;
    private static final int GROUP = 5;
    private final Accounts accounts;
    private final SecureRandom random = new SecureRandom();

    People(Accounts accounts) {
        this.accounts = accounts;
    }

    /// A person who can sign in.
    record Login(Person person, String password) {
        @Override
        public String toString() {
            return "Login[" + person.username() + "]";
        }
    }

    /// Makes an account for each, in any order; fails where one cannot be made.
    Future<List<Login>> welcome(List<Person> persons) {
        List<Future<Login>> logins = persons.stream().map(this::welcome).toList();
        return Future.all(logins).map(all -> all.list());
    }

    private Future<Login> welcome(Person person) {
        Login login = new Login(person, password());
        return accounts.create(account(person), new Secret(login.password())).map(change -> switch (change) {
            case Accounts.Change.Done _ -> login;
            default -> throw new IllegalStateException("no account for [" + person.username() + "]: " + change);
        });
    }

    private static Account account(Person person) {
        return new Account(
                person.username(),
                person.name(),
                Role.of(person.role()).orElseThrow(),
                person.department().map(DepartmentCode::new),
                false,
                1);
    }

    private String password() {
        return IntStream.range(0, GROUPS)
                .mapToObj(_ -> random.ints(GROUP, 0, LETTERS.length())
                        .mapToObj(letter -> LETTERS.substring(letter, letter + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
