/// The officers' desk: one complaint with its conversation, reasons and history, and the forms beside it.
@NullMarked
package org.mediacenter.dashboard.desk;

import org.jspecify.annotations.NullMarked;
