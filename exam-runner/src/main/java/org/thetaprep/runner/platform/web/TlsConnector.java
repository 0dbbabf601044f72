package org.thetaprep.runner.platform.web;

import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Listens by TLS 1.2 or 1.3. The name that is asked for is checked by {@link RequestGuard}, as without TLS. */
final class TlsConnector {

    private TlsConnector() {}

    static Connector of(Listening listening, Listening.KeyStoreFile key, Server server, HttpConfiguration usual) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStorePath(key.file().toAbsolutePath().toString());
        tls.setKeyStoreType("PKCS12");
        tls.setKeyStorePassword(key.password());
        tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        HttpConfiguration secure = new HttpConfiguration(usual);
        secure.addCustomizer(new SecureRequestCustomizer(false));
        ServerConnector connector = new ServerConnector(
                server,
                new SslConnectionFactory(tls, HttpVersion.HTTP_1_1.asString()),
                new HttpConnectionFactory(secure));
        connector.setHost(listening.host());
        connector.setPort(listening.port());
        return connector;
    }
}
