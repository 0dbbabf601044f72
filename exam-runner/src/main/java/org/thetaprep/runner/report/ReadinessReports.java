package org.thetaprep.runner.report;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.thetaprep.report.DomainResult;
import org.thetaprep.report.Heading;
import org.thetaprep.report.MisconceptionCount;
import org.thetaprep.report.Occasion;
import org.thetaprep.report.Provenance;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.ScoreScale;
import org.thetaprep.report.ScoredCount;
import org.thetaprep.report.TaskResult;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.knowledge.ReadinessModels;

/** Assembles the readiness report of a closed attempt. It may be used from any thread. */
public final class ReadinessReports {

    private final Measurement measurement;
    private final ZoneId zone;

    /**
     * @param models the measurement models
     * @param zone the time zone in which days are told
     */
    public ReadinessReports(ReadinessModels models, ZoneId zone) {
        this.measurement = new Measurement(models);
        this.zone = zone;
    }

    /** The report of an attempt: the same attempt gives the same report. */
    public ReadinessReport of(ExportedAttempt attempt) {
        ExportedExam exam = attempt.exam();
        Assessed assessed = measurement.assess(attempt);
        ScoreScale scale = new ScoreScale(
                exam.scale().minimum(), exam.scale().maximum(), exam.scale().cut());
        List<DomainResult> domains = domains(attempt, assessed);
        MisconceptionTally tally = new MisconceptionTally();
        tally.add(attempt);
        List<MisconceptionCount> misconceptions = tally.counts();
        return new ReadinessReport(
                heading(attempt),
                scale,
                assessed.overall(),
                assessed.passChance(),
                count(attempt),
                domains,
                tasks(attempt),
                misconceptions,
                new NextSteps(attempt, assessed, domains, misconceptions, scale).all(),
                attempt.items().stream().map(ExportedItem::review).toList(),
                new Provenance(
                        exam.id() + " " + exam.revision().substring(0, 8),
                        exam.bankItems(),
                        attempt.scored().size(),
                        (int) attempt.scored().stream()
                                .filter(item -> item.calibrationAnswers() > 0)
                                .count(),
                        attempt.scored().stream()
                                .mapToLong(ExportedItem::calibrationAnswers)
                                .sum(),
                        Provenance.Model.SECOND_ORDER_LOGISTIC,
                        attempt.shortId() + "-" + exam.revision().substring(0, 8)),
                new Backgrounds(attempt, assessed, zone).background());
    }

    private Heading heading(ExportedAttempt attempt) {
        ExportedExam exam = attempt.exam();
        return new Heading(
                exam.code(),
                exam.title(),
                exam.blueprint().title(),
                exam.blueprint().notice(),
                attempt.shownName(),
                new Occasion(
                        attempt.kind() == AttemptKind.EXAM ? Occasion.Kind.MOCK_EXAM : Occasion.Kind.PRACTICE,
                        attempt.number()),
                attempt.closedAt().atZone(zone).toLocalDate(),
                (int) Duration.between(attempt.startedAt(), attempt.closedAt()).toMinutes(),
                attempt.answered(),
                attempt.items().size());
    }

    private static ScoredCount count(ExportedAttempt attempt) {
        List<ExportedItem> scored = attempt.scored();
        return new ScoredCount(
                (int) scored.stream().filter(ExportedItem::right).count(),
                scored.size(),
                scored.stream().mapToDouble(ExportedItem::chanceLevel).sum());
    }

    private static List<DomainResult> domains(ExportedAttempt attempt, Assessed assessed) {
        return attempt.exam().domains().stream()
                .map(domain -> {
                    List<ExportedItem> scored = attempt.scored().stream()
                            .filter(item -> item.review().domain() == domain.number())
                            .toList();
                    return new DomainResult(
                            domain.number(),
                            domain.title(),
                            domain.weightPercent(),
                            (int) scored.stream().filter(ExportedItem::answered).count(),
                            (int) scored.stream().filter(ExportedItem::right).count(),
                            Assessed.shown(assessed.readiness()
                                    .domains()
                                    .get(attempt.exam().place(domain.number()))));
                })
                .toList();
    }

    private static List<TaskResult> tasks(ExportedAttempt attempt) {
        return attempt.exam().tasks().stream()
                .map(task -> {
                    List<ExportedItem> scored = attempt.scored().stream()
                            .filter(item -> item.review().task().equals(task.id()))
                            .toList();
                    return new TaskResult(
                            task.id(),
                            task.title(),
                            (int) scored.stream().filter(ExportedItem::right).count(),
                            scored.size());
                })
                .toList();
    }
}
