package org.thetaprep.runner.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.thetaprep.content.exam.Domain;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.report.BeforeAfter;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.assignment.Aim;
import org.thetaprep.runner.assignment.Assigned;
import org.thetaprep.runner.assignment.Assignment;
import org.thetaprep.runner.assignment.AssignmentProgress;
import org.thetaprep.runner.assignment.AssignmentService;
import org.thetaprep.runner.assignment.Progress;
import org.thetaprep.runner.assignment.TargetedSet;
import org.thetaprep.runner.assignment.Work;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.cohort.CohortService;
import org.thetaprep.runner.cohort.Member;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.report.MeanChange;
import org.thetaprep.runner.standing.AssignmentEffect.LearnerEffect;
import org.thetaprep.runner.standing.AssignmentEffect.Mean;
import org.thetaprep.runner.standing.AssignmentEffect.ScoreChange;
import org.thetaprep.runner.standing.AssignmentEffect.State;

/** Compares the exams around an assignment. */
public final class EffectService {

    private final CohortService cohorts;
    private final AssignmentService assignments;
    private final AssignmentProgress progress;
    private final StandingService standings;
    private final ItemBank bank;

    /**
     * @param cohorts who is in a cohort
     * @param assignments what they were given
     * @param progress when they did it
     * @param standings their exams
     * @param bank the packs
     */
    public EffectService(
            CohortService cohorts,
            AssignmentService assignments,
            AssignmentProgress progress,
            StandingService standings,
            ItemBank bank) {
        this.cohorts = cohorts;
        this.assignments = assignments;
        this.progress = progress;
        this.standings = standings;
        this.bank = bank;
    }

    /** The effect of an assignment on those of its learners who are in its cohort now. */
    public AssignmentEffect of(Assignment assignment) {
        Map<LearnerId, Assigned> parts = assignments.assigned(assignment);
        Map<LearnerId, Progress> states = progress.of(assignment);
        List<Member> members = cohorts.members(assignment.cohort()).stream()
                .filter(member -> parts.containsKey(member.account().id()))
                .toList();
        StandingService.Standings known =
                standings.of(members.stream().map(member -> member.account().id()).toList());
        List<LearnerEffect> learners = members.stream()
                .map(member -> effect(
                        member,
                        states.get(member.account().id()),
                        Optional.ofNullable(known.standings().get(member.account().id()))
                                .map(Standing::exams)
                                .orElse(List.of()),
                        aimedAt(assignment.work(), parts.get(member.account().id()))))
                .toList();
        return new AssignmentEffect(learners, means(learners), known.behind());
    }

    private LearnerEffect effect(
            Member member, Progress state, List<Standing.ExamResult> exams, SortedSet<Integer> domains) {
        Optional<AttemptHeader> done = state.attempts().stream()
                .map(attempt -> attempt.header())
                .filter(header -> !header.isRunning())
                .findFirst();
        Optional<Standing.ExamResult> before = done.map(AttemptHeader::startedAt)
                .flatMap(begun -> exams.stream()
                        .filter(exam -> !exam.at().isAfter(begun))
                        .reduce((earlier, later) -> later));
        Optional<Standing.ExamResult> after = done.flatMap(AttemptHeader::closedAt).flatMap(end -> next(exams, end));
        if (before.isEmpty() || after.isEmpty()) {
            State lacking = done.isEmpty()
                    ? State.NOT_DONE
                    : before.isEmpty() ? State.NO_EXAM_BEFORE : State.NO_EXAM_AFTER;
            return new LearnerEffect(member.learner(), lacking, Optional.empty(), Optional.empty(), List.of());
        }
        List<ScoreChange> scores = new ArrayList<>();
        scores.add(new ScoreChange(0, before.get().overall(), after.get().overall()));
        List<Integer> numbers = bank.exam().domains().stream().map(Domain::number).toList();
        domains.forEach(domain -> scores.add(new ScoreChange(
                domain,
                before.get().domains().get(numbers.indexOf(domain)),
                after.get().domains().get(numbers.indexOf(domain)))));
        return new LearnerEffect(member.learner(), State.MEASURED, before, after, scores);
    }

    private static Optional<Standing.ExamResult> next(List<Standing.ExamResult> exams, Instant end) {
        return exams.stream().filter(exam -> exam.at().isAfter(end)).findFirst();
    }

    /** The numbers of the domains that a learner's items are aimed at: of a mock exam all. */
    private SortedSet<Integer> aimedAt(Work work, Assigned part) {
        Stream<Integer> numbers = work.match(new Work.Cases<>() {
            @Override
            public Stream<Integer> mockExam(Work.MockExam mock) {
                return bank.exam().domains().stream().map(Domain::number);
            }

            @Override
            public Stream<Integer> practiceSet(Work.PracticeSet set) {
                return domainsOf(set.items());
            }

            @Override
            public Stream<Integer> targeted(Work.Targeted targeted) {
                return part.plan().stream().flatMap(plan -> plan.parts().stream()).flatMap(EffectService.this::aimedAt);
            }
        });
        return numbers.filter(number -> bank.exam().domain(number).isPresent())
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    private Stream<Integer> aimedAt(TargetedSet.Part part) {
        Aim aim = part.aim();
        return switch (aim.about()) {
            case DOMAIN -> Stream.of(Integer.valueOf(aim.name()));
            case TASK -> Stream.of(TaskId.parse(aim.name()).domain());
            case MISCONCEPTION, ROW -> domainsOf(part.items());
        };
    }

    private Stream<Integer> domainsOf(List<ItemId> items) {
        return items.stream()
                .flatMap(item -> bank.current().scorable(item).stream())
                .map(item -> item.classification().task().domain());
    }

    /** All domains together, what each learner's items were aimed at, and each domain by itself. */
    private List<Mean> means(List<LearnerEffect> learners) {
        List<LearnerEffect> measured =
                learners.stream().filter(one -> one.state() == State.MEASURED).toList();
        List<Mean> means = new ArrayList<>();
        means.add(mean(0, "All domains", measured, one -> one.scores().subList(0, 1)));
        means.add(mean(0, "What it was aimed at", measured, LearnerEffect::aimed));
        for (Domain domain : bank.exam().domains()) {
            means.add(mean(domain.number(), domain.title(), measured, one -> one.aimed().stream()
                    .filter(score -> score.domain() == domain.number())
                    .toList()));
        }
        return means.stream().filter(mean -> mean.learners() > 0).toList();
    }

    private static Mean mean(
            int number,
            String title,
            List<LearnerEffect> learners,
            Function<LearnerEffect, List<ScoreChange>> scores) {
        List<List<ScoreChange>> known = learners.stream()
                .map(scores)
                .map(all -> all.stream().filter(score -> score.gain().isPresent()).toList())
                .filter(all -> !all.isEmpty())
                .toList();
        BeforeAfter.Row row = MeanChange.of(
                number,
                title,
                known,
                all -> average(all, ScoreChange::before),
                all -> average(all, ScoreChange::after));
        return new Mean(known.size(), row);
    }

    private static Optional<Double> average(List<ScoreChange> scores, Function<ScoreChange, Figure> when) {
        OptionalDouble average =
                scores.stream().map(when).mapToInt(Figure::score).average();
        return average.isPresent() ? Optional.of(average.getAsDouble()) : Optional.empty();
    }
}
