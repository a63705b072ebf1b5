package org.mediacenter.hub.search;

import java.util.Locale;
import org.mediacenter.hub.search.Passage.Source;

/// The fields of the index beside those of [Trait].
final class Fields {
    /// Grows when a complaint is indexed differently: an index of another form is made again.
    static final int FORM = 1;

    static final String NUMBER = "number";
    /// Without hyphens, and backwards: its last characters are a beginning.
    static final String PLAIN = "plain";

    static final String BACKWARDS = "backwards";
    static final String SENDER = "sender";
    static final String WRITTEN = "written";
    static final String READ = "read";
    static final String ABOUT_OFFICIALS = "about-officials";
    static final String ACCEPTED = "accepted";
    static final String CHANGED = "changed";
    /// For the order; a complaint without a deadline has the latest possible.
    static final String DUE = "due";
    /// For conditions; only where there is a deadline.
    static final String DUE_BY = "due-by";

    static final String VERSION = "version";

    private Fields() {}

    /// Where the texts of a source are kept for passages.
    static String text(Source source) {
        return "text-" + source.name().toLowerCase(Locale.ROOT);
    }
}
