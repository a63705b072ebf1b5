/// What all pages share: languages, words, times, the frame around a page, and the templates.
///
/// Words stand in `words/*.properties`, Indonesian and English side by side; templates in
/// `src/main/jte`, compiled in the build, escaping everything they print.
@NullMarked
package org.mediacenter.dashboard.page;

import org.jspecify.annotations.NullMarked;
