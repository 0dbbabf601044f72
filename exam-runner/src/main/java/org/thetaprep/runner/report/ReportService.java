package org.thetaprep.runner.report;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.runner.account.Learner;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.knowledge.ReadinessModels;

/**
 * The readiness reports of learners' own closed attempts. A closed attempt never changes, so a report once made
 * is kept for a while.
 */
public final class ReportService {

    private static final int KEPT = 200;

    private final AttemptService attempts;
    private final ItemBank bank;
    private final Measurement measurement;
    private final ReadinessReports reports;
    private final Map<Marked, ReadinessReport> kept =
            Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Marked, ReadinessReport> eldest) {
                    return size() > KEPT;
                }
            });

    /**
     * @param attempts the attempts
     * @param bank the packs
     * @param models the measurement models
     * @param zone the time zone in which days are told
     */
    public ReportService(AttemptService attempts, ItemBank bank, ReadinessModels models, ZoneId zone) {
        this.attempts = attempts;
        this.bank = bank;
        this.measurement = new Measurement(models);
        this.reports = new ReadinessReports(measurement, zone);
    }

    /**
     * The report of an attempt.
     *
     * @param learner who asks
     * @param id the attempt
     * @return the report, or nothing if the attempt is not there, someone else's, still open, or not to be reviewed yet
     */
    public Optional<ReadinessReport> of(Learner learner, AttemptId id) {
        return attempts.find(learner.id(), id)
                .filter(attempts::isOpenForReview)
                .map(attempt -> kept.computeIfAbsent(
                        new Marked(id, attempt.header().revision()), key -> make(attempt, learner)));
    }

    /**
     * One place laid open: of a closed attempt whose review is open, or one whose response was confirmed.
     *
     * @param learner who asks
     * @param id the attempt
     * @param place from 1
     * @return the place, or nothing if it is not theirs to see now
     */
    public Optional<PlaceReview> place(Learner learner, AttemptId id, int place) {
        return attempts.find(learner.id(), id)
                .filter(attempt -> attempt.state().form().has(place))
                .filter(attempt -> attempts.isOpenForReview(attempt)
                        || attempt.state().confirmed().contains(place))
                .map(attempt -> {
                    ContentPack pack = bank.pack(attempt.header().packRevision());
                    return new PlaceReview(
                            attempt,
                            place,
                            new ItemReviews(pack)
                                    .of(MarkedAttempt.of(attempt, pack))
                                    .get(place - 1));
                });
    }

    /**
     * An attempt, item by item.
     *
     * @param learner who asks
     * @param id the attempt
     * @return the review, or nothing if the attempt is not there, someone else's, or not open for review
     */
    public Optional<AttemptReview> review(Learner learner, AttemptId id) {
        return attempts.find(learner.id(), id)
                .filter(attempts::isOpenForReview)
                .map(attempt -> AttemptReview.of(
                        MarkedAttempt.of(attempt, bank.pack(attempt.header().packRevision())), measurement));
    }

    /** An attempt at a revision: one that is opened again is another then. */
    private record Marked(AttemptId id, long revision) {}

    ReadinessReport make(Attempt attempt, Learner learner) {
        return reports.of(MarkedAttempt.of(attempt, bank.pack(attempt.header().packRevision())), learner);
    }
}
