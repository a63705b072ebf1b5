package org.mediacenter.hub.complaint;

import java.util.List;
import java.util.Optional;

/// What of a complaint everybody may read. Nothing is, before a person wrote down what shall be.
public sealed interface Publishing extends ComplaintEvent.Further {

    /// A person looked at the words and the photos, and these are public from now on; again under the same name: in
    /// the place of what was.
    ///
    /// @param publication its name on public pages, which leads to nothing else
    /// @param text what was reported, as the person let it stand
    /// @param answer what the city says of it
    /// @param photos those that are shown, as they were drawn anew
    record Published(String publication, Personal text, Optional<Personal> answer, List<Photo> photos)
            implements Publishing {
        public Published {
            photos = List.copyOf(photos);
        }
    }

    /// It is public no longer.
    ///
    /// @param how [#BY_PERSON], or why the hub did by itself: [#WITHDRAWN], [#ERASED], [#CONFIDENTIAL], [#MERGED],
    ///     [#DELETED]
    /// @param reason as everybody may read it; a person gives one
    record Unpublished(String publication, String how, Optional<Personal> reason) implements Publishing {
        /// Somebody decided so.
        public static final String BY_PERSON = "person";

        /// Its citizen took the complaint back.
        public static final String WITHDRAWN = "withdrawn";

        /// Something of the complaint was erased.
        public static final String ERASED = "erased";

        /// It was found out to be nobody else's business.
        public static final String CONFIDENTIAL = "confidential";

        /// It is handled in another complaint.
        public static final String MERGED = "merged";

        /// Its citizen deleted the words where they stood.
        public static final String DELETED = "deleted";
    }

    /// A photo of a message.
    ///
    /// @param message sequence of the message
    /// @param place of the photo in it, 0 for the first
    record Photo(long message, int place) {}
}
