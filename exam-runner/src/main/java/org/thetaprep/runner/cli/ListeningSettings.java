package org.thetaprep.runner.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.thetaprep.runner.platform.settings.SettingKey;
import org.thetaprep.runner.platform.settings.SettingReader;
import org.thetaprep.runner.platform.settings.Settings;
import org.thetaprep.runner.platform.web.Listening;

/** Where the server listens. */
final class ListeningSettings {

    private static final SettingKey<Integer> PORT = SettingKey.of(
            "port", "N", "8080", "Port to listen on, 0 for any that is free", SettingReader.wholeNumber(0, 65_535));

    private static final SettingKey<String> HOST = SettingKey.of(
            "listen",
            "ADDRESS",
            "127.0.0.1",
            "Address to listen on; beyond this machine only with a key store or behind a proxy",
            text -> text);

    private static final SettingKey<Optional<Path>> KEY_STORE = SettingKey.of(
            "tls-key-store",
            "FILE",
            "",
            "Key and certificate (PKCS#12) to speak TLS with",
            SettingReader.optional(SettingReader.path()));

    private static final SettingKey<Optional<String>> KEY_STORE_PASSWORD =
            SettingKey.secret("tls-key-store-password", "SECRET", "Password of the key store, or @ and the file that holds it");

    private static final SettingKey<Optional<URI>> PUBLIC_ADDRESS = SettingKey.of(
            "public-address",
            "URL",
            "",
            "Address that people open, as https://exams.example.org; needed beyond this machine",
            SettingReader.optional(URI::create));

    private static final SettingKey<Boolean> BEHIND_PROXY = SettingKey.of(
            "behind-proxy",
            "YES",
            "no",
            "Whether all requests come by a proxy, whose X-Forwarded-For is believed",
            SettingReader.yesOrNo());

    static final List<SettingKey<?>> KEYS =
            List.of(PORT, HOST, KEY_STORE, KEY_STORE_PASSWORD, PUBLIC_ADDRESS, BEHIND_PROXY);

    private ListeningSettings() {}

    /**
     * Where the server listens.
     *
     * @throws WrongUse if it must not listen there
     */
    static Listening of(Settings settings) {
        Optional<Listening.KeyStoreFile> key = settings.get(KEY_STORE).map(file -> {
            if (!Files.isReadable(file)) {
                throw new WrongUse("--tls-key-store: the file " + file + " cannot be read");
            }
            return new Listening.KeyStoreFile(file, settings.get(KEY_STORE_PASSWORD).orElse(""));
        });
        try {
            return new Listening(
                    settings.get(HOST),
                    settings.get(PORT),
                    key,
                    settings.get(PUBLIC_ADDRESS),
                    settings.get(BEHIND_PROXY));
        } catch (IllegalArgumentException e) {
            throw new WrongUse(e.getMessage());
        }
    }
}
