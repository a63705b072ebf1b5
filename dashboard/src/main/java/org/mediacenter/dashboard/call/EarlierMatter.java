package org.mediacenter.dashboard.call;

/// A complaint of the same line, as the call desk names it.
public record EarlierMatter(String number, String status, String words) {

    /// Never the words: they must not reach a log.
    @Override
    public String toString() {
        return "EarlierMatter[" + number + "]";
    }
}
