package org.thetaprep.benchmarks.load;

import java.util.Arrays;
import java.util.Locale;

/** How long requests of one kind took, from the instant they were due to the last byte of the reply. */
public final class Latencies {

    private final String name;
    private int[] micros = new int[1024];
    private int count;
    private int errors;

    /** @param name of the requests */
    public Latencies(String name) {
        this.name = name;
    }

    /** Notes a reply. */
    public void note(long dueNanos, boolean expected) {
        if (count == micros.length) {
            micros = Arrays.copyOf(micros, 2 * count);
        }
        micros[count++] = (int) ((System.nanoTime() - dueNanos) / 1000);
        if (!expected) {
            errors++;
        }
    }

    /** How many were noted. */
    public int count() {
        return count;
    }

    /** How many of those were not answered as they should be. */
    public int errors() {
        return errors;
    }

    /** Forgets everything. */
    public void clear() {
        count = 0;
        errors = 0;
    }

    /** What a share of them took at most, in milliseconds. */
    public double at(double share) {
        int[] sorted = Arrays.copyOf(micros, count);
        Arrays.sort(sorted);
        return at(sorted, share);
    }

    /** The heading of the rows. */
    public static String heading() {
        return "| what | requests | a second | median, ms | 95 %, ms | 99 %, ms | most, ms | errors |\n"
                + "|---|---|---|---|---|---|---|---|";
    }

    /** A row of the table. */
    public String row(double seconds) {
        int[] sorted = Arrays.copyOf(micros, count);
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %.1f | %.0f | %d |",
                name,
                count,
                count / seconds,
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 0.99),
                at(sorted, 1),
                errors);
    }

    private static double at(int[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1000.0;
    }
}
