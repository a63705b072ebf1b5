package org.mediacenter.hub.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class TurnTest {
    private static final FileCheck CHECK = new FileCheck();

    @Property
    void no_bytes_make_the_look_fail(@ForAll byte[] bytes) {
        byte[] like = Buffer.buffer()
                .appendInt(0xFFD8FFE1)
                .appendShort((short) 60)
                .appendString("Exif\0\0MM")
                .appendBytes(bytes)
                .getBytes();

        assertThat(Turn.of(like).orientation()).isBetween(1, 8);
        assertThat(CHECK.look(like)).isNotNull();
        assertThat(CHECK.look(bytes)).isNotNull();
    }
}
