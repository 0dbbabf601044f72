package org.thetaprep.runner.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thetaprep.scoring.calibration.ChancePrior;
import org.thetaprep.scoring.calibration.SlopePrior;

/** Reads priors as they are written on the command line: {@code kind:number,number}. */
final class CalibrationPriors {

    private static final Pattern FORM = Pattern.compile("([a-z]+):([-+.0-9eE]+),([-+.0-9eE]+)");

    private CalibrationPriors() {}

    static SlopePrior slope(String text) {
        return read("--prior-a", text, "lognormal:MEAN,SD, as lognormal:0,0.5", (kind, first, second) ->
                kind.equals("lognormal") ? new SlopePrior(first, second) : null);
    }

    static ChancePrior chance(String text) {
        return read(
                "--prior-c",
                text,
                "logitnormal:MEAN,SD or beta:ALPHA,BETA, as logitnormal:-1.1,0.5",
                (kind, first, second) -> switch (kind) {
                    case "logitnormal" -> new ChancePrior.LogitNormal(first, second);
                    case "beta" -> new ChancePrior.Beta(first, second);
                    default -> null;
                });
    }

    @FunctionalInterface
    private interface Kinds<T> {
        T of(String kind, double first, double second);
    }

    private static <T> T read(String option, String text, String form, Kinds<T> kinds) {
        Matcher parts = FORM.matcher(text);
        if (parts.matches()) {
            try {
                T prior = kinds.of(
                        parts.group(1), Double.parseDouble(parts.group(2)), Double.parseDouble(parts.group(3)));
                if (prior != null) {
                    return prior;
                }
            } catch (NumberFormatException e) {
                throw new WrongUse(option + " must be " + form + ", but is '" + text + "'");
            } catch (IllegalArgumentException e) {
                throw new WrongUse(option + ": " + e.getMessage());
            }
        }
        throw new WrongUse(option + " must be " + form + ", but is '" + text + "'");
    }
}
