/// What Facebook and Instagram share, and Meta's side of the webhook for their tests.
@NullMarked
package org.mediacenter.channel.meta;

import org.jspecify.annotations.NullMarked;
