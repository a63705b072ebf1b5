package org.mediacenter.hub.settings;

import java.util.HashMap;
import java.util.Map;

/// The few environment variables whose names are older than the hub's own.
final class EnvironmentNames {
    static final String MONGODB_URI = "MONGODB_URI";
    static final String FILE = "_FILE";

    private EnvironmentNames() {}

    /// The environment with `MONGODB_URI` also under the name its key gives it; the longer name wins.
    static Map<String, String> completed(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        String own = SettingKey.environmentName("hub.store.mongodb.uri");
        for (String ending : new String[] {"", FILE}) {
            String uri = environment.get(MONGODB_URI + ending);
            if (uri != null) {
                all.putIfAbsent(own + ending, uri);
            }
        }
        return all;
    }
}
