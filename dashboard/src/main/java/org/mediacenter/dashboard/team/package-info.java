/// What coordinators look after: how much each of their people has, who is on duty when, what goes to a colleague and
/// what two departments disagree about.
@NullMarked
package org.mediacenter.dashboard.team;

import org.jspecify.annotations.NullMarked;
