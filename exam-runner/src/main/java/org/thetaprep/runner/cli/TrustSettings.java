package org.thetaprep.runner.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.thetaprep.runner.platform.settings.SettingKey;
import org.thetaprep.runner.platform.settings.SettingReader;
import org.thetaprep.runner.platform.settings.Settings;

/** Which certificates of other servers are trusted. */
final class TrustSettings {

    private static final SettingKey<Optional<Path>> CERTIFICATES = SettingKey.of(
            "trusted-certificates",
            "FILE",
            "",
            "Certificates (PEM) of mail servers and sign-in providers that are trusted beside those that Java trusts",
            SettingReader.optional(SettingReader.path()));

    static final List<SettingKey<?>> KEYS = List.of(CERTIFICATES);

    private TrustSettings() {}

    /**
     * What protected connections to other servers are made with.
     *
     * @throws WrongUse if the certificates cannot be read
     */
    static SSLContext of(Settings settings) {
        try {
            Optional<Path> file = settings.get(CERTIFICATES);
            return file.isEmpty() ? SSLContext.getDefault() : trusting(file.get());
        } catch (GeneralSecurityException | IOException e) {
            throw new WrongUse("--trusted-certificates: the file cannot be read as certificates (PEM)");
        }
    }

    private static SSLContext trusting(Path file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (X509Certificate usual : trustedByJava()) {
            store.setCertificateEntry("usual-" + number++, usual);
        }
        try (InputStream in = Files.newInputStream(file)) {
            for (Certificate own : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("own-" + number++, own);
            }
        }
        TrustManagerFactory trust = factory(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static X509Certificate[] trustedByJava() throws GeneralSecurityException {
        for (TrustManager manager : factory(null).getTrustManagers()) {
            if (manager instanceof X509TrustManager known) {
                return known.getAcceptedIssuers();
            }
        }
        return new X509Certificate[0];
    }

    private static TrustManagerFactory factory(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }
}
