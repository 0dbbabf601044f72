package org.thetaprep.runner.assignment;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.itembank.ItemParameters;
import org.thetaprep.runner.knowledge.Knowledge;
import org.thetaprep.runner.knowledge.KnowledgeService;
import org.thetaprep.runner.knowledge.ReadinessModels;
import org.thetaprep.scoring.profile.ProfilePosterior;

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
        Knowledge known = knowledge.of(learner, items.blueprint(), clock.instant());
        return TargetedSets.plan(profile(items, known), past(known, learner), items, goal, seed(id, learner));
    }

    private static ProfilePosterior profile(TargetBank items, Knowledge known) {
        return items.model().profile().posterior(known.evidence());
    }

    private LearnerPast past(Knowledge known, LearnerId learner) {
        return LearnerPast.of(known, knowledge.underWay(learner));
    }

    private static long seed(AssignmentId id, LearnerId learner) {
        return id.hashCode() * 31L + learner.hashCode();
    }

    /**
     * A learner's part in which other items stand in place of those that they have met elsewhere since it was planned; kept, if
     * any had to be replaced.
     */
    Assigned fresh(Assignment assignment, Assigned part) {
        TargetBank items = bank(assignment.work().blueprint());
        Knowledge known = knowledge.of(part.learner(), items.blueprint(), clock.instant());
        LearnerPast past = past(known, part.learner());
        TargetedSet planned = part.plan().orElseThrow();
        if (Collections.disjoint(planned.items(), past.shown())) {
            return part;
        }
        TargetedSet set = TargetedSets.fresh(
                profile(items, known), past, items, planned, seed(assignment.id(), part.learner()));
        Assigned next = new Assigned(part.learner(), Optional.of(set), part.extraTime());
        store.plan(assignment.id(), List.of(next));
        return next;
    }

    private TargetBank bank(String blueprint) {
        ContentPack pack = bank.counting();
        ItemParameters parameters = bank.parameters();
        return banks.computeIfAbsent(
                pack.revision() + "/" + blueprint + "/" + parameters.version() + "/"
                        + bank.statuses().changed(), key -> {
            Blueprint version = pack.exam().blueprint(blueprint).orElseThrow();
            return new TargetBank(pack, version, parameters, models.of(pack, version, parameters));
        });
    }

    /** How far the planning of an assignment is; nothing if none was started since the server was. */
    Optional<Planning> planning(AssignmentId id) {
        return Optional.ofNullable(planning.get(id));
    }
}
