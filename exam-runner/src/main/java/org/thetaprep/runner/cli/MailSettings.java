package org.thetaprep.runner.cli;

import java.util.List;
import java.util.Optional;
import org.thetaprep.runner.account.MailServer;
import org.thetaprep.runner.platform.settings.SettingKey;
import org.thetaprep.runner.platform.settings.SettingReader;
import org.thetaprep.runner.platform.settings.Settings;

/** The mail server that one-time addresses are sent by. */
final class MailSettings {

    private static final SettingKey<Optional<String>> SERVER = SettingKey.of(
            "mail-server",
            "HOST:PORT",
            "",
            "Mail server (SMTP) that invitations and addresses for a new password are sent by; without it they are shown"
                    + " on pages alone",
            SettingReader.optional(MailSettings::hostAndPort));

    private static final SettingKey<Optional<String>> FROM = SettingKey.of(
            "mail-from", "ADDRESS", "", "E-mail address that letters come from", SettingReader.optional(text -> text));

    private static final SettingKey<MailServer.Security> SECURITY = SettingKey.of(
            "mail-security",
            "HOW",
            "starttls",
            "starttls, tls, or none for a mail server on this machine",
            SettingReader.oneOf(MailServer.Security.class));

    private static final SettingKey<Optional<String>> USER = SettingKey.of(
            "mail-user", "NAME", "", "Whom the mail server knows this one as", SettingReader.optional(text -> text));

    private static final SettingKey<Optional<String>> PASSWORD =
            SettingKey.secret("mail-password", "SECRET", "Password for the mail server, or @ and the file that holds it");

    static final List<SettingKey<?>> KEYS = List.of(SERVER, FROM, SECURITY, USER, PASSWORD);

    private MailSettings() {}

    private static String hostAndPort(String text) {
        if (!text.matches("[^\\s:]+:\\d{1,5}")) {
            throw new IllegalArgumentException("a host and a port, as mail.example.org:587");
        }
        return text;
    }

    /**
     * The mail server, if one is named.
     *
     * @throws WrongUse if what is said of it makes no sense
     */
    static Optional<MailServer> of(Settings settings) {
        return settings.get(SERVER).map(address -> server(settings, address));
    }

    private static MailServer server(Settings settings, String address) {
        int colon = address.lastIndexOf(':');
        String sender = settings.get(FROM).orElseThrow(() -> new WrongUse("--mail-server needs --mail-from"));
        try {
            return new MailServer(
                    address.substring(0, colon),
                    Integer.parseInt(address.substring(colon + 1)),
                    settings.get(SECURITY),
                    settings.get(USER)
                            .map(user -> new MailServer.Credentials(
                                    user,
                                    settings.get(PASSWORD)
                                            .orElseThrow(() -> new WrongUse("--mail-user needs --mail-password")))),
                    sender);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("mail: " + e.getMessage());
        }
    }
}
