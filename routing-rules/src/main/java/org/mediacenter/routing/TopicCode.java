package org.mediacenter.routing;

import java.util.regex.Pattern;

/// Names one topic, the Open311 *service code*: the department's code, a dot and a slug (`dlh.perantingan-pohon`).
///
/// The department is part of the code because one topic name may stand under several departments.
public record TopicCode(String value) implements Comparable<TopicCode> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}\\.[a-z0-9][a-z0-9-]{0,119}");

    public TopicCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a topic code is department.slug, not [" + value + "]");
        }
    }

    /// The department that answers for this topic.
    public DepartmentCode department() {
        return new DepartmentCode(value.substring(0, value.indexOf('.')));
    }

    @Override
    public int compareTo(TopicCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
