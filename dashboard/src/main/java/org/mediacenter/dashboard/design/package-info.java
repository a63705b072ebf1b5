/// The design language on one page: every colour, size and element in every state, for people who change screens.
@NullMarked
package org.mediacenter.dashboard.design;

import org.jspecify.annotations.NullMarked;
