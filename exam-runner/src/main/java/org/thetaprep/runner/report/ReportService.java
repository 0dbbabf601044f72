package org.thetaprep.runner.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.Trend;
import org.thetaprep.runner.account.Learner;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.attempt.KeyRuling;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.knowledge.ReadinessModels;
import org.thetaprep.runner.memory.Remembered;

/**
 * The readiness reports of learners' own closed attempts. A closed attempt never changes, so a report once made
 * is kept for a while.
 */
public final class ReportService {

    private static final int KEPT = 200;
    private static final int MEASURED = 10_000;

    private final AttemptService attempts;
    private final ItemBank bank;
    private final Measurement measurement;
    private final AttemptExports exports;
    private final ReadinessReports reports;
    private final Remembered<Marked, ReadinessReport> kept = new Remembered<>(KEPT);
    private final Remembered<Closed, Measured> measured = new Remembered<>(MEASURED);

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
        this.exports = new AttemptExports(models);
        this.reports = new ReadinessReports(models, zone);
    }

    /**
     * The report of an attempt.
     *
     * @param learner who asks
     * @param id the attempt
     * @return the report, or nothing if the attempt is not there, someone else's, still open, or not to be reviewed yet
     */
    public Optional<ReadinessReport> of(Learner learner, AttemptId id) {
        return reviewable(learner, id).map(attempt -> {
            Before before = before(attempt.header());
            Map<ItemId, KeyRuling> rulings = attempts.rulings(attempt.header().packRevision());
            Marked key = new Marked(
                    new Closed(attempt.header()), rulings, learner.displayName(), before.closed(), before.leftOut());
            return kept.of(key, () -> reports.of(exports.of(
                    MarkedAttempt.of(attempt, bank, rulings),
                    Optional.of(learner.displayName()),
                    before.earlier(),
                    before.leftOut())));
        });
    }

    /**
     * What an attempt gave, in short.
     *
     * @param attempt an attempt
     * @return the result, or nothing if it is still open, or not to be reviewed yet
     */
    public Optional<AttemptResult> result(Attempt attempt) {
        return Optional.of(attempt).filter(attempts::isOpenForReview).map(closed -> measured(closed).result());
    }

    /**
     * All that the report of an attempt is made of.
     *
     * @param learner who asks
     * @param id the attempt
     * @param named whether it names the learner
     * @return the export, or nothing where there is no report
     */
    public Optional<ExportedAttempt> export(Learner learner, AttemptId id, boolean named) {
        return reviewable(learner, id)
                .map(attempt -> export(
                        attempt,
                        before(attempt.header()),
                        named ? Optional.of(learner.displayName()) : Optional.empty()));
    }

    private Optional<Attempt> reviewable(Learner learner, AttemptId id) {
        return attempts.find(learner.id(), id).filter(attempts::isOpenForReview);
    }

    /**
     * All that the report of anybody's closed attempt is made of, for someone who may see anybody's.
     *
     * @param id the attempt
     * @param name from the learner to what they are called, or to nothing where they are not to be named
     * @return the export, or nothing if there is no such attempt or it is not closed
     */
    public Optional<ExportedAttempt> exportAny(AttemptId id, Function<AttemptHeader, Optional<String>> name) {
        return attempts.peek(id)
                .filter(attempt -> !attempt.header().isRunning())
                .map(attempt -> export(attempt, before(attempt.header()), name.apply(attempt.header())));
    }

    /**
     * The report of a learner's closed attempt for someone who teaches them, whether the learner may see it or not.
     *
     * @param learner whose attempt it is
     * @param id the attempt
     * @return the report, or nothing if the attempt is not there, someone else's or still open
     */
    public Optional<ReadinessReport> ofTaught(Learner learner, AttemptId id) {
        return attempts.find(learner.id(), id)
                .filter(attempt -> !attempt.header().isRunning())
                .map(attempt -> reports.of(
                        export(attempt, before(attempt.header()), Optional.of(learner.displayName()))));
    }

    private ExportedAttempt export(Attempt attempt, Before before, Optional<String> name) {
        return exports.of(
                marked(attempt),
                name,
                before.earlier(),
                before.leftOut());
    }

    /** The learner's ability over all domains by a closed attempt alone, in logits. */
    public double ability(Attempt attempt) {
        return measurement.posterior(marked(attempt)).compositeMean();
    }

    private MarkedAttempt marked(Attempt attempt) {
        return MarkedAttempt.of(attempt, bank, attempts.rulings(attempt.header().packRevision()));
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
                                    .of(marked(attempt))
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
        return reviewable(learner, id).map(attempt -> AttemptReview.of(marked(attempt), measurement));
    }

    /** A closed attempt at a revision: one that is opened again is another then. */
    private record Closed(AttemptId id, long revision) {

        private Closed(AttemptHeader header) {
            this(header.id(), header.revision());
        }
    }

    /** All that a report of a learner's depends on: the attempt, what was ruled on its items, whose it is, earlier ones. */
    private record Marked(
            Closed attempt, Map<ItemId, KeyRuling> rulings, String learner, List<Closed> earlier, int leftOut) {}

    /** The earlier mock exams that a trend shows, what they gave, and how many lie between the first and the second. */
    private record Before(List<Closed> closed, List<EarlierAttempt> earlier, int leftOut) {}

    /** Measures the mock exams before an attempt: the first, and the latest as far as a trend shows them. */
    private Before before(AttemptHeader header) {
        List<AttemptHeader> earlier = new ArrayList<>(attempts.of(header.learner()).stream()
                .filter(other -> other.kind() == AttemptKind.EXAM)
                .filter(other -> !other.isRunning() && other.number() < header.number())
                .filter(other -> exam(other).equals(exam(header)))
                .toList());
        Collections.reverse(earlier);
        int leftOut = Math.max(0, earlier.size() + 1 - Trend.SHOWN);
        List<AttemptHeader> shown = new ArrayList<>(earlier.subList(0, Math.min(1, earlier.size())));
        shown.addAll(earlier.subList(Math.min(earlier.size(), 1 + leftOut), earlier.size()));
        List<Closed> closed = new ArrayList<>();
        List<EarlierAttempt> results = new ArrayList<>();
        for (AttemptHeader other : shown) {
            Closed key = new Closed(other);
            measured.of(key)
                    .or(() -> attempts.peek(key.id()).filter(attempts::isOpenForReview).map(this::measured))
                    .ifPresent(known -> {
                        closed.add(key);
                        results.add(known.asEarlier());
                    });
        }
        return new Before(closed, results, leftOut);
    }

    private String exam(AttemptHeader header) {
        return bank.pack(header.packRevision()).exam().id();
    }

    /** A closed attempt as lists and trends show it. */
    private record Measured(AttemptResult result, EarlierAttempt asEarlier) {}

    private Measured measured(Attempt attempt) {
        return measured.of(new Closed(attempt.header()), () -> {
            MarkedAttempt marked = marked(attempt);
            Assessed assessed = measurement.assess(marked);
            return new Measured(AttemptResult.of(marked, assessed), EarlierAttempt.of(marked, assessed.readiness()));
        });
    }

    /** The report of an attempt that is nowhere kept. */
    ReadinessReport make(Attempt attempt, Learner learner) {
        MarkedAttempt marked = MarkedAttempt.of(attempt, bank, Map.of());
        return reports.of(exports.of(marked, Optional.of(learner.displayName()), List.of(), 0));
    }
}
