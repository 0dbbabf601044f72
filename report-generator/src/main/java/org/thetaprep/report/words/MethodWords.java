package org.thetaprep.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.thetaprep.report.ItemReview;
import org.thetaprep.report.Provenance;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.ScoreScale;

/** Where the figures come from and what they cannot say. */
public final class MethodWords {

    private final ReadinessReport report;
    private final Messages messages;
    private final Figures figures;

    /**
     * The words for one report.
     *
     * @param report the report
     * @param language in which language
     */
    public MethodWords(ReadinessReport report, Language language) {
        this.report = Objects.requireNonNull(report, "report");
        this.messages = Messages.of(language);
        this.figures = new Figures(language);
    }

    /**
     * What every page with a score says about it.
     *
     * @return two sentences
     */
    public String estimate() {
        return messages.say("method.estimate", calibration());
    }

    /**
     * What the difficulties of the items rest on.
     *
     * @return one sentence
     */
    public String calibration() {
        Provenance provenance = report.provenance();
        int scored = provenance.scoredItems();
        int judged = scored - provenance.calibratedItems();
        if (scored == 0) {
            return messages.say("method.noitem");
        }
        if (judged == 0) {
            return messages.count("method.calibrated", scored, scored, provenance.calibrationAnswers());
        }
        return provenance.calibratedItems() == 0
                ? messages.say("method.judged")
                : messages.count("method.mixed", judged, judged, scored, provenance.calibrationAnswers());
    }

    /**
     * How the figures were made.
     *
     * @return paragraphs
     */
    public List<String> computed() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(messages.say("method.ability"));
        paragraphs.add(messages.say("method.chance"));
        paragraphs.add(messages.say("method.outcomes", calibration()));
        ScoreScale scale = report.scale();
        paragraphs.add(messages.say("method.scale", scale.min(), scale.max(), scale.cut()));
        paragraphs.add(messages.say("method.limits"));
        int pretest =
                (int) report.items().stream().filter(item -> !item.scored()).count();
        if (pretest > 0) {
            paragraphs.add(messages.count(
                    "method.pretest",
                    pretest,
                    Figures.capital(figures.letters(pretest)),
                    report.items().size()));
        }
        paragraphs.add(source());
        return List.copyOf(paragraphs);
    }

    private String source() {
        Provenance provenance = report.provenance();
        return messages.count(
                "method.source",
                provenance.bankItems(),
                provenance.bank(),
                provenance.bankItems(),
                messages.say("model." + provenance.model().name().toLowerCase(Locale.ROOT)),
                provenance.fingerprint());
    }

    /**
     * What stands above the review of the items.
     *
     * @return the heading
     */
    public String itemsFinding() {
        int scored = (int) report.items().stream().filter(ItemReview::scored).count();
        int pretest = report.items().size() - scored;
        return messages.say(pretest == 0 ? "items.finding" : "items.finding.pretest", scored, pretest);
    }
}
