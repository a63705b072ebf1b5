package org.mediacenter.dashboard.citizen;

import io.vertx.core.MultiMap;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;

/// The form as it is shown: empty, or with what was written and what is wrong with it.
///
/// @param token names this sheet of the form, so that sending it twice files it once
/// @param input what was written
/// @param problems words beside a field, by the field's name
/// @param notice why it was not sent, where no field is at fault
/// @param surge why very much comes in now
/// @param shared whether the machine is many people's
public record FormPage(
        Frame frame,
        String token,
        MultiMap input,
        Map<String, String> problems,
        Optional<String> notice,
        Optional<String> surge,
        boolean shared) {

    /// What the browser may fill a field with from its memory.
    public String autocomplete(String sort) {
        return shared ? "off" : sort;
    }

    /// What was written into a field.
    public String value(String field) {
        return Optional.ofNullable(input.get(field)).orElse("");
    }

    public boolean isTicked(String field) {
        return input.contains(field);
    }

    public boolean isFaulty(String field) {
        return problems.containsKey(field);
    }

    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    /// What a screen reader connects with the field.
    public String describedBy(String field) {
        return isFaulty(field) ? field + "-problem " + field + "-hint" : field + "-hint";
    }
}
