/// The pages for citizens: the form, the receipt, and the story of one complaint.
///
/// They need no JavaScript and no account; number and key open a story.
@NullMarked
package org.mediacenter.dashboard.citizen;

import org.jspecify.annotations.NullMarked;
