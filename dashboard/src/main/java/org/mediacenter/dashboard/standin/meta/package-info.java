/// The Graph API, with the people on a page, on Instagram and on WhatsApp: what they write reaches the hub by signed
/// webhooks.
@NullMarked
package org.mediacenter.dashboard.standin.meta;

import org.jspecify.annotations.NullMarked;
