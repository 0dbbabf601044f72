package org.thetaprep.runner.standing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thetaprep.content.exam.Domain;

/** The findings of the map as sentences. */
final class MapWords {

    private static final Map<String, String> REMARKS = Map.of(
            "not started", "not started: no answer yet",
            "in an exam", "in an exam now",
            "late", "late: an assignment is due and not handed in",
            "stuck", "stuck: three exams or more, the latest no higher than the two before and not above the cut",
            "away", "away: no answer for 14 days");

    private MapWords() {}

    /** Where the cohort is weakest, as far as it is settled. */
    static String finding(List<LearnerRow> rows, List<Domain> domains) {
        long measured = rows.stream().filter(row -> isKnown(row, 0)).count();
        if (rows.isEmpty()) {
            return "Nobody is in this cohort yet.";
        }
        if (measured == 0) {
            return "Nothing is known of these learners yet, so nothing is claimed.";
        }
        int weakest = -1;
        long most = 0;
        boolean alone = true;
        for (int d = 1; d <= domains.size(); d++) {
            int domain = d;
            long below = rows.stream()
                    .filter(row -> row.cells().get(domain).state().equals("below"))
                    .count();
            if (below > most) {
                most = below;
                weakest = d;
                alone = true;
            } else if (below == most) {
                alone = false;
            }
        }
        long above = rows.stream()
                .filter(row -> row.cells().get(0).state().equals("above"))
                .count();
        if (weakest < 0) {
            return above == 0
                    ? "Nobody is settled below the cut in any domain, nor above it over all."
                    : count(above, "learner is", "learners are") + " settled above the cut; nobody below it in any domain.";
        }
        if (!alone) {
            long anywhere = rows.stream()
                    .filter(row -> row.cells().stream().skip(1).anyMatch(cell -> cell.state().equals("below")))
                    .count();
            return count(anywhere, "learner is", "learners are")
                    + " settled below the cut in some domain; no domain stands out.";
        }
        return "Weakest in " + domains.get(weakest - 1).title() + ": "
                + count(most, "learner is", "learners are") + " settled below the cut there.";
    }

    private static boolean isKnown(LearnerRow row, int cell) {
        return !row.cells().get(cell).state().equals("none");
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** Who may need their instructor: each remark with how many it is said of. */
    static List<String> remarks(List<LearnerRow> rows) {
        List<String> told = new ArrayList<>();
        for (String remark : List.of("not started", "in an exam", "late", "stuck", "away")) {
            long count = rows.stream().filter(row -> row.remark().equals(remark)).count();
            if (count > 0) {
                told.add(count + " " + REMARKS.get(remark));
            }
        }
        return told;
    }
}
