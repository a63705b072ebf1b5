package org.mediacenter.hub.search;

import java.util.List;
import java.util.Set;
import org.mediacenter.hub.account.Sight.Reach;

/// What somebody looks for.
///
/// @param typed words as typed, with quotes round phrases; whatever it is, it is taken as words
/// @param reach which complaints whoever asks sees
/// @param conditions all of them must hold
/// @param skip hits before the first wanted one; beyond [Search#DEEPEST] there are none
/// @param counted by what all hits are counted
public record Asked(
        String typed, Reach reach, List<Condition> conditions, Order order, int skip, int limit, Set<Trait> counted) {
    public Asked {
        conditions = List.copyOf(conditions);
        counted = Set.copyOf(counted);
    }
}
