package org.thetaprep.content.lint;

import java.util.List;
import java.util.Set;
import org.thetaprep.content.lint.guess.Guesser;
import org.thetaprep.content.lint.guess.GuesserScore;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/**
 * A guesser that does better than chance.
 *
 * @param guesser the guesser
 * @param scores the scores of all guessers, taken once
 */
record GuesserEdge(Guesser guesser, GuesserScores scores) implements Check {

    private static final double ALLOWED = 0.05;
    private static final double ALLOWED_TO_LEARNERS = 0.08;
    private static final Set<String> ENGLISH = Set.of("overlap", "convergence", "hedge");

    @Override
    public Rule rule() {
        return new Rule(
                "guesser-" + guesser.name(),
                Severity.WARNING,
                guesser.explanation() + " On a fair bank it does no better than chance.");
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(allowed(), Bank.MINIMUM);
    }

    private Threshold allowed() {
        return new Threshold(
                "guesser-" + guesser.name(),
                guesser.name().equals("words") ? ALLOWED_TO_LEARNERS : ALLOWED,
                "share of multiple-choice items by which this guesser may beat chance");
    }

    @Override
    public boolean isAboutEnglish() {
        return ENGLISH.contains(guesser.name());
    }

    @Override
    public void check(Bank bank, Findings findings) {
        GuesserScore score = scores.byName().get(guesser.name());
        if (bank.isLargeEnough(bank.multipleChoice()) && score.edge() > bank.threshold(allowed())) {
            findings.aboutBank("expected at most " + Findings.percent(score.chance() + bank.threshold(allowed()))
                    + " right by guessing, found " + Findings.percent(score.score()) + ": "
                    + guesser.explanation());
        }
    }
}
