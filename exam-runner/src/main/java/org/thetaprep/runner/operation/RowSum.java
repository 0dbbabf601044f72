package org.thetaprep.runner.operation;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Sums the hashes of rows, so that two databases that give rows in another order can be compared. A value is a Long, a
 * String, an array of bytes or null.
 */
public final class RowSum {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private final MessageDigest digest;
    private BigInteger sum = BigInteger.ZERO;
    private long rows;

    /** The sum of no rows. */
    public RowSum() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds a row. */
    public void add(List<Object> values) {
        values.forEach(this::feed);
        sum = sum.add(new BigInteger(1, digest.digest())).mod(MODULUS);
        rows++;
    }

    private void feed(Object value) {
        if (value == null) {
            feed('n', new byte[0]);
        } else if (value instanceof Long number) {
            feed('i', ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        } else if (value instanceof String text) {
            feed('t', text.getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof byte[] bytes) {
            feed('b', bytes);
        } else {
            throw new IllegalArgumentException("a value of " + value.getClass() + " is in no table");
        }
    }

    private void feed(char kind, byte[] bytes) {
        digest.update((byte) kind);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    /** What was added since the beginning, as that of a table. */
    public TableSummary of(String table) {
        return new TableSummary(table, rows, String.format("%064x", sum));
    }
}
