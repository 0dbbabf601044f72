package org.thetaprep.runner.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.runner.platform.settings.SettingKey;
import org.thetaprep.runner.platform.settings.SettingSources;
import org.thetaprep.runner.platform.settings.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Flags of settings: made of their keys, so that a setting has one name wherever it is given. */
final class SettingFlags {

    private static final String CONFIG = "--config";
    private static final String CONFIG_VARIABLE = "THETAPREP_CONFIG";
    private static final String USUAL_FILE = "thetaprep.conf";

    private SettingFlags() {}

    /** Adds flags to each command below that takes settings. */
    static void addTo(CommandLine line) {
        line.getSubcommands().values().forEach(command -> {
            if (command.getCommand() instanceof TakesSettings taking) {
                CommandSpec spec = command.getCommandSpec();
                taking.flags().forEach(key -> spec.addOption(option(key)));
                spec.addOption(OptionSpec.builder(CONFIG)
                        .type(Path.class)
                        .paramLabel("FILE")
                        .description("File of settings, a 'name = value' on each line (default: " + USUAL_FILE
                                + " beside the program, if it is there). Flags go before variables THETAPREP_…, these"
                                + " before the file.")
                        .build());
            }
            addTo(command);
        });
    }

    private static OptionSpec option(SettingKey<?> key) {
        String usual = key.usual().isEmpty() ? "" : " (default: " + key.usual() + ")";
        return OptionSpec.builder(key.flag())
                .type(String.class)
                .paramLabel(key.label())
                .description(key.description() + usual + ".")
                .build();
    }

    /**
     * The settings in force for a command as it was called.
     *
     * @throws org.thetaprep.runner.platform.settings.WrongSetting if one cannot be taken
     */
    static Settings settings(CommandSpec spec, List<SettingKey<?>> flags) {
        CommandLine.ParseResult parsed = spec.commandLine().getParseResult();
        Map<String, String> given = new HashMap<>();
        flags.forEach(key -> Optional.ofNullable(parsed.<String>matchedOptionValue(key.flag(), null))
                .ifPresent(text -> given.put(key.name(), text)));
        return Settings.of(
                ServerSettings.KEYS,
                new SettingSources(
                        given, System.getenv(), file(Optional.ofNullable(parsed.matchedOptionValue(CONFIG, null)))));
    }

    /**
     * The settings in force where a command gives some of them in flags of its own.
     *
     * @param given by name
     */
    static Settings settings(Map<String, String> given) {
        return Settings.of(
                ServerSettings.KEYS, new SettingSources(given, System.getenv(), file(Optional.empty())));
    }

    private static Optional<Path> file(Optional<Path> flag) {
        Path usual = Path.of(System.getProperty("thetaprep.home", "."), USUAL_FILE);
        return flag.or(() -> Optional.ofNullable(System.getenv(CONFIG_VARIABLE)).map(Path::of))
                .or(() -> Optional.of(usual).filter(Files::exists));
    }
}
