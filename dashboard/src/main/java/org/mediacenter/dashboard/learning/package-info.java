/// What routing learnt from people: which models there are, how each did, and which one is in service. An
/// administrator may put another one there, on a page or by the API.
@NullMarked
package org.mediacenter.dashboard.learning;

import org.jspecify.annotations.NullMarked;
