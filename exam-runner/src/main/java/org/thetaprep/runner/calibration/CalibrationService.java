package org.thetaprep.runner.calibration;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.analysis.ItemAnalysisService;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.scoring.calibration.Calibration;
import org.thetaprep.scoring.calibration.CalibrationModel;
import org.thetaprep.scoring.calibration.CalibrationPlan;
import org.thetaprep.scoring.calibration.ResponseMatrix;

/**
 * Calibrates the bank in force by the answers of all mock exams, one run at a time. All items of a mock count, scored or
 * not, each learner's first answer to an item; practice does not. What comes of it are proposals: attempts are measured as
 * before.
 */
public final class CalibrationService {

    /** Answers without which an item is left out: ten for each of its three parameters. */
    public static final int LEAST_ANSWERS = 30;

    private static final Duration DEAD = Duration.ofHours(1);

    private final CalibrationStore store;
    private final ItemAnalysisService analysis;
    private final ItemBank bank;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Executor worker;

    /**
     * @param store where runs are kept
     * @param analysis the answers of mock exams
     * @param bank the pack in force
     * @param clock the server's time
     * @param random makes ids
     * @param worker carries runs out, away from requests
     */
    public CalibrationService(
            CalibrationStore store,
            ItemAnalysisService analysis,
            ItemBank bank,
            InstantSource clock,
            RandomGenerator random,
            Executor worker) {
        this.store = store;
        this.analysis = analysis;
        this.bank = bank;
        this.clock = clock;
        this.random = random;
        this.worker = worker;
    }

    /**
     * Begins a run.
     *
     * @return whether it has begun; not while another is under way
     */
    public boolean start() {
        ContentPack pack = bank.current();
        CalibrationRun run = CalibrationRun.begun(
                new UUID(random.nextLong(), random.nextLong()), clock.instant(), pack.revision());
        boolean begun = store.begin(run, clock.instant().minus(DEAD));
        if (begun) {
            worker.execute(() -> carryOut(run, pack));
        }
        return begun;
    }

    private void carryOut(CalibrationRun run, ContentPack pack) {
        try {
            store.finish(carriedOut(run, pack));
        } catch (RuntimeException e) {
            store.finish(run.refused(clock.instant(), 0, 0, "the calibration failed, and the server's log says why"));
            throw e;
        }
    }

    private CalibrationRun carriedOut(CalibrationRun run, ContentPack pack) {
        MockResponses responses = new MockResponses();
        analysis.mockAnswers(responses::add);
        List<String> items = responses.items(LEAST_ANSWERS);
        int tooFew = responses.all() - items.size();
        Optional<ResponseMatrix> matrix = responses.matrix(items);
        if (matrix.isEmpty()) {
            return run.refused(
                    clock.instant(),
                    responses.learners(),
                    tooFew,
                    "no item has " + LEAST_ANSWERS + " answers of which some are right and some wrong");
        }
        List<String> problems =
                Calibration.problems(CalibrationPlan.of(CalibrationModel.THREE_PL), matrix.get());
        if (!problems.isEmpty()) {
            return run.refused(clock.instant(), responses.learners(), tooFew, String.join("; ", problems));
        }
        return new BankCalibration(pack)
                .of(matrix.get())
                .map(found -> run.done(clock.instant(), responses.learners(), tooFew, found))
                .orElseGet(() -> run.refused(
                        clock.instant(), responses.learners(), tooFew, "the answers do not determine the parameters"));
    }

    /** The newest runs, newest first. */
    public List<CalibrationRun> newest(int limit) {
        return store.newest(limit).stream().map(this::seen).toList();
    }

    /** One run. */
    public Optional<CalibrationRun> find(UUID id) {
        return store.find(id).map(this::seen);
    }

    /** Whether a run measured the bank as it is now. */
    public boolean isOfBankInForce(CalibrationRun run) {
        return run.packRevision().equals(bank.current().revision());
    }

    private CalibrationRun seen(CalibrationRun run) {
        boolean died = run.outcome() == CalibrationRun.Outcome.RUNNING
                && run.startedAt().isBefore(clock.instant().minus(DEAD));
        return died ? run.refused(run.startedAt(), 0, 0, "the server stopped meanwhile") : run;
    }
}
