package org.thetaprep.runner.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.runner.account.Learner;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptEvent;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.attempt.Form;
import org.thetaprep.runner.attempt.MockForm;
import org.thetaprep.runner.attempt.RecordedEvent;
import org.thetaprep.runner.attempt.Terms;
import org.thetaprep.scoring.assembly.FormSolver;

/**
 * A report of an attempt that nobody took. Made once after the start, it loads what the first real report needs
 * (measurement tables, fonts, templates), so that no learner waits for that.
 */
public final class Rehearsal {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Instant THEN = Instant.EPOCH;

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
        return reports.make(attempt(pack, blueprint, solver), new Learner(new LearnerId(NOBODY), "Nobody"));
    }

    private static Attempt attempt(ContentPack pack, Blueprint blueprint, FormSolver solver) {
        Form form = MockForm.draw(pack, blueprint, Map.of(), 0, solver);
        List<AttemptEvent> events = new ArrayList<>();
        events.add(new AttemptEvent.Started(
                form,
                blueprint.id(),
                0,
                Optional.of(THEN.plus(blueprint.timeLimit())),
                Terms.exam(blueprint.timeLimit())));
        for (int place = 1; place <= form.length(); place += 2) {
            events.add(new AttemptEvent.Answered(
                    place,
                    Optional.of(
                            pack.scorable(form.at(place).item()).orElseThrow().key()),
                    false));
        }
        events.add(new AttemptEvent.Submitted());
        List<RecordedEvent> log = new ArrayList<>();
        events.forEach(event -> log.add(new RecordedEvent(new EventId("rehearsal-" + log.size()), THEN, event)));
        return Attempt.of(
                new AttemptHeader(
                        new AttemptId(NOBODY),
                        new LearnerId(NOBODY),
                        pack.revision(),
                        1,
                        AttemptKind.EXAM,
                        THEN,
                        Optional.of(THEN),
                        log.size()),
                log);
    }
}
