@NullMarked
package org.mediacenter.channel.sms.gateway;

import org.jspecify.annotations.NullMarked;
