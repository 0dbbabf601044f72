package org.thetaprep.runner.platform.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a server listens, and as what people know it.
 *
 * @param host the name or address of the network card
 * @param port the port, or 0 for any that is free
 * @param key key and certificate for TLS; nothing to speak in the clear
 * @param publicAddress the address that people open, without a path; nothing if it is the one on the loopback address
 * @param behindProxy whether all requests come by a proxy, which says for whom it asks
 */
public record Listening(
        String host, int port, Optional<KeyStoreFile> key, Optional<URI> publicAddress, boolean behindProxy) {

    private static final String LOOPBACK = "127.0.0.1";

    /**
     * A file with key and certificate.
     *
     * @param file in the format PKCS#12
     * @param password of the file
     */
    public record KeyStoreFile(Path file, String password) {

        @Override
        public String toString() {
            return file.toString();
        }
    }

    public Listening {
        if (publicAddress.isPresent() && !isSite(publicAddress.get())) {
            throw new IllegalArgumentException(
                    "the public address is https://NAME or http://NAME, without a path, was " + publicAddress.get());
        }
        if (behindProxy && publicAddress.isEmpty()) {
            throw new IllegalArgumentException("behind a proxy the public address must be said (--public-address)");
        }
        boolean isProtected = key.isPresent() || behindProxy && isHttps(publicAddress);
        if (!isLoopback(host) && !isProtected) {
            throw new IllegalArgumentException("listening on " + host + " would send passwords in the clear. Give a key"
                    + " store (--tls-key-store), or stand behind a proxy that speaks TLS (--behind-proxy yes with a"
                    + " --public-address that begins with https://), or listen on " + LOOPBACK);
        }
        if (!isLoopback(host) && publicAddress.isEmpty()) {
            throw new IllegalArgumentException(
                    "listening beyond this machine, the public address must be said (--public-address)");
        }
        if (key.isPresent() && publicAddress.isPresent() && !isHttps(publicAddress)) {
            throw new IllegalArgumentException("with a key store the public address begins with https://");
        }
    }

    /** On the loopback address alone, in the clear. */
    public static Listening onLoopback(int port) {
        return new Listening(LOOPBACK, port, Optional.empty(), Optional.empty(), false);
    }

    private static boolean isSite(URI address) {
        return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                && address.getHost() != null
                && address.getUserInfo() == null
                && address.getQuery() == null
                && (address.getPath() == null || address.getPath().isEmpty());
    }

    private static boolean isHttps(Optional<URI> address) {
        return address.map(URI::getScheme).filter("https"::equals).isPresent();
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("there is no address " + host + " to listen on", e);
        }
    }

    /** Whether browsers come by TLS, to this server or to the proxy before it. */
    public boolean isProtected() {
        return key.isPresent() || isHttps(publicAddress);
    }

    /** The address of the server as people open it, without a slash at its end. */
    String site(int actualPort) {
        return publicAddress
                .map(URI::toString)
                .orElseGet(() -> (key.isPresent() ? "https://" : "http://") + host + ":" + actualPort);
    }
}
