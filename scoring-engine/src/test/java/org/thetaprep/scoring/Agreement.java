package org.thetaprep.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares figures with those of other software and remembers, by area, how many there were and how far the
 * worst was off. When the tests end, the table is in {@code target/reference-figures.md}.
 */
public final class Agreement {

    private static final Map<String, Area> AREAS = new TreeMap<>();
    private static final Path TABLE = Path.of("target", "reference-figures.md");

    private record Area(int figures, double worst, double tolerance, double share) {

        Area and(double difference, double allowed) {
            double part = difference / allowed;
            return new Area(
                    figures + 1,
                    Math.max(worst, difference),
                    part >= share ? allowed : tolerance,
                    Math.max(share, part));
        }
    }

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Agreement::write));
    }

    private Agreement() {}

    /**
     * Makes sure that a figure is near that of other software.
     *
     * @param area what is compared and with whom
     * @param actual ours
     * @param expected theirs
     * @param tolerance largest difference allowed
     */
    public static void near(String area, double actual, double expected, double tolerance) {
        assertThat(actual).as(area).isCloseTo(expected, within(tolerance));
        synchronized (AREAS) {
            AREAS.merge(
                    area,
                    new Area(0, 0, tolerance, 0).and(Math.abs(actual - expected), tolerance),
                    (known, first) -> known.and(Math.abs(actual - expected), tolerance));
        }
    }

    private static void write() {
        StringBuilder text = new StringBuilder("| area | figures | worst difference | share of the tolerance |\n");
        text.append("|---|---|---|---|\n");
        synchronized (AREAS) {
            AREAS.forEach((area, known) -> text.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.1e | %.2g of %.0e |%n",
                    area,
                    known.figures(),
                    known.worst(),
                    known.share(),
                    known.tolerance())));
        }
        try {
            if (Files.isDirectory(TABLE.getParent())) {
                Files.writeString(TABLE, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
