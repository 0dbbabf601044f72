package org.thetaprep.runner.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thetaprep.runner.calibration.CalibrationSchedule.Every;

class CalibrationScheduleTest {

    @ParameterizedTest
    @CsvSource({
        "NIGHT, 2026-11-29T01:59:59Z, 2026-11-29T02:00:00Z",
        "NIGHT, 2026-11-29T02:00:00Z, 2026-11-30T02:00:00Z",
        "WEEK,  2026-11-29T12:00:00Z, 2026-11-30T02:00:00Z",
        "WEEK,  2026-11-30T02:00:00Z, 2026-12-07T02:00:00Z"
    })
    void the_next_run_is_in_the_night_to_come(Every every, Instant now, Instant next) {
        assertThat(CalibrationSchedule.after(every, now, ZoneOffset.UTC).next()).contains(next);
    }

    @Test
    void nights_are_where_the_server_is() {
        assertThat(CalibrationSchedule.after(Every.NIGHT, Instant.parse("2026-11-29T12:00:00Z"), ZoneId.of("Asia/Tokyo"))
                        .next())
                .contains(Instant.parse("2026-11-29T17:00:00Z"));
    }

    @Test
    void never_has_no_next_run() {
        assertThat(CalibrationSchedule.after(Every.NEVER, Instant.EPOCH, ZoneOffset.UTC))
                .isEqualTo(CalibrationSchedule.NEVER);
    }
}
