package org.thetaprep.runner.standing.web;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.thetaprep.runner.attempt.AttemptActivity;
import org.thetaprep.runner.cohort.Cohort;
import org.thetaprep.runner.cohort.Member;
import org.thetaprep.runner.standing.Figure;
import org.thetaprep.runner.standing.Standing;
import org.thetaprep.scoring.readiness.DomainState;

/**
 * A learner in the map of a cohort.
 *
 * @param path their page
 * @param name what they are called
 * @param cells the score over all domains, then the domains in their order
 * @param latest when they answered last, in words
 * @param remark why they may need their instructor; empty without a reason
 */
public record LearnerRow(String path, String name, List<CellView> cells, String latest, String remark) {

    /** Without an answer for this long, a learner is said to be away. */
    static final Duration AWAY = Duration.ofDays(14);

    static LearnerRow of(
            Cohort cohort,
            Member member,
            Optional<Standing> standing,
            AttemptActivity activity,
            boolean late,
            int domains,
            Instant now,
            DateTimeFormatter day) {
        return new LearnerRow(
                "/cohorts/" + cohort.id() + "/learners/" + member.account().id(),
                member.learner().displayName(),
                standing.map(known -> Stream.concat(Stream.of(known.overall()), known.domains().stream())
                                .map(CellView::of)
                                .toList())
                        .orElseGet(() -> Collections.nCopies(domains + 1, CellView.UNKNOWN)),
                standing.flatMap(Standing::lastAnswer).map(day::format).orElse("never"),
                remark(standing, activity, late, now));
    }

    static String remark(Optional<Standing> standing, AttemptActivity activity, boolean late, Instant now) {
        if (activity.running()) {
            return "in an exam";
        }
        if (late) {
            return "late";
        }
        if (standing.isEmpty() || standing.get().answers() == 0) {
            return "not started";
        }
        if (isStuck(standing.get())) {
            return "stuck";
        }
        return standing.get().lastAnswer().filter(last -> last.plus(AWAY).isBefore(now)).isPresent() ? "away" : "";
    }

    /** Three exams or more, of which the latest is no higher than either of the two before and not above the cut. */
    static boolean isStuck(Standing standing) {
        int exams = standing.exams().size();
        if (exams < 3) {
            return false;
        }
        Figure latest = standing.exams().get(exams - 1).overall();
        return latest.isKnown()
                && latest.state() != DomainState.ABOVE
                && standing.exams().subList(exams - 3, exams - 1).stream()
                        .map(Standing.ExamResult::overall)
                        .allMatch(before -> before.isKnown() && latest.score() <= before.score());
    }
}
