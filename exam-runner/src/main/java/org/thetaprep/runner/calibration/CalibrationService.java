package org.thetaprep.runner.calibration;

import java.io.IOException;
import java.io.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.Refusal;
import org.thetaprep.runner.analysis.ItemAnalysisService;
import org.thetaprep.runner.audit.AuditService;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.run.NewestResults;
import org.thetaprep.runner.run.Runs;
import org.thetaprep.scoring.calibration.Calibration;
import org.thetaprep.scoring.calibration.CalibrationModel;
import org.thetaprep.scoring.calibration.CalibrationPlan;
import org.thetaprep.scoring.calibration.CalibrationProgress;
import org.thetaprep.scoring.calibration.ResponseMatrix;
import org.thetaprep.scoring.linking.ScaleLink;

/**
 * Calibrates the bank in force by the answers of all mock exams, one run at a time. All items of a mock count, scored or
 * not, each learner's first answer to an item; practice does not. What comes of it are proposals: attempts are measured as
 * before until a person accepts them, and those that have begun by then always are.
 */
public final class CalibrationService {

    /** Answers without which an item is left out: ten for each of its three parameters. */
    public static final int LEAST_ANSWERS = 30;

    private static final int LOOKED_AT = 20;
    private static final Duration BETWEEN_PROGRESS = Duration.ofSeconds(1);

    private final CalibrationStore store;
    private final Runs<CalibrationRun> runs;
    private final ItemAnalysisService analysis;
    private final ItemBank bank;
    private final AuditService audit;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final ZoneId zone;

    /**
     * @param store where runs are kept
     * @param analysis the answers of mock exams
     * @param bank the pack in force
     * @param audit where it is written down who accepted what
     * @param clock the server's time
     * @param random makes ids
     * @param zone where nights are
     * @param worker carries runs out, away from requests
     */
    public CalibrationService(
            CalibrationStore store,
            ItemAnalysisService analysis,
            ItemBank bank,
            AuditService audit,
            InstantSource clock,
            RandomGenerator random,
            ZoneId zone,
            Executor worker) {
        this.store = store;
        this.runs = new Runs<>(store, clock, worker);
        this.analysis = analysis;
        this.bank = bank;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
        this.zone = zone;
    }

    /**
     * Begins a run.
     *
     * @return whether it has begun; not while another is under way
     */
    public boolean start() {
        ContentPack pack = bank.current();
        CalibrationRun run = CalibrationRun.begun(
                new UUID(random.nextLong(), random.nextLong()),
                CalibrationRun.Origin.ANSWERS,
                now(),
                pack.revision());
        boolean begun = runs.begin(run);
        if (begun) {
            runs.carryOut(run, () -> carriedOut(run, pack));
        }
        return begun;
    }

    /**
     * Takes in parameters that were estimated elsewhere. Nothing is measured with them until they are accepted.
     *
     * @param file a table of items with standard errors
     * @param answers how many answers there were to all of its items together; empty if the file tells it of each item
     * @return the calibration that can be accepted
     * @throws UnfitFile if the file cannot be used
     * @throws Refusal if a calibration is under way
     */
    public CalibrationRun takeIn(Reader file, OptionalLong answers) throws IOException {
        ContentPack pack = bank.current();
        ParameterFile read = ParameterFile.read(file, answers, pack);
        ScaleLink link = new BankScale(pack, bank.parameters()).link(read.estimates());
        CalibrationRun run = CalibrationRun.begun(
                new UUID(random.nextLong(), random.nextLong()), CalibrationRun.Origin.FILE, now(), pack.revision());
        if (!runs.begin(run)) {
            throw new Refusal("A calibration is under way. Take the file in when it has ended.");
        }
        CalibrationRun done = run.done(0, read.unknown(), read.estimates().moved(link));
        store.finish(done);
        return done;
    }

    /** When the bank is calibrated by itself. */
    public CalibrationSchedule schedule() {
        return store.schedule(bank.exam().id());
    }

    /**
     * Says when the bank is calibrated by itself.
     *
     * @param account who says so
     * @param every how often
     */
    public void schedule(Account account, CalibrationSchedule.Every every) {
        audit.together(() -> {
            CalibrationSchedule before = schedule();
            store.schedule(
                    bank.exam().id(), CalibrationSchedule.after(every, now(), zone), account.id(), now());
            audit.record(
                    account.id().toString(),
                    "calibration-scheduled",
                    bank.exam().id(),
                    before.every().name().toLowerCase(Locale.ROOT),
                    every.name().toLowerCase(Locale.ROOT));
        });
    }

    /** Begins the run that is due, if one is and no other server has begun it; to be called again and again. */
    public void startDue() {
        CalibrationSchedule schedule = schedule();
        boolean due = schedule.next().filter(next -> !next.isAfter(now())).isPresent();
        if (due && store.moveOn(
                bank.exam().id(), schedule, CalibrationSchedule.after(schedule.every(), now(), zone))) {
            start();
        }
    }

    /** Keeps how far a run is, once in a while. */
    private final class Progress implements Consumer<CalibrationProgress> {

        private final UUID run;
        private Instant kept = now();
        private int steps;

        private Progress(UUID run) {
            this.run = run;
        }

        @Override
        public void accept(CalibrationProgress step) {
            steps++;
            if (!now().isBefore(kept.plus(BETWEEN_PROGRESS))) {
                store.progress(run, steps);
                kept = now();
            }
        }
    }

    private CalibrationRun carriedOut(CalibrationRun run, ContentPack pack) {
        MockResponses responses = MockResponses.of(analysis);
        List<String> items = responses.items(LEAST_ANSWERS);
        int tooFew = responses.all() - items.size();
        Optional<ResponseMatrix> matrix = responses.matrix(items);
        if (matrix.isEmpty()) {
            return run.refused(
                    responses.learners(),
                    tooFew,
                    "no item has " + LEAST_ANSWERS + " answers of which some are right and some wrong");
        }
        List<String> problems =
                Calibration.problems(CalibrationPlan.of(CalibrationModel.THREE_PL), matrix.get());
        if (!problems.isEmpty()) {
            return run.refused(responses.learners(), tooFew, String.join("; ", problems));
        }
        return new BankCalibration(pack, new Progress(run.id()))
                .of(matrix.get())
                .map(found -> found.moved(new BankScale(pack, bank.parameters()).link(found)))
                .map(found -> new DriftScan(found, bank.parameters()).of(responses.inOrder()))
                .map(found -> run.done(responses.learners(), tooFew, found))
                .orElseGet(() ->
                        run.refused(responses.learners(), tooFew, "the answers do not determine the parameters"));
    }

    /**
     * Accepts a calibration: attempts that begin from now on are measured with it.
     *
     * @param account who accepts
     * @param id the calibration
     * @param declined items whose parameters are not accepted: they stay as they are known now
     * @throws Refusal if it has no estimates, is of another bank, or was accepted already
     */
    public ParameterVersion accept(Account account, UUID id, Set<String> declined) {
        CalibrationRun run = find(id).orElseThrow(() -> new Refusal("This calibration is not there."));
        if (!run.isDone() || run.proposals().isEmpty()) {
            throw new Refusal("This calibration has no parameters.");
        }
        String exam = bank.pack(run.packRevision()).exam().id();
        if (!exam.equals(bank.exam().id())) {
            throw new Refusal("This calibration is of another exam.");
        }
        return audit.together(() -> {
            ParameterVersion version = store.accept(exam, id, account.id(), now(), declined)
                    .orElseThrow(() -> new Refusal("This calibration was accepted already."));
            audit.record(
                    account.id().toString(),
                    "calibration-accepted",
                    id.toString(),
                    "",
                    "version " + version.number() + ", " + (run.proposals().size() - version.declined().size())
                            + " items");
            return version;
        });
    }

    /** The versions of parameters so far, newest first. */
    public List<ParameterVersion> versions() {
        return store.versions(bank.exam().id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The newest runs, newest first. */
    public List<CalibrationRun> newest(int limit) {
        return runs.newest(limit);
    }

    /** One run. */
    public Optional<CalibrationRun> find(UUID id) {
        return runs.find(id);
    }

    /** What the newest calibrations of the bank as it is now estimated of items. */
    public NewestResults<CalibrationRun, Estimated> newestEstimates() {
        return new NewestResults<>(runs.done(bank.current().revision(), LOOKED_AT), Estimated::of);
    }

    /**
     * What a calibration estimated of an item.
     *
     * @param run the calibration
     * @param item the estimate
     */
    public record Estimated(CalibrationRun run, ItemProposal item) {

        private static Map<String, Estimated> of(CalibrationRun run) {
            return run.proposals().stream()
                    .collect(Collectors.toMap(ItemProposal::item, item -> new Estimated(run, item)));
        }
    }

    /** Whether a run measured the bank as it is now. */
    public boolean isOfBankInForce(CalibrationRun run) {
        return run.packRevision().equals(bank.current().revision());
    }
}
