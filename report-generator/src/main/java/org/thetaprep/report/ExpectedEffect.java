package org.thetaprep.report;

/**
 * What doing a thing is expected to change, where it can be said.
 *
 * @param passingNow how many of {@value PassChance#DOTS} fresh forms are expected to pass as things stand
 * @param passingThen how many if the domain stood at the cut (or a stated rise above where it stands), at least
 *     {@code passingNow}
 * @param moreAnswers answers in the domain that {@code narrowsPercent} belongs to
 * @param narrowsPercent by how much those answers narrow the domain's interval, 0 to 99 per cent
 */
public record ExpectedEffect(int passingNow, int passingThen, int moreAnswers, int narrowsPercent) {

    public ExpectedEffect {
        Require.within(
                "passingThen",
                passingThen,
                Require.within("passingNow", passingNow, 0, PassChance.DOTS),
                PassChance.DOTS);
        Require.count("moreAnswers", moreAnswers);
        Require.within("narrowsPercent", narrowsPercent, 0, 99);
    }

    /**
     * How many more fresh forms would pass.
     *
     * @return 0 to {@value PassChance#DOTS}
     */
    public int gain() {
        return passingThen - passingNow;
    }
}
