/// The Graph API takes and refuses as Meta does, there and back.
@NullMarked
package org.mediacenter.dashboard.standin.meta;

import org.jspecify.annotations.NullMarked;
