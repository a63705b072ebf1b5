/// Evidence to a decision: what rules, words, the citizen and the place say is weighed per department, the weights
/// become confidences, and the profile's cut decides whether a person must look.
///
/// [ProfileRouter] and [LearningRouter] are the ways through: [Hearing] makes a [Heard] of a text, [Verdicts] an answer
/// of what was thought of it. [Tally] weighs, [Confidences] turns weights into shares, [OfficeChooser] picks the office
/// of a family by place, [Readings] and [Reasons] put what was found into words. [Matters] looks for several things in
/// one message.
@NullMarked
package org.mediacenter.routing.decide;

import org.jspecify.annotations.NullMarked;
