package org.thetaprep.runner.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomIdsTest {

    @Test
    void an_id_is_read_as_it_was_written() {
        UUID id = new UUID(0x0123456789abcdefL, 0xfedcba9876543210L);
        assertThat(RandomIds.parse(id.toString())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "01234567-89AB-CDEF-FEDC-BA9876543210",
                "01234567-89ab-cdef-fedc-ba9876543210 ",
                "01234567-89ab-cdef-fedc-ba987654321g"
            })
    void what_is_not_written_so_is_no_id(String text) {
        assertThat(RandomIds.parse(text)).isEmpty();
    }
}
