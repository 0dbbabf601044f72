package org.thetaprep.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.thetaprep.content.lint.LintReport;
import org.thetaprep.content.lint.Linter;
import org.thetaprep.content.reader.PackReader;
import org.thetaprep.content.reader.PackReading;

/** Reads and lints a pack once, in a Java that has just started, and prints what it took. */
public final class PackTimes {

    private static final long MILLION = 1_000_000;

    private PackTimes() {}

    /**
     * Prints one line: milliseconds of reading, milliseconds of reading and linting, the peak of the
     * process's memory in mebibytes, errors, open warnings.
     *
     * @param args the folder of a pack
     * @throws IOException if the system does not tell the memory of a process
     */
    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        PackReading reading = PackReader.read(Path.of(args[0]));
        long read = System.nanoTime();
        if (!(reading instanceof PackReading.Readable readable)) {
            throw new IllegalArgumentException("the pack cannot be read: " + reading.problems());
        }
        LintReport report = Linter.lint(readable.pack(), LocalDate.now(ZoneOffset.UTC));
        long linted = System.nanoTime();
        System.out.println((read - start) / MILLION + " " + (linted - start) / MILLION + " " + peak() + " "
                + report.errors() + " " + report.warnings());
    }

    /** The largest resident memory of this process so far, in mebibytes (Linux). */
    private static long peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
