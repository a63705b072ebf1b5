package org.mediacenter.hub.account;

import java.util.Optional;
import java.util.regex.Pattern;
import org.mediacenter.routing.DepartmentCode;

/// Somebody who may sign in.
///
/// @param username 2 to 40 of a-z, 0-9, dot, hyphen and underscore; what histories keep
/// @param name what colleagues read
/// @param department the one department it answers for, where its role has one
/// @param generation grows when all its sessions must end
/// @param codes whether signing in takes a one-time code besides the password
public record Account(
        String username,
        String name,
        Role role,
        Optional<DepartmentCode> department,
        boolean disabled,
        int generation,
        boolean codes) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    public Account {
        if (!isUsername(username)) {
            throw new IllegalArgumentException("not a user name: [" + username + "]");
        }
        if (role.ofDepartment() != department.isPresent()) {
            throw new IllegalArgumentException("role [" + role.code() + "] and department do not fit");
        }
    }

    /// One without one-time codes.
    public Account(
            String username,
            String name,
            Role role,
            Optional<DepartmentCode> department,
            boolean disabled,
            int generation) {
        this(username, name, role, department, disabled, generation, false);
    }

    /// Whether it may be a user name.
    public static boolean isUsername(String text) {
        return FORM.matcher(text).matches();
    }

    /// Whether it may do this at all; which complaints it may do it to says [Sight].
    public boolean may(Right right) {
        return !disabled && role.rights().contains(right);
    }

    Account nextGeneration() {
        return new Account(username, name, role, department, disabled, generation + 1, codes);
    }

    Account withDisabled(boolean now) {
        return new Account(username, name, role, department, now, generation + 1, codes);
    }

    Account withCodes(boolean now) {
        return new Account(username, name, role, department, disabled, generation, now);
    }

    /// The same person as somebody else to the Media Center; what they may see changed, so their sessions end.
    Account as(String otherName, Role otherRole, Optional<DepartmentCode> otherDepartment) {
        return new Account(username, otherName, otherRole, otherDepartment, disabled, generation + 1, codes);
    }
}
