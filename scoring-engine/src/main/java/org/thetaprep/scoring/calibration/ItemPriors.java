package org.thetaprep.scoring.calibration;

import java.util.Map;
import java.util.Optional;
import org.thetaprep.scoring.model.Logistic;

/**
 * The priors on one item's parameters.
 *
 * @param slope on its slope, if any
 * @param chance on its lower asymptote, if any
 * @param difficulty on its difficulty, if any
 */
public record ItemPriors(
        Optional<SlopePrior> slope, Optional<ChancePrior> chance, Optional<DifficultyPrior> difficulty) {

    /** No priors. */
    public static final ItemPriors NONE = new ItemPriors(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * What an earlier calibration says of an item to one by other people's answers: its estimates with their errors, as
     * normal distributions of log a, b and logit c that do not depend on each other.
     *
     * @param model of two or three parameters, c below 1
     * @param errors standard errors of a and b, and of c where it was estimated, by their names; positive
     */
    public static ItemPriors expected(Logistic model, Map<String, Double> errors) {
        double c = model.c();
        return new ItemPriors(
                Optional.of(new SlopePrior(Math.log(model.a()), errors.get("a") / model.a())),
                Optional.ofNullable(errors.get("c"))
                        .map(error -> new ChancePrior.LogitNormal(Math.log(c / (1 - c)), error / (c * (1 - c)))),
                Optional.of(new DifficultyPrior(model.b(), errors.get("b"))));
    }

    /** These, with others in the place of those that are not stated. */
    ItemPriors or(Optional<SlopePrior> otherSlope, Optional<ChancePrior> otherChance) {
        return new ItemPriors(slope.or(() -> otherSlope), chance.or(() -> otherChance), difficulty);
    }

    /** The same with a prior on the difficulty where none is stated. */
    ItemPriors or(DifficultyPrior prior) {
        return new ItemPriors(slope, chance, difficulty.or(() -> Optional.of(prior)));
    }
}
