package org.thetaprep.runner.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thetaprep.report.BeforeAfter;
import org.thetaprep.report.Interval;
import org.thetaprep.report.ScoreEstimate;
import org.thetaprep.report.ScoreScale;
import org.thetaprep.report.Trend;
import org.thetaprep.scoring.readiness.DomainReadiness;
import org.thetaprep.scoring.readiness.DomainState;

/**
 * An attempt beside the learner's earlier mock exams, each measured by itself.
 *
 * @param attempt the attempt
 * @param assessed what was measured of it
 * @param zone the time zone in which days are told
 */
record Trends(ExportedAttempt attempt, Assessed assessed, ZoneId zone) {

    /** The standard normal quantile of 0.95: both tails of a 90 % interval. */
    private static final double Z = 1.6448536269514722;

    /** The attempts up to this one. */
    Trend trend() {
        List<Trend.Point> points = new ArrayList<>();
        attempt.earlier()
                .forEach(earlier -> points.add(
                        new Trend.Point(earlier.number(), day(earlier.closedAt()), shown(earlier.overall()))));
        points.add(new Trend.Point(attempt.number(), day(attempt.closedAt()), assessed.overall()));
        return new Trend(scale(), points, attempt.leftOut());
    }

    /** This attempt beside the latest one before it, where both have a score. */
    Optional<BeforeAfter> change() {
        if (attempt.earlier().isEmpty()) {
            return Optional.empty();
        }
        EarlierAttempt before = attempt.earlier().get(attempt.earlier().size() - 1);
        if (before.overall().isEmpty() || !assessed.isMeasured()) {
            return Optional.empty();
        }
        List<BeforeAfter.Row> rows = new ArrayList<>();
        rows.add(row(0, "", before.overall(), Optional.of(assessed.readiness().overall())));
        for (ExportedExam.ExportedDomain domain : attempt.exam().domains()) {
            DomainReadiness now =
                    assessed.readiness().domains().get(attempt.exam().place(domain.number()));
            rows.add(row(
                    domain.number(),
                    domain.title(),
                    Optional.ofNullable(before.domains().get(domain.number())),
                    now.state() == DomainState.NOT_ENOUGH_EVIDENCE ? Optional.empty() : Optional.of(now.estimate())));
        }
        return Optional.of(new BeforeAfter(scale(), day(before.closedAt()), day(attempt.closedAt()), rows));
    }

    private BeforeAfter.Row row(
            int domain,
            String title,
            Optional<org.thetaprep.scoring.readiness.ScoreEstimate> before,
            Optional<org.thetaprep.scoring.readiness.ScoreEstimate> now) {
        return new BeforeAfter.Row(
                domain, title, shown(before), shown(now), before.flatMap(then -> now.map(later -> change(then, later))));
    }

    /**
     * The 90 % interval of the change in points. The two posteriors rest on different answers, so the variance of the
     * difference is the sum of theirs; what the learner's ability has in common at both times would only narrow it.
     */
    private Interval change(
            org.thetaprep.scoring.readiness.ScoreEstimate before, org.thetaprep.scoring.readiness.ScoreEstimate now) {
        double points = attempt.exam().scale().pointsPerLogit();
        double change = points * (now.theta() - before.theta());
        double error = points * Math.hypot(now.standardError(), before.standardError());
        return Interval.rounded(change - Z * error, change + Z * error);
    }

    private static ScoreEstimate shown(Optional<org.thetaprep.scoring.readiness.ScoreEstimate> measured) {
        return measured.map(Assessed::shown).orElseGet(ScoreEstimate::notEnoughEvidence);
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private ScoreScale scale() {
        return new ScoreScale(
                attempt.exam().scale().minimum(),
                attempt.exam().scale().maximum(),
                attempt.exam().scale().cut());
    }
}
