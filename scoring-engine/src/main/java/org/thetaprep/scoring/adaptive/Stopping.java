package org.thetaprep.scoring.adaptive;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * When a test ends.
 *
 * @param <B> the kind of belief it looks at
 */
public interface Stopping<B extends Belief> {

    /**
     * Looks whether to stop.
     *
     * @param belief what is believed now
     * @param candidates places of the items that could still be given
     * @return the reason to stop, or nothing
     */
    Optional<StopReason> check(B belief, BitSet candidates);

    /**
     * After a number of items.
     *
     * @param items at least 1
     */
    static <B extends Belief> Stopping<B> length(int items) {
        if (items < 1) {
            throw new IllegalArgumentException("items must be at least 1, but is " + items);
        }
        return (belief, candidates) -> belief.answers() >= items ? Optional.of(StopReason.LENGTH) : Optional.empty();
    }

    /**
     * When the standard error has come down to a target.
     *
     * @param standardError in logits, positive
     */
    static <B extends Belief> Stopping<B> precision(double standardError) {
        if (!(standardError > 0)) {
            throw new IllegalArgumentException("standardError must be positive, but is " + standardError);
        }
        return (belief, candidates) -> belief.answers() > 0 && belief.standardError() <= standardError
                ? Optional.of(StopReason.PRECISION)
                : Optional.empty();
    }

    /**
     * When the mean of the domains' standard errors has come down to a target.
     *
     * @param standardError in logits, positive
     */
    static Stopping<ProfileBelief> domainPrecision(double standardError) {
        if (!(standardError > 0)) {
            throw new IllegalArgumentException("standardError must be positive, but is " + standardError);
        }
        return (belief, candidates) ->
                belief.meanDomainError() <= standardError ? Optional.of(StopReason.PRECISION) : Optional.empty();
    }

    /**
     * When every domain's standard error has come down to a target.
     *
     * @param standardError in logits, positive
     */
    static Stopping<ProfileBelief> everyDomainPrecision(double standardError) {
        if (!(standardError > 0)) {
            throw new IllegalArgumentException("standardError must be positive, but is " + standardError);
        }
        return (belief, candidates) ->
                belief.largestDomainError() <= standardError ? Optional.of(StopReason.PRECISION) : Optional.empty();
    }

    /**
     * When the posterior odds of being above or below a cut are large enough; else, at the longest,
     * too close to tell.
     *
     * @param cut in logits
     * @param odds such as 19 for 19:1, above 1
     * @param minimum fewest items
     * @param maximum most items
     */
    static <B extends Belief> Stopping<B> posteriorOdds(double cut, double odds, int minimum, int maximum) {
        if (!(odds > 1)) {
            throw new IllegalArgumentException("odds must be above 1, but is " + odds);
        }
        if (minimum < 1 || maximum < minimum) {
            throw new IllegalArgumentException("minimum must be 1 to maximum = " + maximum + ", but is " + minimum);
        }
        return (belief, candidates) -> {
            if (belief.answers() < minimum) {
                return Optional.empty();
            }
            double above = belief.probabilityAbove(cut);
            if (above >= odds * (1 - above)) {
                return Optional.of(StopReason.ABOVE);
            }
            if (1 - above >= odds * above) {
                return Optional.of(StopReason.BELOW);
            }
            return belief.answers() >= maximum ? Optional.of(StopReason.TOO_CLOSE_TO_TELL) : Optional.empty();
        };
    }

    /**
     * The sequential probability ratio test of θ = cut + δ against θ = cut − δ (Wald 1947; Reckase 1983).
     *
     * @param cut in logits
     * @param delta half the width of the zone of indifference, in logits, positive
     * @param error accepted rate of wrong decisions of each kind, between 0 and ½
     */
    static Stopping<AbilityBelief> sequentialRatio(double cut, double delta, double error) {
        if (!(delta > 0)) {
            throw new IllegalArgumentException("delta must be positive, but is " + delta);
        }
        if (!(error > 0 && error < 0.5)) {
            throw new IllegalArgumentException("error must be between 0 and 0.5, but is " + error);
        }
        double bound = Math.log((1 - error) / error);
        return (belief, candidates) -> {
            double ratio = belief.logLikelihood(cut + delta) - belief.logLikelihood(cut - delta);
            if (ratio >= bound) {
                return Optional.of(StopReason.ABOVE);
            }
            return ratio <= -bound ? Optional.of(StopReason.BELOW) : Optional.empty();
        };
    }

    /**
     * When no item is expected to reduce the standard error by enough (predicted standard error
     * reduction; Choi, Grady &amp; Dodd 2011).
     *
     * @param least smallest reduction worth an item, in logits, positive
     */
    static Stopping<AbilityBelief> predictedReduction(double least) {
        if (!(least > 0)) {
            throw new IllegalArgumentException("least must be positive, but is " + least);
        }
        return (belief, candidates) -> {
            double smallest = Double.POSITIVE_INFINITY;
            for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
                smallest = Math.min(smallest, belief.expectedVariance(i));
            }
            double now = belief.posteriorSd();
            return now - Math.sqrt(smallest) < least ? Optional.of(StopReason.NOTHING_MORE_TO_LEARN) : Optional.empty();
        };
    }

    /**
     * Not before a number of items.
     *
     * @param items fewest items
     */
    default Stopping<B> notBefore(int items) {
        return (belief, candidates) -> belief.answers() < items ? Optional.empty() : check(belief, candidates);
    }

    /** As soon as any rule says so; the earlier one gives the reason. */
    static <B extends Belief> Stopping<B> anyOf(List<Stopping<B>> rules) {
        List<Stopping<B>> all = List.copyOf(rules);
        return (belief, candidates) -> all.stream()
                .map(rule -> rule.check(belief, candidates))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
