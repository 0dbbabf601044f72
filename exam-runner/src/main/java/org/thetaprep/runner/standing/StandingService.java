package org.thetaprep.runner.standing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.AttemptActivity;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.cohort.CohortService;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.knowledge.Belief;
import org.thetaprep.runner.knowledge.Knowledge;
import org.thetaprep.runner.knowledge.KnowledgeService;
import org.thetaprep.runner.knowledge.Occasion;
import org.thetaprep.runner.practice.PracticeHistory;
import org.thetaprep.scoring.readiness.DomainReadiness;
import org.thetaprep.scoring.readiness.DomainState;
import org.thetaprep.scoring.readiness.Readiness;
import org.thetaprep.scoring.readiness.ReadinessModel;
import org.thetaprep.scoring.readiness.ScoredResponse;

/**
 * Where learners stand, kept between requests: a standing is made again when its learner answered more, when another day
 * begins (old answers weigh less), or when another pack or
 * other parameters of its items are in force.
 */
public final class StandingService {

    /** The most standings that are made while someone waits; the others are made within seconds, behind. */
    private static final int AT_ONCE = 12;

    private static final int BEHIND = 60;

    /** How many learners are looked at in one run, so that a run takes as long among a hundred thousand. */
    private static final int LOOKED_AT = 500;

    private static final int EXAMS = 12;

    private final StandingStore store;
    private final CohortService cohorts;
    private final AttemptService attempts;
    private final PracticeHistory practice;
    private final KnowledgeService knowledge;
    private final ItemBank bank;
    private final InstantSource clock;
    private volatile int turn;

    /**
     * @param store where standings are kept
     * @param cohorts who is taught
     * @param attempts what was done in attempts
     * @param practice what was done in practice
     * @param knowledge what is known of learners, by all that they did
     * @param bank the packs
     * @param clock the server's time
     */
    public StandingService(
            StandingStore store,
            CohortService cohorts,
            AttemptService attempts,
            PracticeHistory practice,
            KnowledgeService knowledge,
            ItemBank bank,
            InstantSource clock) {
        this.store = store;
        this.cohorts = cohorts;
        this.attempts = attempts;
        this.practice = practice;
        this.knowledge = knowledge;
        this.bank = bank;
        this.clock = clock;
    }

    /**
     * Where learners stand.
     *
     * @param standings by learner; those who did nothing yet, and those who were never measured, are left out
     * @param activity what they did in attempts, by learner; those who never started one are left out
     * @param behind how many are told as they stood before, and are measured in the next seconds
     */
    public record Standings(Map<LearnerId, Standing> standings, Map<LearnerId, AttemptActivity> activity, int behind) {

        public Standings {
            standings = Map.copyOf(standings);
            activity = Map.copyOf(activity);
        }
    }

    /** Where these learners stand. */
    public Standings of(Collection<LearnerId> learners) {
        return refreshed(learners, AT_ONCE);
    }

    /** Measures some of those whose standing is behind; to be called again and again, by one thread at a time. */
    public void catchUp() {
        List<LearnerId> everyone = cohorts.everyone();
        int from = turn < everyone.size() ? turn : 0;
        int to = Math.min(everyone.size(), from + LOOKED_AT);
        Standings found = refreshed(everyone.subList(from, to), BEHIND);
        turn = found.behind() > 0 ? from : to;
    }

    private Standings refreshed(Collection<LearnerId> learners, int most) {
        Map<LearnerId, AttemptActivity> activity = attempts.activity(learners);
        Map<LearnerId, Long> practised = practice.revisions(learners);
        Map<LearnerId, StandingStore.Kept> kept = store.find(learners);
        Map<LearnerId, Standing> standings = new HashMap<>();
        Instant now = clock.instant();
        int made = 0;
        int behind = 0;
        for (LearnerId learner : learners) {
            AttemptActivity did = activity.getOrDefault(learner, AttemptActivity.NONE);
            if (did.closed() == 0 && !practised.containsKey(learner)) {
                continue;
            }
            String stamp = stamp(did, practised.getOrDefault(learner, 0L), now);
            StandingStore.Kept known = kept.get(learner);
            if (known == null || !known.stamp().equals(stamp)) {
                if (made < most) {
                    known = new StandingStore.Kept(stamp, measure(learner, now));
                    store.keep(learner, known, now);
                    made++;
                } else {
                    behind++;
                }
            }
            if (known != null) {
                standings.put(learner, known.standing());
            }
        }
        return new Standings(standings, activity, behind);
    }

    private String stamp(AttemptActivity did, long practised, Instant now) {
        return did.closed() + " " + did.revisions() + " " + practised + " "
                + now.atOffset(ZoneOffset.UTC).toLocalDate() + " " + bank.current().revision()
                + " " + bank.parameters().version();
    }

    private Standing measure(LearnerId learner, Instant now) {
        Blueprint blueprint = bank.exam().blueprints().get(0);
        Knowledge known = knowledge.of(learner, blueprint, now);
        Readiness readiness = known.readiness();
        List<Standing.ExamResult> exams = new ArrayList<>();
        Set<String> mocks = attempts.of(learner).stream()
                .filter(header -> header.kind() == AttemptKind.EXAM)
                .map(header -> "/attempts/" + header.id() + "/report")
                .collect(Collectors.toSet());
        Map<Integer, Knowledge> asThen = new HashMap<>();
        for (int i = 0; i < known.counted().size(); i++) {
            Occasion occasion = known.counted().get(i).occasion();
            if (mocks.contains(occasion.path())) {
                Knowledge then = asThen.computeIfAbsent(
                        occasion.parameters(),
                        version -> knowledge.of(
                                learner, blueprint, now, bank.parameters(bank.current(), version)));
                exams.add(exam(then.counted().get(i), then.model()));
            }
        }
        return new Standing(
                known.answers(),
                overall(readiness, known.model()),
                domains(readiness),
                readiness.passProbability(),
                Math.min(readiness.passProbability(), readiness.passProbabilityRange().low()),
                Math.max(readiness.passProbability(), readiness.passProbabilityRange().high()),
                tasks(known),
                Belief.of(knowledge.answers(learner)).stream()
                        .map(belief -> new Standing.BeliefCount(
                                belief.misconception(), belief.chosen(), belief.offered(), belief.isHeld()))
                        .toList(),
                exams.subList(Math.max(0, exams.size() - EXAMS), exams.size()),
                known.counted().stream()
                        .map(counted -> counted.occasion().at())
                        .reduce((earlier, later) -> later));
    }

    private static Standing.ExamResult exam(Knowledge.Counted counted, ReadinessModel model) {
        List<ScoredResponse> responses = counted.answers().stream()
                .map(Knowledge.CountedAnswer::response)
                .toList();
        Readiness alone = model.assess(responses);
        return new Standing.ExamResult(
                counted.occasion().name(),
                counted.occasion().path(),
                counted.occasion().at(),
                overall(alone, model),
                domains(alone));
    }

    private static Figure overall(Readiness readiness, ReadinessModel model) {
        return Figure.of(
                readiness.overall(),
                DomainState.of(
                        readiness.responses(),
                        ReadinessModel.MINIMUM_RESPONSES,
                        readiness.overall().ninety(),
                        model.scale().cutScore()),
                readiness.responses());
    }

    private static List<Figure> domains(Readiness readiness) {
        return readiness.domains().stream().map(StandingService::figure).toList();
    }

    private static Figure figure(DomainReadiness domain) {
        return Figure.of(domain.estimate(), domain.state(), domain.responses());
    }

    private static List<Standing.TaskCount> tasks(Knowledge known) {
        Map<String, Standing.TaskCount> tasks = new TreeMap<>();
        for (Knowledge.Counted counted : known.counted()) {
            for (Knowledge.CountedAnswer answer : counted.answers()) {
                String task = answer.answer().item().classification().task().toString();
                tasks.merge(
                        task,
                        new Standing.TaskCount(task, answer.response().correct() ? 1 : 0, 1),
                        (a, b) -> new Standing.TaskCount(task, a.right() + b.right(), a.of() + b.of()));
            }
        }
        return List.copyOf(tasks.values());
    }

    /** Where one learner stands, if they did anything yet. */
    public Optional<Standing> of(LearnerId learner) {
        return Optional.ofNullable(refreshed(List.of(learner), 1).standings().get(learner));
    }
}
