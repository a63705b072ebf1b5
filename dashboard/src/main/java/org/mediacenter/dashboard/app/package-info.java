/// The desk as an app that people put on their machine: its manifest, its worker, the page without a line.
@NullMarked
package org.mediacenter.dashboard.app;

import org.jspecify.annotations.NullMarked;
