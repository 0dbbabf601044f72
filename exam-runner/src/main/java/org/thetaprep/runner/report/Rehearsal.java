package org.thetaprep.runner.report;

import java.util.Map;
import java.util.UUID;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.runner.account.Learner;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.MockForm;
import org.thetaprep.scoring.assembly.FormSolver;

/**
 * A report of an attempt that nobody took. Made once after the start, it loads what the first real report needs
 * (measurement tables, fonts, templates), so that no learner waits for that.
 */
public final class Rehearsal {

    private Rehearsal() {}

    /**
     * The report of a form of which every other item was answered, rightly.
     *
     * @param reports makes the report
     * @param pack where the form is drawn from
     * @param blueprint what the form follows
     * @param solver what assembles it
     */
    public static ReadinessReport of(ReportService reports, ContentPack pack, Blueprint blueprint, FormSolver solver) {
        LearnerId nobody = new LearnerId(new UUID(0, 0));
        Attempt attempt = new SampleAttempts(pack, blueprint)
                .attempt(
                        MockForm.draw(pack, blueprint, Map.of(), 0, solver),
                        nobody,
                        1,
                        (place, item) -> place % 2 == 1 ? SampleAttempts.Answer.RIGHT : SampleAttempts.Answer.OPEN);
        return reports.make(attempt, new Learner(nobody, "Nobody"));
    }
}
