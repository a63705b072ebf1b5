/// Photos and other files citizens send: fetched from their provider, kept beside the complaint.
@NullMarked
package org.mediacenter.hub.attachment;

import org.jspecify.annotations.NullMarked;
