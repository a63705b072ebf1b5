package org.mediacenter.channel.x;

import org.mediacenter.hub.channel.ChannelContract;

final class XChannelContractTest implements ChannelContract {
    @Override
    public Outside outside() {
        return new TestX();
    }
}
