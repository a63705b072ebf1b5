package org.mediacenter.routing;

/// What must be known about a complaint before anybody opens it.
public enum Mark {
    /// The text speaks of fire, a wire down, a person in the water, violence: hand over to the emergency service.
    DANGER_TO_LIFE,
    /// About an official, extortion or the head of a neighbourhood: goes to the inspectorate, invisible to the accused.
    ABOUT_OFFICIALS,
    /// The topic is confidential by default: violence, health, children, social aid.
    CONFIDENTIAL
}
