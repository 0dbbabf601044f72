package org.thetaprep.runner.assignment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.knowledge.Knowledge;
import org.thetaprep.runner.knowledge.KnowledgeService;
import org.thetaprep.runner.knowledge.ReadinessModels;

/** Plans targeted sets for many learners in the background, and says how far it is. */
public final class TargetPlanner {

    /** So many plans are written at once. */
    private static final int BATCH = 25;

    private final AssignmentStore store;
    private final KnowledgeService knowledge;
    private final ItemBank bank;
    private final ReadinessModels models;
    private final InstantSource clock;
    private final Executor background;
    private final Map<String, TargetBank> banks = new ConcurrentHashMap<>();
    private final Map<AssignmentId, Planning> planning = new ConcurrentHashMap<>();

    /**
     * @param store where plans are kept
     * @param knowledge what is known of learners
     * @param bank the packs
     * @param models the measurement models
     * @param clock the server's time
     * @param background runs the planning
     */
    public TargetPlanner(
            AssignmentStore store,
            KnowledgeService knowledge,
            ItemBank bank,
            ReadinessModels models,
            InstantSource clock,
            Executor background) {
        this.store = store;
        this.knowledge = knowledge;
        this.bank = bank;
        this.models = models;
        this.clock = clock;
        this.background = background;
    }

    /** Plans the sets of an assignment anew, in the background; one that is being planned goes on. */
    void plan(Assignment assignment, TargetGoal goal, List<LearnerId> learners) {
        Planning start = new Planning(0, learners.size(), true);
        Planning known = planning.compute(
                assignment.id(), (id, now) -> now != null && now.running() ? now : start);
        if (known == start) {
            background.execute(() -> run(assignment, goal, learners));
        }
    }

    private void run(Assignment assignment, TargetGoal goal, List<LearnerId> learners) {
        int done = 0;
        try {
            List<Assigned> batch = new ArrayList<>();
            for (LearnerId learner : learners) {
                batch.add(new Assigned(learner, Optional.of(set(assignment.id(), goal, learner)), Optional.empty()));
                done++;
                planning.put(assignment.id(), new Planning(done, learners.size(), true));
                if (batch.size() == BATCH || done == learners.size()) {
                    store.plan(assignment.id(), batch);
                    batch.clear();
                }
            }
        } finally {
            planning.put(assignment.id(), new Planning(done, learners.size(), false));
        }
    }

    private TargetedSet set(AssignmentId id, TargetGoal goal, LearnerId learner) {
        TargetBank items = bank(goal.blueprint());
        Instant now = clock.instant();
        Knowledge known = knowledge.of(learner, items.blueprint(), now);
        return TargetedSets.plan(
                items.model().profile().posterior(known.evidence()),
                LearnerPast.of(known, knowledge.underWay(learner)),
                items,
                goal,
                id.hashCode() * 31L + learner.hashCode());
    }

    private TargetBank bank(String blueprint) {
        ContentPack pack = bank.current();
        return banks.computeIfAbsent(pack.revision() + "/" + blueprint, key -> {
            Blueprint version = pack.exam().blueprint(blueprint).orElseThrow();
            return new TargetBank(pack, version, models.of(pack, version));
        });
    }

    /** How far the planning of an assignment is; nothing if none was started since the server was. */
    Optional<Planning> planning(AssignmentId id) {
        return Optional.ofNullable(planning.get(id));
    }
}
