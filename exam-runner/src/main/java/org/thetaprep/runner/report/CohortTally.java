package org.thetaprep.runner.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.thetaprep.report.BeforeAfter;
import org.thetaprep.report.CohortMap;
import org.thetaprep.report.CohortReport;
import org.thetaprep.report.PassChance;
import org.thetaprep.report.ScoreScale;
import org.thetaprep.runner.knowledge.ReadinessModels;
import org.thetaprep.scoring.readiness.DomainState;

/**
 * Gathers the attempts of a cohort, one after another: of each learner the latest attempt stands for them, and the one
 * before it is what they are compared with. Only figures are kept, no attempt.
 */
public final class CohortTally {

    /** Learners with two attempts that a mean change needs. */
    public static final int LEAST_COMPARED = 5;

    private final Measurement measurement;
    private final String cohort;
    private final ZoneId zone;
    private final Map<String, Latest> learners = new TreeMap<>();
    private final MisconceptionTally misconceptions = new MisconceptionTally();
    private Optional<ExportedExam> exam = Optional.empty();

    /**
     * @param models the measurement models
     * @param cohort name of the cohort
     * @param zone the time zone in which days are told
     */
    public CohortTally(ReadinessModels models, String cohort, ZoneId zone) {
        this.measurement = new Measurement(models);
        this.cohort = cohort;
        this.zone = zone;
    }

    /** What one attempt gave; empty where answers were too few. */
    private record Result(
            String name,
            Instant closedAt,
            CohortMap.Row row,
            Optional<PassChance> chance,
            Optional<Double> overall,
            List<Optional<Double>> domains) {}

    /** The latest attempt of a learner and the one before it. */
    private record Latest(Result now, Optional<Result> before) {

        private Latest with(Result other) {
            if (other.closedAt().isAfter(now.closedAt())) {
                return new Latest(other, Optional.of(now));
            }
            return new Latest(
                    now,
                    before.filter(known -> !other.closedAt().isAfter(known.closedAt()))
                            .or(() -> Optional.of(other)));
        }
    }

    /** What is added to a cohort for one attempt. */
    public static final class Measured {

        private final ExportedAttempt attempt;
        private final Result result;

        private Measured(ExportedAttempt attempt, Result result) {
            this.attempt = attempt;
            this.result = result;
        }
    }

    /** Measures an attempt; may be called from any thread. */
    public Measured measure(ExportedAttempt attempt) {
        Assessed assessed = measurement.assess(attempt);
        List<CohortMap.Cell> cells = new ArrayList<>();
        List<Optional<Double>> domains = new ArrayList<>();
        assessed.readiness().domains().forEach(domain -> {
            cells.add(new CohortMap.Cell(Assessed.shown(domain), domain.responses()));
            domains.add(
                    domain.state() == DomainState.NOT_ENOUGH_EVIDENCE
                            ? Optional.empty()
                            : Optional.of(domain.estimate().score()));
        });
        return new Measured(
                attempt,
                new Result(
                        attempt.shownName(),
                        attempt.closedAt(),
                        new CohortMap.Row(
                                attempt.shownName(),
                                new CohortMap.Cell(
                                        assessed.overall(), assessed.readiness().responses()),
                                cells),
                        assessed.passChance(),
                        assessed.isMeasured()
                                ? Optional.of(assessed.readiness().overall().score())
                                : Optional.empty(),
                        domains));
    }

    /**
     * Adds an attempt.
     *
     * @throws IllegalArgumentException if it is of another exam than those before it
     */
    public void add(Measured measured) {
        ExportedExam its = measured.attempt.exam();
        exam.filter(known -> !known.id().equals(its.id())
                        || !known.scale().equals(its.scale())
                        || !known.domains().stream()
                                .map(ExportedExam.ExportedDomain::number)
                                .toList()
                                .equals(its.domains().stream()
                                        .map(ExportedExam.ExportedDomain::number)
                                        .toList()))
                .ifPresent(known -> {
                    throw new IllegalArgumentException("it is of exam " + its.id()
                            + ", and those before it are of another exam or other domains: " + known.id());
                });
        exam = Optional.of(exam.orElse(its));
        misconceptions.add(measured.attempt);
        learners.merge(
                measured.attempt.learner(),
                new Latest(measured.result, Optional.empty()),
                (known, added) -> known.with(added.now()));
    }

    /** Whether anything was added. */
    public boolean isEmpty() {
        return exam.isEmpty();
    }

    /**
     * The report of the cohort, its learners by name.
     *
     * @throws java.util.NoSuchElementException if nothing was added
     */
    public CohortReport report() {
        ExportedExam its = exam.orElseThrow();
        List<Latest> all = learners.values().stream()
                .sorted(Comparator.comparing((Latest latest) -> latest.now().name(), new NaturalOrder()))
                .toList();
        ScoreScale scale = new ScoreScale(
                its.scale().minimum(), its.scale().maximum(), its.scale().cut());
        return new CohortReport(
                its.code(),
                its.title(),
                cohort,
                day(all.stream().map(latest -> latest.now().closedAt()).max(Comparator.naturalOrder())),
                new CohortMap(
                        scale,
                        its.domains().stream()
                                .map(ExportedExam.ExportedDomain::title)
                                .toList(),
                        all.stream().map(latest -> latest.now().row()).toList()),
                all.stream()
                        .flatMap(latest -> latest.now().chance().stream()
                                .map(chance -> new CohortReport.LearnerChance(
                                        latest.now().name(), chance.probability(), chance.low(), chance.high())))
                        .toList(),
                misconceptions.counts(),
                change(all, its, scale));
    }

    private LocalDate day(Optional<Instant> instant) {
        return instant.orElseThrow().atZone(zone).toLocalDate();
    }

    private Optional<BeforeAfter> change(List<Latest> all, ExportedExam its, ScoreScale scale) {
        List<Latest> compared = all.stream()
                .filter(latest -> latest.now().overall().isPresent()
                        && latest.before().flatMap(Result::overall).isPresent())
                .toList();
        if (compared.size() < LEAST_COMPARED) {
            return Optional.empty();
        }
        List<BeforeAfter.Row> rows = new ArrayList<>();
        rows.add(MeanChange.of(
                0, "", compared, latest -> latest.before().flatMap(Result::overall), latest -> latest.now().overall()));
        for (int d = 0; d < its.domains().size(); d++) {
            int domain = d;
            rows.add(MeanChange.of(
                    its.domains().get(d).number(),
                    its.domains().get(d).title(),
                    compared,
                    latest -> latest.before().flatMap(before -> before.domains().get(domain)),
                    latest -> latest.now().domains().get(domain)));
        }
        return Optional.of(new BeforeAfter(
                scale,
                day(compared.stream()
                        .map(latest -> latest.before().orElseThrow().closedAt())
                        .max(Comparator.naturalOrder())),
                day(compared.stream()
                        .map(latest -> latest.now().closedAt())
                        .max(Comparator.naturalOrder())),
                rows));
    }
}
