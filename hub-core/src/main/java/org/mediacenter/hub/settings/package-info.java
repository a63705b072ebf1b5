/// The settings of one hub: `hub.yaml` and the environment, read into typed records.
///
/// [SettingsFile#read] is the door: it answers with [HubSettings] or with every problem at once.
/// [SettingKey#ALL] is the list of what can be set; the README's table is held to it by a test.
@NullMarked
package org.mediacenter.hub.settings;

import org.jspecify.annotations.NullMarked;
