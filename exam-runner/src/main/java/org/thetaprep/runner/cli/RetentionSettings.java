package org.thetaprep.runner.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.thetaprep.runner.operation.Retention;
import org.thetaprep.runner.platform.settings.SettingKey;
import org.thetaprep.runner.platform.settings.SettingReader;
import org.thetaprep.runner.platform.settings.Settings;

/** How long what is kept, by the settings. */
final class RetentionSettings {

    private static final SettingKey<Optional<Duration>> CLOSED_ATTEMPTS = SettingKey.of(
            "keep-attempts",
            "SPAN",
            "",
            "How long attempts are kept after they were closed, as 730d; without it for ever",
            SettingReader.optional(SettingReader.span()));

    private static final SettingKey<Boolean> ANSWERS = SettingKey.of(
            "keep-answers",
            "YES",
            "no",
            "Whether the answers of a deleted account stay for the statistics of items, without name and notes",
            SettingReader.yesOrNo());

    static final List<SettingKey<?>> KEYS = List.of(CLOSED_ATTEMPTS, ANSWERS);

    private RetentionSettings() {}

    static Retention of(Settings settings) {
        return new Retention(settings.get(CLOSED_ATTEMPTS), settings.get(ANSWERS));
    }
}
