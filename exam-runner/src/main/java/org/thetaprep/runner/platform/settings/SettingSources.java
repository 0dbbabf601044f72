package org.thetaprep.runner.platform.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What settings are taken from, the first that names one having it: flags, environment, file.
 *
 * @param flags values by the name of the setting
 * @param environment values by variable
 * @param file the file of settings, if there is one
 */
public record SettingSources(Map<String, String> flags, Map<String, String> environment, Optional<Path> file) {}
