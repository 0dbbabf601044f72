package org.thetaprep.runner.home.web;

import org.thetaprep.report.EvidenceState;
import org.thetaprep.report.PassChance;
import org.thetaprep.report.ScoreScale;
import org.thetaprep.report.words.FindingWords;
import org.thetaprep.report.words.Language;
import org.thetaprep.runner.home.Plan;
import org.thetaprep.runner.knowledge.web.EstimateView;
import org.thetaprep.scoring.readiness.Readiness;

/**
 * Whether the learner is ready, by all of their answers.
 *
 * @param finding as a sentence
 * @param overall the estimate over all domains
 * @param passOf50 how many of 50 equally likely results on a fresh form pass
 * @param chance the chance of passing with its plausible range, in words
 */
public record StandingView(String finding, EstimateView overall, int passOf50, String chance) {

    /** The view; null where there is not enough evidence. */
    static StandingView of(Plan plan, ScoreScale scale) {
        Readiness readiness = plan.readiness();
        EstimateView overall =
                EstimateView.overall(readiness, plan.knowledge().model());
        if (overall.state().equals("none")) {
            return null;
        }
        double probability = readiness.passProbability();
        PassChance chance = new PassChance(
                probability,
                Math.min(probability, readiness.passProbabilityRange().low()),
                Math.max(probability, readiness.passProbabilityRange().high()),
                readiness.nextForm().scores().stream()
                        .map(score -> (int) Math.round(score))
                        .toList());
        return new StandingView(
                new FindingWords(Language.ENGLISH).of(state(overall), chance, scale),
                overall,
                chance.passing(scale),
                words(chance));
    }

    private static EvidenceState state(EstimateView overall) {
        return switch (overall.state()) {
            case "above" -> EvidenceState.ABOVE;
            case "below" -> EvidenceState.BELOW;
            default -> EvidenceState.NOT_SETTLED;
        };
    }

    private static String words(PassChance chance) {
        long percent = Math.round(100 * chance.probability());
        long low = Math.round(100 * chance.low());
        long high = Math.round(100 * chance.high());
        String words = percent == 0 ? "under 1\u202f%" : percent == 100 ? "over 99\u202f%" : percent + "\u202f%";
        return low == high ? words : words + ", plausibly " + low + " to " + high + "\u202f%";
    }
}
