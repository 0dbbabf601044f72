package org.thetaprep.runner.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.Domain;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.report.DomainResult;
import org.thetaprep.report.Heading;
import org.thetaprep.report.MisconceptionCount;
import org.thetaprep.report.Occasion;
import org.thetaprep.report.PassChance;
import org.thetaprep.report.Provenance;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.ScoreEstimate;
import org.thetaprep.report.ScoreScale;
import org.thetaprep.report.ScoredCount;
import org.thetaprep.report.TaskResult;
import org.thetaprep.runner.account.Learner;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.attempt.AttemptState;
import org.thetaprep.scoring.readiness.DomainReadiness;
import org.thetaprep.scoring.readiness.DomainState;
import org.thetaprep.scoring.readiness.Readiness;
import org.thetaprep.scoring.readiness.ReadinessModel;

/**
 * Assembles the readiness report of a closed attempt.
 *
 * @param measurement measures the attempt
 * @param zone the time zone in which the day of the attempt is told
 */
record ReadinessReports(Measurement measurement, ZoneId zone) {

    ReadinessReport of(MarkedAttempt marked, Learner learner) {
        ContentPack pack = marked.pack();
        Exam exam = marked.version().exam();
        AttemptState state = marked.attempt().state();
        Blueprint blueprint = exam.blueprint(state.blueprint()).orElseThrow();
        Readiness readiness = measurement.assess(marked, blueprint);
        ScoreScale scale = new ScoreScale(
                exam.scoreScale().minimum(),
                exam.scoreScale().maximum(),
                exam.scoreScale().cut());
        List<DomainResult> domains = domains(marked, blueprint, readiness);
        List<MisconceptionCount> misconceptions = Misconceptions.of(marked);
        boolean measured = readiness.responses() >= ReadinessModel.MINIMUM_RESPONSES;
        Optional<PassChance> passChance = measured ? Optional.of(passChance(readiness)) : Optional.empty();
        ScoreEstimate overall = measured ? estimate(readiness.overall()) : ScoreEstimate.notEnoughEvidence();
        return new ReadinessReport(
                heading(marked, exam, blueprint, learner),
                scale,
                overall,
                passChance,
                count(marked),
                domains,
                tasks(marked, exam),
                misconceptions,
                new NextSteps(marked, domains, misconceptions, scale, passChance, blueprint.minutes()).all(),
                new ItemReviews(pack).of(marked),
                new Provenance(
                        exam.id() + " " + pack.revision().substring(0, 8),
                        marked.version().items().size(),
                        marked.scored().size(),
                        0,
                        Provenance.Model.SECOND_ORDER_LOGISTIC,
                        marked.attempt().header().id().toString().substring(0, 8) + "-"
                                + pack.revision().substring(0, 8)),
                new Backgrounds(marked, blueprint, overall).background());
    }

    private Heading heading(MarkedAttempt marked, Exam exam, Blueprint blueprint, Learner learner) {
        AttemptState state = marked.attempt().state();
        Instant closed = state.closedAt().orElseThrow();
        return new Heading(
                exam.code(),
                exam.title(),
                blueprint.title(),
                blueprint.notice(),
                learner.displayName(),
                new Occasion(
                        marked.attempt().header().kind() == AttemptKind.EXAM
                                ? Occasion.Kind.MOCK_EXAM
                                : Occasion.Kind.PRACTICE,
                        marked.attempt().header().number()),
                closed.atZone(zone).toLocalDate(),
                (int) Duration.between(state.startedAt(), closed).toMinutes(),
                marked.answered(),
                marked.items().size());
    }

    private static ScoreEstimate estimate(org.thetaprep.scoring.readiness.ScoreEstimate measured) {
        return ScoreEstimate.of(
                measured.score(),
                measured.half().low(),
                measured.half().high(),
                measured.ninety().low(),
                measured.ninety().high());
    }

    private static PassChance passChance(Readiness readiness) {
        double probability = readiness.passProbability();
        return new PassChance(
                probability,
                Math.min(probability, readiness.passProbabilityRange().low()),
                Math.max(probability, readiness.passProbabilityRange().high()),
                readiness.nextForm().scores().stream()
                        .map(score -> (int) Math.round(score))
                        .toList());
    }

    private static ScoredCount count(MarkedAttempt marked) {
        List<MarkedItem> scored = marked.scored();
        return new ScoredCount(
                (int) scored.stream().filter(MarkedItem::right).count(),
                scored.size(),
                scored.stream().mapToDouble(item -> item.item().chanceLevel()).sum());
    }

    private static List<DomainResult> domains(MarkedAttempt marked, Blueprint blueprint, Readiness readiness) {
        List<Domain> domains = marked.pack().exam().domains();
        return domains.stream()
                .map(domain -> {
                    List<MarkedItem> scored = marked.scored().stream()
                            .filter(item -> item.domain() == domain.number())
                            .toList();
                    DomainReadiness measured = readiness.domains().get(domains.indexOf(domain));
                    return new DomainResult(
                            domain.number(),
                            domain.title(),
                            blueprint.weights().get(domain.number()),
                            (int) scored.stream()
                                    .filter(item -> item.response().isPresent())
                                    .count(),
                            (int) scored.stream().filter(MarkedItem::right).count(),
                            measured.state() == DomainState.NOT_ENOUGH_EVIDENCE
                                    ? ScoreEstimate.notEnoughEvidence()
                                    : estimate(measured.estimate()));
                })
                .toList();
    }

    private static List<TaskResult> tasks(MarkedAttempt marked, Exam exam) {
        return exam.tasks().stream()
                .map(task -> {
                    List<MarkedItem> scored = marked.scored().stream()
                            .filter(item -> item.task().equals(task.id()))
                            .toList();
                    return new TaskResult(
                            task.id().toString(),
                            task.title(),
                            (int) scored.stream().filter(MarkedItem::right).count(),
                            scored.size());
                })
                .toList();
    }
}
