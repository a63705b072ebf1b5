/// Pages around accounts: a guest's welcome by a one-time link, and the administrator's list.
@NullMarked
package org.mediacenter.dashboard.account;

import org.jspecify.annotations.NullMarked;
