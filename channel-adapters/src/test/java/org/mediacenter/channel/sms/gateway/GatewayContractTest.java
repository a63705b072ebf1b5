package org.mediacenter.channel.sms.gateway;

import org.mediacenter.hub.channel.ChannelContract;

final class GatewayContractTest implements ChannelContract {
    @Override
    public Outside outside() {
        return new TestGateway();
    }
}
