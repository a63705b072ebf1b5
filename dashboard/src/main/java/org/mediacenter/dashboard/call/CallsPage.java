package org.mediacenter.dashboard.call;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.call.Call.Settled;

/// The list of the call desk.
///
/// @param ringing calls that ring now
/// @param backs who is to be called, the most urgent first
/// @param more how many are to be called besides
/// @param wordless answered calls of which nothing is written down yet
/// @param latest the last calls
/// @param outcomes how today's calls ended so far
/// @param notice what was just done, in words
public record CallsPage(
        Frame frame,
        List<Ringing> ringing,
        List<BackLine> backs,
        int more,
        List<CallLine> wordless,
        List<CallLine> latest,
        Map<Settled, Long> outcomes,
        Optional<String> notice) {

    /// A call that rings.
    ///
    /// @param address of the page of the call
    /// @param caller the number, or the words for one that was withheld; private
    public record Ringing(String address, String caller, Instant since, List<EarlierMatter> earlier) {
        /// Never the number: it must not reach a log.
        @Override
        public String toString() {
            return "Ringing[hidden]";
        }
    }
}
