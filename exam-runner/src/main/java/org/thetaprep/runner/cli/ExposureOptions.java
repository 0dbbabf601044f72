package org.thetaprep.runner.cli;

import java.util.Optional;
import org.thetaprep.scoring.adaptive.Eligibility;
import org.thetaprep.scoring.simulation.ExposureLimit;
import picocli.CommandLine.Option;

/** How the use of items is limited, as options of a command. */
final class ExposureOptions {

    @Option(
            names = "--max-exposure",
            paramLabel = "R",
            description =
                    "Let no item be on more than this share of the tests, by random eligibility (van der Linden & "
                            + "Veldkamp); the tests are then taken in their order.")
    private Optional<Double> most;

    @Option(
            names = "--burn-in",
            paramLabel = "N",
            defaultValue = "1000",
            description =
                    "With --max-exposure the first N tests of a bank, while the control settles, are not counted in "
                            + "the figures of exposure (default: ${DEFAULT-VALUE}).")
    private int burnIn;

    @Option(
            names = "--fading",
            paramLabel = "F",
            defaultValue = "0.999",
            description =
                    "What the control keeps of its counts at each test; 0.999 remembers about 1,000 tests (default: "
                            + "${DEFAULT-VALUE}).")
    private double fading;

    /**
     * Makes sure that the options are in range.
     *
     * @param personsOfBank how many tests are taken on each bank; 0 if that is not known yet
     * @throws WrongUse if one is not
     */
    void requireValid(int personsOfBank) {
        most.ifPresent(share ->
                WrongUse.unless(share > 0 && share <= 1, "--max-exposure must be above 0 and at most 1, was " + share));
        WrongUse.unless(fading > 0 && fading <= 1, "--fading must be above 0 and at most 1, was " + fading);
        WrongUse.unless(burnIn >= 0, "--burn-in must not be negative, was " + burnIn);
        WrongUse.unless(
                most.isEmpty() || personsOfBank == 0 || burnIn < personsOfBank,
                "--burn-in must be fewer than the tests on a bank, " + personsOfBank + ", was " + burnIn);
    }

    /** The highest share of tests that may use an item, if it is limited. */
    Optional<Double> most() {
        return most;
    }

    /** How many tests of a bank are not counted. */
    int burnIn() {
        return burnIn;
    }

    /**
     * The limit for tests of a specification.
     *
     * @param specification what tests meet
     * @param expectedLength how many items they use on average
     */
    Optional<ExposureLimit> limit(TestSpecification specification, double expectedLength) {
        return most.map(share -> new ExposureLimit(
                Eligibility.of(specification.items(), share, fading, expectedLength),
                specification::feasibleWithout,
                burnIn));
    }
}
