package org.thetaprep.report.words;

import java.util.Optional;
import org.thetaprep.report.ExpectedEffect;
import org.thetaprep.report.NextStep;
import org.thetaprep.report.PassChance;

/** What to do next, why, and what its control says. */
public final class StepWords {

    private final Messages messages;
    private final Figures figures;

    /**
     * The words of a language.
     *
     * @param language the language
     */
    public StepWords(Language language) {
        this.messages = Messages.of(language);
        this.figures = new Figures(language);
    }

    /**
     * A step in words.
     *
     * @param what the thing, as a short instruction
     * @param why the reason and the expected effect
     * @param action what its control says
     */
    public record Said(String what, String why, String action) {}

    /**
     * The words for a step.
     *
     * @param step the step
     * @return the words
     */
    public Said of(NextStep step) {
        return step.match(new NextStep.Cases<Said>() {
            @Override
            public Said reviewItems(NextStep.ReviewItems step) {
                return new Said(
                        messages.count("step.review", step.items(), step.items()),
                        messages.say("step.review.why"),
                        messages.count("step.review.action", step.items(), step.items()));
            }

            @Override
            public Said studyDomain(NextStep.StudyDomain step) {
                return new Said(
                        messages.say("step.study", step.domain(), step.title()),
                        study(step),
                        messages.say("step.study.action", step.domain()));
            }

            @Override
            public Said putRight(NextStep.PutRight step) {
                return new Said(
                        messages.say(
                                "step.belief", step.belief().misconception().name()),
                        messages.count(
                                        "beliefs.record",
                                        step.belief().offered(),
                                        step.belief().chosen(),
                                        step.belief().offered())
                                + " " + step.belief().misconception().help(),
                        messages.say("step.belief.action"));
            }

            @Override
            public Said sitAnother(NextStep.SitAnother step) {
                return new Said(
                        messages.say("step.another"),
                        step.narrowsPercent() == 0
                                ? messages.say("step.another.first")
                                : messages.say("step.another.why", figures.percent(step.narrowsPercent())),
                        messages.say("step.another.action", step.items(), step.minutes()));
            }
        });
    }

    private String study(NextStep.StudyDomain step) {
        ExpectedEffect effect = step.effect();
        StringBuilder why = new StringBuilder(messages.say("step.study.weight", figures.percent(step.weightPercent())));
        effect(effect).ifPresent(said -> why.append(' ').append(said));
        if (effect.narrowsPercent() > 0) {
            why.append(' ')
                    .append(messages.count(
                            "step.study.narrows",
                            effect.moreAnswers(),
                            effect.moreAnswers(),
                            figures.percent(effect.narrowsPercent())));
        }
        return why.toString();
    }

    private Optional<String> effect(ExpectedEffect effect) {
        return effect.gain() == 0
                ? Optional.empty()
                : Optional.of(
                        messages.say("step.study.gain", effect.passingThen(), PassChance.DOTS, effect.passingNow()));
    }
}
