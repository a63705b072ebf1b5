/// The rules of the house that every module's `ArchitectureTest` takes on: who may use whom, and what no source says.
///
/// They live on the floor, in routing-rules, so that all modules can reach them.
@NullMarked
package org.mediacenter.architecture;

import org.jspecify.annotations.NullMarked;
