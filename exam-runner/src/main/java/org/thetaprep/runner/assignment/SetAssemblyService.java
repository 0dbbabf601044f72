package org.thetaprep.runner.assignment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.cohort.CohortId;
import org.thetaprep.runner.cohort.CohortService;
import org.thetaprep.runner.cohort.Member;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.knowledge.KnowledgeService;
import org.thetaprep.scoring.assembly.FormSolver;

/** Assembles practice sets by what a cohort has seen. */
public final class SetAssemblyService {

    private final CohortService cohorts;
    private final KnowledgeService knowledge;
    private final ItemBank bank;
    private final FormSolver solver;
    private final InstantSource clock;

    /**
     * @param cohorts who is in a cohort
     * @param knowledge what learners have seen
     * @param bank the packs
     * @param solver what assembles
     * @param clock the server's time
     */
    public SetAssemblyService(
            CohortService cohorts,
            KnowledgeService knowledge,
            ItemBank bank,
            FormSolver solver,
            InstantSource clock) {
        this.cohorts = cohorts;
        this.knowledge = knowledge;
        this.bank = bank;
        this.solver = solver;
        this.clock = clock;
    }

    /**
     * The set of an assignment with more items.
     *
     * @param assignment the assignment
     * @param set its set so far
     * @param wish what is wanted
     * @throws NotDone if there is no such set; the message says which limits stand in the way
     */
    public Work.PracticeSet grown(Assignment assignment, Work.PracticeSet set, SetWish wish) {
        return SetAssembly.grown(
                bank.counting(),
                set,
                wish,
                wish.unseen() ? seen(assignment.cohort()) : Set.of(),
                solver,
                assignment.id().hashCode() * 31L + assignment.revision());
    }

    private Set<ItemId> seen(CohortId cohort) {
        Instant now = clock.instant();
        Set<ItemId> seen = new HashSet<>();
        for (Member member : cohorts.members(cohort)) {
            LearnerId learner = member.account().id();
            seen.addAll(knowledge.lastSeen(learner, now).keySet());
            seen.addAll(knowledge.underWay(learner));
        }
        return seen;
    }
}
