/// Tests of what pages share.
@NullMarked
package org.mediacenter.dashboard.page;

import org.jspecify.annotations.NullMarked;
