package org.mediacenter.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class XSignatureTest {
    private final XSignature signature = new XSignature(TestX.SECRET);

    @Property(tries = 500)
    void no_object_is_ever_signed_as_a_token(@ForAll String before, @ForAll String behind) {
        assertThat(signature.answer(before + "{" + behind)).isEmpty();
        assertThat(signature.answer("{" + behind + "}")).isEmpty();
    }
}
