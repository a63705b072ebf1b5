/// How often somebody may try: buckets of allowance per address, per account, per number.
@NullMarked
package org.mediacenter.hub.limit;

import org.jspecify.annotations.NullMarked;
