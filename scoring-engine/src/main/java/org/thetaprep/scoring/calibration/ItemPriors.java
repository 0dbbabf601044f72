package org.thetaprep.scoring.calibration;

import java.util.Optional;

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

    /** These, with others in the place of those that are not stated. */
    ItemPriors or(Optional<SlopePrior> otherSlope, Optional<ChancePrior> otherChance) {
        return new ItemPriors(slope.or(() -> otherSlope), chance.or(() -> otherChance), difficulty);
    }

    /** The same with another prior on the difficulty. */
    ItemPriors with(DifficultyPrior prior) {
        return new ItemPriors(slope, chance, Optional.of(prior));
    }
}
