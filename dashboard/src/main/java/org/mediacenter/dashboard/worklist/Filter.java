package org.mediacenter.dashboard.worklist;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/// One thing the list can be narrowed by, as far as somebody may: the same for chips, for the form without scripts and
/// for saved views.
///
/// @param name as addresses, saved views and the API name it
/// @param words what it is called
/// @param options what it can be; empty where it is only a day
/// @param day whether a day can be given as well
public record Filter(String name, String words, List<Option> options, boolean day) {
    public Filter {
        options = List.copyOf(options);
    }

    /// A value.
    ///
    /// @param within code of the option of the filter before that it belongs to; empty where to none
    public record Option(String code, String words, String within) {
        static Option of(String code, String words) {
            return new Option(code, words, "");
        }
    }

    JsonObject json() {
        JsonArray all = new JsonArray();
        options.forEach(option -> all.add(new JsonObject()
                .put("code", option.code())
                .put("words", option.words())
                .put("within", option.within())));
        return new JsonObject().put("words", words).put("options", all).put("day", day);
    }
}
