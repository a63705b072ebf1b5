package org.mediacenter.hub.store;

/// What every engine of the store must do. An engine's test implements [StoreUnderTest] by this
/// interface and adds what only that engine can suffer.
public interface StoreContract extends InboundContract, ComplaintContract {}
