package org.thetaprep.runner.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.report.BeforeAfter;
import org.thetaprep.report.CohortMap;
import org.thetaprep.report.CohortReport;
import org.thetaprep.report.Misconception;
import org.thetaprep.report.MisconceptionCount;
import org.thetaprep.report.ScoreEstimate;
import org.thetaprep.report.ScoreScale;
import org.thetaprep.report.Share;
import org.thetaprep.runner.report.CohortTally;
import org.thetaprep.runner.report.MeanChange;

/**
 * What the standings of a cohort show together.
 *
 * @param pack the pack in force
 * @param learners the learners with what is known of them, in the order of names
 */
public record CohortFigures(ContentPack pack, List<Learnt> learners) {

    public CohortFigures {
        learners = List.copyOf(learners);
    }

    /**
     * A learner of the cohort.
     *
     * @param name what they are called
     * @param standing what is known of them; nothing if they did nothing yet
     */
    public record Learnt(String name, Optional<Standing> standing) {}

    /**
     * A task in the cohort.
     *
     * @param task for instance "2.3"
     * @param title its title
     * @param share right answers of all given
     * @param learners how many learners met it
     */
    public record TaskFigure(String task, String title, Share share, int learners) {}

    /**
     * A misconception in the cohort.
     *
     * @param name the belief
     * @param help what to think instead
     * @param holders how many learners hold it still
     * @param chosen in how many items it was chosen
     * @param offered how many items offered it
     */
    public record BeliefFigure(String name, String help, int holders, int chosen, int offered) {}

    private List<Standing> standings() {
        return learners.stream().flatMap(learner -> learner.standing().stream()).toList();
    }

    /** The tasks of a domain, the one with the fewest right answers first. */
    public List<TaskFigure> tasks(int domain) {
        Map<String, Share> shares = new HashMap<>();
        Map<String, Integer> met = new HashMap<>();
        for (Standing standing : standings()) {
            for (Standing.TaskCount count : standing.tasks()) {
                shares.merge(count.task(), new Share(count.right(), count.of()), Share::plus);
                met.merge(count.task(), 1, Integer::sum);
            }
        }
        return pack.exam().tasks().stream()
                .filter(task -> task.id().domain() == domain)
                .filter(task -> shares.containsKey(task.id().toString()))
                .map(task -> new TaskFigure(
                        task.id().toString(),
                        task.title(),
                        shares.get(task.id().toString()),
                        met.get(task.id().toString())))
                .sorted(Comparator.comparingDouble(figure -> figure.share().rate()))
                .toList();
    }

    /** The misconceptions that most learners hold, the commonest first. */
    public List<BeliefFigure> beliefs() {
        return counts().entrySet().stream()
                .flatMap(entry -> pack.misconception(entry.getKey()).stream()
                        .map(known -> new BeliefFigure(
                                known.name(),
                                known.help(),
                                (int) standings().stream()
                                        .flatMap(standing -> standing.beliefs().stream())
                                        .filter(belief -> belief.misconception().equals(entry.getKey()) && belief.held())
                                        .count(),
                                entry.getValue().chosen(),
                                entry.getValue().offered())))
                .filter(figure -> figure.holders() > 0)
                .sorted(Comparator.comparingInt(BeliefFigure::holders)
                        .thenComparingInt(BeliefFigure::chosen)
                        .reversed())
                .toList();
    }

    private Map<String, Standing.BeliefCount> counts() {
        Map<String, Standing.BeliefCount> counts = new HashMap<>();
        standings().forEach(standing -> standing.beliefs().forEach(belief -> counts.merge(
                belief.misconception(),
                belief,
                (a, b) -> new Standing.BeliefCount(
                        a.misconception(), a.chosen() + b.chosen(), a.offered() + b.offered(), a.held() || b.held()))));
        return counts;
    }

    /**
     * The change from each learner's exam before the latest to the latest, as means over the learners who took two; nothing
     * where they are fewer than {@link CohortTally#LEAST_COMPARED}.
     *
     * @param zone the time zone in which days are told
     */
    public Optional<BeforeAfter> change(ZoneId zone) {
        List<Pair> pairs = standings().stream()
                .filter(standing -> standing.exams().size() >= 2)
                .map(standing -> new Pair(
                        standing.exams().get(standing.exams().size() - 2),
                        standing.exams().get(standing.exams().size() - 1)))
                .filter(pair -> pair.before().overall().isKnown() && pair.now().overall().isKnown())
                .toList();
        if (pairs.size() < CohortTally.LEAST_COMPARED) {
            return Optional.empty();
        }
        List<BeforeAfter.Row> rows = new ArrayList<>();
        rows.add(row(0, "", pairs, Standing.ExamResult::overall));
        for (int d = 0; d < pack.exam().domains().size(); d++) {
            int domain = d;
            rows.add(row(
                    pack.exam().domains().get(d).number(),
                    pack.exam().domains().get(d).title(),
                    pairs,
                    exam -> exam.domains().get(domain)));
        }
        return Optional.of(new BeforeAfter(
                scale(pack.exam()),
                latest(pairs.stream().map(pair -> pair.before().at()).toList(), zone),
                latest(pairs.stream().map(pair -> pair.now().at()).toList(), zone),
                rows));
    }

    private record Pair(Standing.ExamResult before, Standing.ExamResult now) {}

    private static BeforeAfter.Row row(
            int number, String title, List<Pair> pairs, Function<Standing.ExamResult, Figure> score) {
        return MeanChange.of(
                number,
                title,
                pairs,
                pair -> known(score.apply(pair.before())),
                pair -> known(score.apply(pair.now())));
    }

    private static Optional<Double> known(Figure figure) {
        return figure.isKnown() ? Optional.of((double) figure.score()) : Optional.empty();
    }

    private static LocalDate latest(List<Instant> instants, ZoneId zone) {
        return instants.stream().max(Comparator.naturalOrder()).orElseThrow().atZone(zone).toLocalDate();
    }

    /**
     * The report of the cohort.
     *
     * @param cohort its name
     * @param date the day of the report
     * @param zone the time zone in which days are told
     */
    public CohortReport report(String cohort, LocalDate date, ZoneId zone) {
        Exam exam = pack.exam();
        List<CohortMap.Row> rows = learners.stream()
                .map(learner -> row(learner, exam.domains().size()))
                .toList();
        return new CohortReport(
                exam.code(),
                exam.title(),
                cohort,
                date,
                new CohortMap(
                        scale(exam),
                        exam.domains().stream().map(domain -> domain.title()).toList(),
                        rows),
                learners.stream()
                        .flatMap(learner -> learner.standing().stream()
                                .filter(standing -> standing.overall().isKnown())
                                .map(standing -> new CohortReport.LearnerChance(
                                        learner.name(),
                                        standing.chance(),
                                        standing.chanceLow(),
                                        standing.chanceHigh())))
                        .toList(),
                counts().values().stream()
                        .flatMap(count -> pack.misconception(count.misconception()).stream()
                                .map(known -> new MisconceptionCount(
                                        new Misconception(known.name(), known.help()),
                                        count.chosen(),
                                        count.offered(),
                                        count.chosen())))
                        .sorted(Comparator.comparingInt(MisconceptionCount::chosen).reversed())
                        .toList(),
                change(zone));
    }

    private static CohortMap.Row row(Learnt learner, int domains) {
        return learner.standing()
                .map(standing -> new CohortMap.Row(
                        learner.name(),
                        cell(standing.overall()),
                        standing.domains().stream().map(CohortFigures::cell).toList()))
                .orElseGet(() -> new CohortMap.Row(
                        learner.name(),
                        new CohortMap.Cell(ScoreEstimate.notEnoughEvidence(), 0),
                        Collections.nCopies(
                                domains, new CohortMap.Cell(ScoreEstimate.notEnoughEvidence(), 0))));
    }

    private static CohortMap.Cell cell(Figure figure) {
        return new CohortMap.Cell(
                figure.isKnown()
                        ? ScoreEstimate.of(
                                figure.score(), figure.midLow(), figure.midHigh(), figure.low(), figure.high())
                        : ScoreEstimate.notEnoughEvidence(),
                figure.answers());
    }

    private static ScoreScale scale(Exam exam) {
        return new ScoreScale(
                exam.scoreScale().minimum(), exam.scoreScale().maximum(), exam.scoreScale().cut());
    }
}
