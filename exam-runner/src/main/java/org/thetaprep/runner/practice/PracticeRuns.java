package org.thetaprep.runner.practice;

import java.time.Instant;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.itembank.ItemParameters;
import org.thetaprep.runner.knowledge.Knowledge;
import org.thetaprep.runner.knowledge.KnowledgeService;
import org.thetaprep.runner.memory.Remembered;

/** The runs of sessions; those used last are kept, any other is made again from its log. */
final class PracticeRuns {

    private static final int KEPT = 500;

    private final PracticeBanks banks;
    private final KnowledgeService knowledge;
    private final Remembered<PracticeId, PracticeRun> kept = new Remembered<>(KEPT);

    PracticeRuns(PracticeBanks banks, KnowledgeService knowledge) {
        this.banks = banks;
        this.knowledge = knowledge;
    }

    /**
     * The run of a session up to its last answer.
     *
     * @param session the session
     * @param pack the pack that it was started on
     * @param parameters what was known of its items then
     */
    PracticeRun of(PracticeSession session, ContentPack pack, ItemParameters parameters) {
        PracticeRun run = kept.of(session.id())
                .orElseGet(() -> begin(session, pack, parameters))
                .upTo(session.state().answered());
        kept.keep(session.id(), run);
        return run;
    }

    private PracticeRun begin(PracticeSession session, ContentPack pack, ItemParameters parameters) {
        Blueprint blueprint =
                pack.exam().blueprint(session.state().started().blueprint()).orElseThrow();
        PracticeBank items = banks.of(pack, blueprint, parameters);
        Instant startedAt = session.state().startedAt();
        Knowledge known = knowledge.of(session.learner(), blueprint, startedAt, parameters);
        double[] shares = DomainGains.of(items, known.outlook()).shares();
        return PracticeRun.begun(
                items,
                PracticeTest.of(
                        items,
                        session.state().started(),
                        known,
                        shares,
                        knowledge.lastSeen(session.learner(), startedAt),
                        startedAt));
    }
}
