package org.mediacenter.routing.profile;

/// One thing wrong in a file of a city profile, told so that its author can mend it.
///
/// @param file the file's name within the profile
/// @param line the line, counted from 1; 1 also where the whole file is meant
/// @param what what is wrong, naming key and value
/// @param remedy what to do
public record Problem(String file, int line, String what, String remedy) {
    /// One line: `rules.yaml:12: unknown department [dlhh]; write one of ...`.
    @Override
    public String toString() {
        return file + ":" + line + ": " + what + "; " + remedy;
    }
}
