package org.thetaprep.runner.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes sent to a server on a connection of their own, and what came back until it closed it.
 *
 * @param answer as it came, headers and all; empty where the server let the connection go without a word
 */
record RawExchange(String answer) {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})[ \r]");
    private static final Pattern INSIDES =
            Pattern.compile("\tat [a-z]|Exception|org\\.(thetaprep|eclipse|sqlite|jdbi)|io\\.(javalin|pebble)|SQLITE_");
    private static final int LARGEST = 4_000_000;

    static RawExchange of(String server, byte[] request) {
        URI address = URI.create(server);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
                read(socket.getInputStream(), answer);
            } catch (SocketException closedInBetween) {
                // Where the server refuses a request before its end, the rest of it meets a closed connection.
            }
            return new RawExchange(answer.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(HostileRequest.shown(request), e);
        }
    }

    private static void read(InputStream in, ByteArrayOutputStream answer) throws IOException {
        byte[] buffer = new byte[16_384];
        for (int count = in.read(buffer); count >= 0 && answer.size() < LARGEST; count = in.read(buffer)) {
            boolean first = answer.size() == 0;
            answer.write(buffer, 0, count);
            if (first && answer.toString(StandardCharsets.ISO_8859_1).contains("text/event-stream")) {
                return;
            }
        }
    }

    boolean isAnswered() {
        return !answer.isEmpty();
    }

    /** What is wrong with the answer, if something is: a failure of the server, or a word about its insides. */
    Optional<String> trouble() {
        if (!isAnswered()) {
            return Optional.empty();
        }
        Matcher status = STATUS.matcher(answer);
        if (!status.lookingAt()) {
            return Optional.of("has no status line: " + start(answer));
        }
        int code = Integer.parseInt(status.group(1));
        if (code >= 500 && code != 501 && code != 505) {
            return Optional.of("failed with " + code);
        }
        Matcher insides = INSIDES.matcher(answer);
        return insides.find() && code >= 400 ? Optional.of(code + " tells " + insides.group()) : Optional.empty();
    }

    private static String start(String text) {
        return text.substring(0, Math.min(100, text.length()));
    }
}
