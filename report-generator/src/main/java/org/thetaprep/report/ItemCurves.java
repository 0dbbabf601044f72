package org.thetaprep.report;

import java.util.List;

/**
 * What an item does at each ability: its model, what was observed, and which option was taken.
 *
 * @param itemId the item
 * @param model probability of a right answer by ability (in logits, ascending); at least two points
 * @param groups learners grouped by ability, the lowest first; may be empty
 * @param options the options in their order; may be empty
 */
public record ItemCurves(String itemId, List<CurvePoint> model, List<Group> groups, List<Option> options) {

    public ItemCurves {
        Require.text("itemId", itemId);
        model = Require.list("model", model);
        Require.within("number of points", model.size(), 2, 9999);
        model.forEach(point -> Require.within("probability", point.y(), 0, 1));
        groups = Require.list("groups", groups);
        options = Require.list("options", options);
        Require.within("number of options", options.size(), 0, 8);
        for (Option option : options) {
            if (option.chosen().size() != groups.size()) {
                throw new IllegalArgumentException("option " + option.label() + " must have a share for each of the "
                        + groups.size() + " groups, but has " + option.chosen().size());
            }
        }
    }

    /**
     * Learners of about the same ability.
     *
     * @param ability their mean ability, in logits
     * @param right how many of them had the item right
     */
    public record Group(double ability, Share right) {

        public Group {
            Require.within("ability", ability, -20, 20);
            java.util.Objects.requireNonNull(right, "right");
        }
    }

    /**
     * One option.
     *
     * @param label its letter
     * @param key whether it is the key
     * @param chosen how many of each group chose it
     */
    public record Option(String label, boolean key, List<Share> chosen) {

        public Option {
            Require.text("option label", label);
            chosen = Require.list("chosen", chosen);
        }
    }
}
