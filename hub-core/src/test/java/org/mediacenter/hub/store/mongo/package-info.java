/// The MongoDB engine held to the contract: always against a stand-in that speaks the wire
/// protocol in this process, and against a real server where `MONGODB_URI` names one.
@NullMarked
package org.mediacenter.hub.store.mongo;

import org.jspecify.annotations.NullMarked;
