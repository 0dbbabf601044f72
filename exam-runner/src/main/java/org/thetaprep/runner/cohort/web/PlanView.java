package org.thetaprep.runner.cohort.web;

import java.util.ArrayList;
import java.util.List;
import org.thetaprep.runner.cohort.RosterPlan;
import org.thetaprep.runner.cohort.RosterPlan.Change;

/**
 * What an import would do, in words.
 *
 * @param rows row by row
 * @param sum all rows in one phrase
 * @param refused how many rows are refused
 * @param useful whether it can be carried out and does anything
 */
public record PlanView(List<Row> rows, String sum, long refused, boolean useful) {

    /**
     * A row.
     *
     * @param line where in the roster
     * @param name the learner
     * @param login what they sign in with
     * @param change what would happen
     * @param reason more about it
     */
    public record Row(int line, String name, String login, String change, String reason) {}

    static PlanView of(RosterPlan plan) {
        return new PlanView(
                plan.rows().stream()
                        .map(row -> new Row(
                                row.entry().line(),
                                row.entry().name(),
                                row.entry().login().text(),
                                words(row.change()),
                                row.reason()))
                        .toList(),
                sum(plan),
                plan.count(Change.REFUSED),
                plan.isUseful());
    }

    private static String words(Change change) {
        return switch (change) {
            case NEW -> "new";
            case JOINS -> "joins";
            case MOVES -> "moves here";
            case STAYS -> "already here";
            case REFUSED -> "refused";
        };
    }

    private static String sum(RosterPlan plan) {
        List<String> parts = new ArrayList<>();
        for (Change change : Change.values()) {
            if (plan.count(change) > 0) {
                parts.add(plan.count(change) + " " + words(change));
            }
        }
        return String.join(", ", parts);
    }
}
