package org.thetaprep.runner.cli;

import java.util.List;
import java.util.Locale;
import org.thetaprep.runner.platform.settings.SettingKey;
import org.thetaprep.runner.platform.settings.SettingReader;
import org.thetaprep.runner.platform.settings.Settings;

/**
 * What is logged, and how.
 *
 * @param format of a line
 * @param requests whether each request has one
 */
record LogSettings(Format format, boolean requests) {

    /** How a line is written. */
    enum Format {
        /** For people. */
        PLAIN,
        /** For programs: one object of JSON a line. */
        JSON
    }

    private static final String PROPERTY = "thetaprep.log";

    private static final SettingKey<Format> FORMAT = SettingKey.of(
            "log-format", "FORMAT", "plain", "Lines of the log, plain or json", SettingReader.oneOf(Format.class));

    private static final SettingKey<Boolean> REQUESTS = SettingKey.of(
            "log-requests", "YES", "no", "Whether each request has a line in the log", SettingReader.yesOrNo());

    static final List<SettingKey<?>> KEYS = List.of(FORMAT, REQUESTS);

    static LogSettings of(Settings settings) {
        return new LogSettings(settings.get(FORMAT), settings.get(REQUESTS));
    }

    /** Tells the logging library, which reads it when the first line is about to be written. */
    void apply() {
        System.setProperty(PROPERTY, format.name().toLowerCase(Locale.ROOT));
    }
}
