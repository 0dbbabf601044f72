package org.thetaprep.content.reader;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The fingerprint of a pack: SHA-256 over its files in the order of their paths, for each the path
 * and the content as UTF-8, both preceded by their length in bytes (eight bytes, most significant
 * first). Line ends count as a line feed however they are written, so that a copy made on another
 * system has the same revision.
 */
final class Revision {

    private Revision() {}

    /** The fingerprint of files that are sorted by path, as 64 hexadecimal digits. */
    static String of(List<PackFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (PackFile file : files) {
                update(digest, file.path());
                update(
                        digest,
                        new String(file.bytes(), StandardCharsets.UTF_8)
                                .replace("\r\n", "\n")
                                .replace('\r', '\n'));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }

    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).array());
        digest.update(bytes);
    }
}
