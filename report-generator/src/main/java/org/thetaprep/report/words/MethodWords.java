package org.thetaprep.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.thetaprep.report.ItemReview;
import org.thetaprep.report.Provenance;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.ScoreScale;

/** Where the figures come from and what they cannot say. */
public final class MethodWords {

    private final ReadinessReport report;

    /**
     * The words for one report.
     *
     * @param report the report
     */
    public MethodWords(ReadinessReport report) {
        this.report = Objects.requireNonNull(report, "report");
    }

    /**
     * What every page with a score says about it.
     *
     * @return two sentences
     */
    public String estimate() {
        return "The score is an estimate by this bank, not by the exam’s owner. " + calibration();
    }

    /**
     * What the difficulties of the items rest on.
     *
     * @return one sentence
     */
    public String calibration() {
        Provenance provenance = report.provenance();
        int judged = provenance.scoredItems() - provenance.calibratedItems();
        if (provenance.scoredItems() == 0) {
            return "No scored item stands behind it yet.";
        }
        if (judged == 0) {
            return "The difficulty of all " + Figures.counted(provenance.scoredItems(), "scored item")
                    + " was calibrated on answers.";
        }
        if (provenance.calibratedItems() == 0) {
            return "The scored items are not yet calibrated: how hard each one is, is its author’s judgement, and the"
                    + " intervals are wider for it.";
        }
        return judged + " of the " + provenance.scoredItems()
                + " scored items are not yet calibrated: how hard they are is"
                + " their authors’ judgement, and the intervals are wider for it.";
    }

    /**
     * How the figures were made.
     *
     * @return paragraphs
     */
    public List<String> computed() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                "Your ability in each domain is estimated from what you answered and how hard it was, with a model in"
                        + " which the domains inform one another. A domain with few answers borrows from the others, and its interval"
                        + " says so.");
        paragraphs.add(
                "The chance of passing is that of a fresh form of the same blueprint: it counts every ability that"
                        + " fits your answers and the measurement error of the fresh form. Its plausible range shows how far it would"
                        + " move if the difficulties were somewhat other than assumed.");
        paragraphs.add(calibration() + " No real exam result has been compared with these chances.");
        ScoreScale scale = report.scale();
        paragraphs.add(
                "The scale of " + scale.min() + " to " + scale.max() + " with " + scale.cut() + " as the cut is that"
                        + " of the exam. Its owner does not publish how marks become scores, so the score is not the real exam’s.");
        paragraphs.add("One form cannot name the weakest domain, and between two forms a change of less than about 140"
                + " points may be chance.");
        long pretest = report.items().stream().filter(item -> !item.scored()).count();
        if (pretest > 0) {
            paragraphs.add(Figures.capital(Figures.letters((int) pretest)) + " of the "
                    + report.items().size() + " items " + (pretest == 1 ? "was a pretest item" : "were pretest items")
                    + " and count for nothing.");
        }
        paragraphs.add(source());
        return List.copyOf(paragraphs);
    }

    private String source() {
        Provenance provenance = report.provenance();
        return "Bank " + provenance.bank() + ", " + Figures.counted(provenance.bankItems(), "item") + ". Model: "
                + provenance.model() + ". Fingerprint " + provenance.fingerprint()
                + ": the same answers give the same report.";
    }

    /**
     * What stands above the review of the items.
     *
     * @return the heading
     */
    public String itemsFinding() {
        long scored = report.items().stream().filter(ItemReview::scored).count();
        long pretest = report.items().size() - scored;
        return "Every item with its reasons: " + scored + " scored" + (pretest == 0 ? "" : ", " + pretest + " pretest");
    }
}
