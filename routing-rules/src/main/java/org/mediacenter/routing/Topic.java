package org.mediacenter.routing;

import java.util.List;

/// One topic a department answers for, the Open311 *service*.
///
/// @param name the name people read; empty in the source is named after the department by the profile
/// @param words words that speak for this topic, most telling first
/// @param confidential whether complaints of this topic are confidential by default
public record Topic(TopicCode code, String name, List<String> words, boolean confidential) {
    public Topic {
        words = List.copyOf(words);
    }
}
