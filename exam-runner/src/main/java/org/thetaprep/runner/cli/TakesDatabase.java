package org.thetaprep.runner.cli;

import java.util.List;
import org.thetaprep.runner.platform.settings.SettingKey;
import picocli.CommandLine.Model.CommandSpec;

/** A command that works on the database of an installation, and needs no other setting. */
interface TakesDatabase extends TakesSettings {

    @Override
    default List<SettingKey<?>> flags() {
        return DatabaseSettings.KEYS;
    }

    /** Where the data are, as the command was called. */
    default DatabaseSettings database(CommandSpec spec) {
        return new DatabaseSettings(SettingFlags.settings(spec, flags()));
    }
}
