/// The store port: what the hub asks of an engine, and nothing about how it is done.
@NullMarked
package org.mediacenter.hub.store;

import org.jspecify.annotations.NullMarked;
