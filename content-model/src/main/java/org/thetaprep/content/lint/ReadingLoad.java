package org.thetaprep.content.lint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.thetaprep.content.item.CaseStudy;
import org.thetaprep.content.lint.text.Readability;
import org.thetaprep.content.lint.text.Words;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Texts that are too long, too short or too hard to read. */
final class ReadingLoad implements ItemCheck {

    private static final Threshold STEM_LEAST =
            new Threshold("stem-words-least", 25, "words of a stem at least, but for items of a case");
    private static final Threshold STEM_MOST = new Threshold("stem-words-most", 120, "words of a stem at most");
    private static final Threshold SCENARIO_MOST =
            new Threshold("scenario-words-most", 180, "words of the scenario of a case study at most");
    private static final Threshold OPTION_LEAST =
            new Threshold("option-words-least", 2, "words of an option at least, unless all options have fewer");
    private static final Threshold OPTION_MOST =
            new Threshold("option-words-most", 30, "words of an option, step or response at most");
    private static final Threshold GRADE = new Threshold("reading-grade", 14, "Flesch-Kincaid grade of a stem at most");

    @Override
    public Rule rule() {
        return new Rule(
                "reading-load",
                Severity.WARNING,
                "Stems and options are long enough to decide and short enough to read, in plain sentences:"
                        + " reading is not what the exam measures.");
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(STEM_LEAST, STEM_MOST, SCENARIO_MOST, OPTION_LEAST, OPTION_MOST, GRADE);
    }

    @Override
    public void check(ItemText item, Bank bank, Findings findings) {
        String stem = item.item().stem();
        boolean inCase = item.caseStudy().isPresent();
        words(item, bank, findings, "stem", stem, inCase ? Optional.empty() : Optional.of(STEM_LEAST), STEM_MOST);
        for (Part part : item.parts()) {
            boolean option = item.hasOptions() && !hasWordsOnly(item, bank);
            words(
                    item,
                    bank,
                    findings,
                    part.path(),
                    part.text(),
                    option ? Optional.of(OPTION_LEAST) : Optional.empty(),
                    OPTION_MOST);
        }
        item.caseStudy()
                .filter(study -> study.items().get(0).equals(item.item()))
                .ifPresent(study -> scenario(study, bank, findings));
        double grade = Readability.grade(stem);
        if (bank.isEnglish() && grade > bank.threshold(GRADE)) {
            findings.at(
                    item,
                    "stem",
                    String.format(
                            Locale.ROOT,
                            "expected a Flesch-Kincaid grade of at most %.0f, found %.1f: shorten sentences",
                            bank.threshold(GRADE),
                            grade));
        }
    }

    private static void scenario(CaseStudy study, Bank bank, Findings findings) {
        int words = Words.count(study.scenario());
        if (words > bank.threshold(SCENARIO_MOST)) {
            findings.at(
                    study.id().toString(),
                    bank.pack().authoring().sources().part(study.id(), "scenario"),
                    study.id() + ": expected at most " + (int) bank.threshold(SCENARIO_MOST) + " words, found "
                            + words);
        }
    }

    /** Whether every option is a single word or number, which is a form of its own. */
    private static boolean hasWordsOnly(ItemText item, Bank bank) {
        return item.parts().stream().allMatch(part -> Words.count(part.text()) < bank.threshold(OPTION_LEAST));
    }

    private static void words(
            ItemText item,
            Bank bank,
            Findings findings,
            String path,
            String text,
            Optional<Threshold> least,
            Threshold most) {
        int words = Words.count(text);
        if (least.isPresent() && words < bank.threshold(least.get())) {
            findings.at(
                    item, path, "expected at least " + (int) bank.threshold(least.get()) + " words, found " + words);
        }
        if (words > bank.threshold(most)) {
            findings.at(item, path, "expected at most " + (int) bank.threshold(most) + " words, found " + words);
        }
    }
}
