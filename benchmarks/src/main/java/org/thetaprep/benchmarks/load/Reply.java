package org.thetaprep.benchmarks.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * What a server answered.
 *
 * @param status of HTTP; 0 where the connection broke
 * @param head the status line and the headers
 * @param content the body as it came
 */
public record Reply(int status, String head, byte[] content) {

    static final Reply BROKEN = new Reply(0, "", new byte[0]);

    /** A header's value. */
    public Optional<String> header(String name) {
        return valueOf(head, name);
    }

    static Optional<String> valueOf(String head, String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst();
    }

    /** The body as text. */
    public String text() {
        if (header("Content-Encoding").filter("gzip"::equals).isEmpty()) {
            return new String(content, StandardCharsets.UTF_8);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
