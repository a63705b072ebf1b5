/// Tests of signing in by the city's own provider.
@NullMarked
package org.mediacenter.dashboard.oidc;

import org.jspecify.annotations.NullMarked;
