package org.mediacenter.routing;

import java.util.regex.Pattern;

/// Names one department of a city profile: 2 to 40 lower-case letters, digits and hyphens, stable for ever.
///
/// The code is what rules, complaints and exports carry; the name people read is the profile's.
public record DepartmentCode(String value) implements Comparable<DepartmentCode> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    public DepartmentCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a department code is 2 to 40 of a-z, 0-9 and -, not [" + value + "]");
        }
    }

    @Override
    public int compareTo(DepartmentCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
