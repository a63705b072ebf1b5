package org.mediacenter.routing.learn;

/// A text and what somebody decided about it.
///
/// @param label a department, a topic or anything else that is to be learnt
public record Example(String label, String text) {

    /// Never the text: it must not reach a log.
    @Override
    public String toString() {
        return "Example[" + label + "]";
    }
}
