/// What coordinators look after: how much each of their people has, and who is on duty when.
@NullMarked
package org.mediacenter.dashboard.team;

import org.jspecify.annotations.NullMarked;
