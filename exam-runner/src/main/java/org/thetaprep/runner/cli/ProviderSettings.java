package org.thetaprep.runner.cli;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.thetaprep.runner.account.openid.OpenIdClient;
import org.thetaprep.runner.platform.settings.SettingKey;
import org.thetaprep.runner.platform.settings.SettingReader;
import org.thetaprep.runner.platform.settings.Settings;

/**
 * The provider that people may sign in by.
 *
 * @param client what we are to it
 * @param label what the button that leads there says
 */
record ProviderSettings(OpenIdClient client, String label) {

    private static final SettingKey<Optional<URI>> ISSUER = SettingKey.of(
            "openid-issuer",
            "URL",
            "",
            "Provider (OpenID Connect) that people may sign in by, beside their passwords",
            SettingReader.optional(URI::create));

    private static final SettingKey<Optional<String>> CLIENT_ID = SettingKey.of(
            "openid-client-id",
            "ID",
            "",
            "What the provider knows this server as",
            SettingReader.optional(text -> text));

    private static final SettingKey<Optional<String>> CLIENT_SECRET = SettingKey.secret(
            "openid-client-secret", "SECRET", "By which the provider knows that it is this server, or @ and its file");

    private static final SettingKey<String> LABEL = SettingKey.of(
            "openid-label", "TEXT", "Your school", "What people call the provider", text -> text.strip());

    static final List<SettingKey<?>> KEYS = List.of(ISSUER, CLIENT_ID, CLIENT_SECRET, LABEL);

    /**
     * The provider, if one is named.
     *
     * @throws WrongUse if what is said of it makes no sense
     */
    static Optional<ProviderSettings> of(Settings settings) {
        return settings.get(ISSUER).map(issuer -> {
            try {
                OpenIdClient client = new OpenIdClient(
                        issuer,
                        settings.get(CLIENT_ID).orElse(""),
                        settings.get(CLIENT_SECRET).orElse(""));
                return new ProviderSettings(client, settings.get(LABEL));
            } catch (IllegalArgumentException e) {
                throw new WrongUse("openid: " + e.getMessage());
            }
        });
    }
}
