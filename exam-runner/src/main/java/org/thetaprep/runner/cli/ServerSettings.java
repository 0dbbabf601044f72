package org.thetaprep.runner.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.thetaprep.runner.account.MailServer;
import org.thetaprep.runner.operation.Retention;
import org.thetaprep.runner.platform.settings.SettingKey;
import org.thetaprep.runner.platform.settings.SettingReader;
import org.thetaprep.runner.platform.settings.SettingSources;
import org.thetaprep.runner.platform.settings.Settings;
import org.thetaprep.runner.platform.web.Listening;

/**
 * Everything that an operator can set of a server.
 *
 * @param listening where learners come to
 * @param pack the folder of a content pack; nothing for the shipped one
 * @param log what is logged
 * @param operation how it is watched and stopped
 * @param retention how long what is kept
 * @param mail takes letters with one-time addresses; nothing if none is configured
 * @param provider says who people are; nothing if none is configured
 * @param trust makes protected connections to other servers, and says which certificates are trusted
 * @param limits how often something may be asked for
 */
record ServerSettings(
        Listening listening,
        Optional<Path> pack,
        LogSettings log,
        OperationSettings operation,
        Retention retention,
        Optional<MailServer> mail,
        Optional<ProviderSettings> provider,
        SSLContext trust,
        LimitSettings limits) {

    private static final SettingKey<Optional<Path>> PACK = SettingKey.of(
            "pack",
            "DIR",
            "",
            "Folder of a content pack; without it the shipped AWS MLA-C01 pack",
            SettingReader.optional(SettingReader.path()));

    /** The keys of all settings, in the order in which they are printed. */
    static final List<SettingKey<?>> KEYS = Stream.of(
                    ListeningSettings.KEYS,
                    DatabaseSettings.KEYS,
                    List.<SettingKey<?>>of(PACK),
                    LogSettings.KEYS,
                    OperationSettings.KEYS,
                    RetentionSettings.KEYS,
                    MailSettings.KEYS,
                    ProviderSettings.KEYS,
                    TrustSettings.KEYS,
                    LimitSettings.KEYS)
            .<SettingKey<?>>flatMap(List::stream)
            .toList();

    /** What is usual but for some settings. */
    static ServerSettings with(Map<String, String> given) {
        return of(Settings.of(KEYS, new SettingSources(given, Map.of(), Optional.empty())));
    }

    static ServerSettings of(Settings settings) {
        return new ServerSettings(
                ListeningSettings.of(settings),
                settings.get(PACK),
                LogSettings.of(settings),
                OperationSettings.of(settings),
                RetentionSettings.of(settings),
                MailSettings.of(settings),
                ProviderSettings.of(settings),
                TrustSettings.of(settings),
                LimitSettings.of(settings));
    }
}
