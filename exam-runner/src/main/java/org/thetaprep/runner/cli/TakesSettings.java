package org.thetaprep.runner.cli;

import java.util.List;
import org.thetaprep.runner.platform.settings.SettingKey;

/** A command whose settings may also come from the environment or a file. */
interface TakesSettings {

    /** Those for which it has flags. */
    List<SettingKey<?>> flags();
}
