/// Photos and recordings as files: `<two characters>/<number>/<sha256>`, one folder for each
/// complaint, so that erasing a complaint's pictures is deleting its folder.
@NullMarked
package org.mediacenter.hub.store.file;

import org.jspecify.annotations.NullMarked;
