package org.thetaprep.runner.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.reader.PackReader;
import org.thetaprep.content.reader.PackReading;
import org.thetaprep.report.ScoreEstimate;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.Learner;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.analysis.ItemAnalysisService;
import org.thetaprep.runner.analysis.store.DatabaseAnswerSheets;
import org.thetaprep.runner.attempt.AttemptCommand;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.attempt.Form;
import org.thetaprep.runner.attempt.IdentifiedCommand;
import org.thetaprep.runner.attempt.KeyRulings;
import org.thetaprep.runner.attempt.store.DatabaseAttemptStore;
import org.thetaprep.runner.audit.AuditService;
import org.thetaprep.runner.audit.store.DatabaseAuditStore;
import org.thetaprep.runner.calibration.store.DatabaseCalibrationStore;
import org.thetaprep.runner.calibration.store.DatabaseStatusStore;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.itembank.ItemParameters;
import org.thetaprep.runner.itembank.store.DatabasePackArchive;
import org.thetaprep.runner.knowledge.ReadinessModels;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.platform.database.DatabaseAddress;
import org.thetaprep.runner.report.ReportService;
import org.thetaprep.runner.report.SampleAttempts;
import org.thetaprep.runner.report.export.AttemptWriter;
import org.thetaprep.scoring.assembly.SwapSolver;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.readiness.ReadinessModel;

/**
 * A class takes mock exams in the product, whose items are not what their labels say; a calibration by their answers is
 * accepted; then another class takes mock exams. Everything goes through the services and the database.
 */
final class CalibratedClassStudy {

    private static final double LOADING = 0.88;
    private static final int STEPS = 4_000;

    private final ContentPack pack;
    private final Blueprint blueprint;
    private final RandomGenerator random;
    private final Map<ItemId, Logistic> truth = new HashMap<>();
    private final Map<AttemptId, LearnerId> takers = new HashMap<>();
    private final Database database;
    private final AttemptService attempts;
    private final ReportService reports;
    private final CalibrationService calibrations;
    private final ItemBank bank;
    private long now = Instant.parse("2026-11-02T09:00:00Z").toEpochMilli();

    /**
     * A mock exam and what is true of who took it.
     *
     * @param attempt the attempt
     * @param score the true score
     */
    record Taken(AttemptId attempt, double score) {}

    /**
     * How the scores of a class were measured.
     *
     * @param learners how many
     * @param covered share of them whose 90 % interval holds their true score
     * @param width mean width of the 90 % intervals, in points
     * @param error root mean square error of the scores, in points
     */
    record Measured(int learners, double covered, double width, double error) {}

    /**
     * @param pack the pack, which the database has
     * @param database new and empty but for the pack
     * @param labelShift what all labels are off together, in logits
     * @param seed of items, learners and answers
     */
    CalibratedClassStudy(ContentPack pack, Database database, double labelShift, long seed) {
        this.pack = pack;
        this.blueprint = pack.exam().blueprints().get(0);
        this.random = new Random(seed);
        this.database = database;
        InstantSource clock = () -> Instant.ofEpochMilli(now);
        DatabaseCalibrationStore store = new DatabaseCalibrationStore(database);
        this.bank = new ItemBank(pack, new DatabasePackArchive(database), store, new DatabaseStatusStore(database));
        this.attempts = new AttemptService(
                new DatabaseAttemptStore(database), bank, clock, random, new SwapSolver(STEPS), KeyRulings.NONE);
        this.reports = new ReportService(attempts, bank, new ReadinessModels(), ZoneOffset.UTC);
        this.calibrations = new CalibrationService(
                store,
                new ItemAnalysisService(
                        new DatabaseAnswerSheets(database), attempts, reports, bank, clock, ZoneOffset.UTC),
                bank,
                new AuditService(new DatabaseAuditStore(database), clock, random),
                clock,
                random,
                ZoneOffset.UTC,
                Runnable::run);
        for (ScorableItem item : pack.scorableItems()) {
            ItemPrior judged = ItemParameters.JUDGED.prior(item);
            truth.put(item.id(), judged.easierBy(-labelShift, 0).draw(random));
        }
    }

    /** The parameters in force. */
    ItemParameters parameters() {
        return bank.parameters();
    }

    /** The true difficulty of an item, in logits. */
    double difficulty(ItemId item) {
        return truth.get(item).b();
    }

    /**
     * A class takes a mock exam each.
     *
     * @param learners how many
     * @param mean of their abilities, in logits
     */
    List<Taken> takeMocks(int learners, double mean) {
        List<Taken> taken = new ArrayList<>();
        for (int i = 0; i < learners; i++) {
            taken.add(takeMock(mean));
        }
        return taken;
    }

    private Taken takeMock(double mean) {
        LearnerId learner = new LearnerId(new UUID(random.nextLong(), random.nextLong()));
        database.write(handle -> handle.execute(
                "insert into learner (id, display_name, created_at) values (?, ?, 0)", learner.toString(), "Learner"));
        double general = random.nextGaussian();
        Map<Integer, Double> abilities = new HashMap<>();
        double composite = 0;
        for (Map.Entry<Integer, Integer> weight : blueprint.weights().entrySet()) {
            double own = mean + LOADING * general + Math.sqrt(1 - LOADING * LOADING) * random.nextGaussian();
            abilities.put(weight.getKey(), own);
            composite += weight.getValue() / 100.0 * own;
        }
        AttemptHeader header = attempts.startMock(learner, blueprint);
        Form form = attempts.peek(header.id()).orElseThrow().state().form();
        List<IdentifiedCommand> commands = new ArrayList<>();
        for (int place = 1; place <= form.length(); place++) {
            ScorableItem item = pack.scorable(form.at(place).item()).orElseThrow();
            double ability = abilities.get(item.classification().task().domain());
            boolean right = random.nextDouble() < truth.get(item.id()).correct(ability);
            commands.add(command(new AttemptCommand.Navigate(place, 1000)));
            if (right) {
                commands.add(command(new AttemptCommand.Answer(place, 0, Optional.of(item.key()))));
            }
        }
        commands.add(command(new AttemptCommand.Submit()));
        now += 60_000;
        attempts.execute(learner, header.id(), commands).orElseThrow();
        takers.put(header.id(), learner);
        return new Taken(
                header.id(),
                Math.max(100, Math.min(1000, 720 + 140 * (composite - pack.exam().scoreScale().cutAbility()))));
    }

    private IdentifiedCommand command(AttemptCommand command) {
        return new IdentifiedCommand(new EventId(new UUID(random.nextLong(), random.nextLong()).toString()), command);
    }

    /** How their scores come out, as their reports have them. */
    Measured measured(List<Taken> taken) {
        int covered = 0;
        double width = 0;
        double squares = 0;
        for (Taken one : taken) {
            ScoreEstimate.Measured score = (ScoreEstimate.Measured) reports.of(learner(one), one.attempt())
                    .orElseThrow()
                    .overall();
            covered += score.ninety().low() <= one.score() && one.score() <= score.ninety().high() ? 1 : 0;
            width += score.ninety().high() - score.ninety().low();
            squares += (score.estimate() - one.score()) * (score.estimate() - one.score());
        }
        int all = taken.size();
        return new Measured(all, covered / (double) all, width / all, Math.sqrt(squares / all));
    }

    private Learner learner(Taken taken) {
        return new Learner(takers.get(taken.attempt()), "Learner");
    }

    /** All that the report of an attempt is made of, as a file. */
    String export(Taken taken) {
        return AttemptWriter.write(
                reports.export(learner(taken), taken.attempt(), true).orElseThrow());
    }

    /** What the report of an attempt says of the parameters. */
    int calibratedItems(Taken taken) {
        return reports.of(learner(taken), taken.attempt())
                .orElseThrow()
                .provenance()
                .calibratedItems();
    }

    /** Calibrates by all mock exams so far. */
    CalibrationRun calibrate() {
        now += 60_000;
        calibrations.start();
        return calibrations.newest(1).get(0);
    }

    /** An instructor accepts a calibration as it is. */
    ParameterVersion accept(CalibrationRun run) {
        LearnerId id = takers.values().iterator().next();
        Account instructor = new Account(
                new Learner(id, "Instructor"),
                Optional.empty(),
                false,
                Set.of(Role.LEARNER, Role.INSTRUCTOR));
        return calibrations.accept(instructor, run.id(), Set.of());
    }

    /**
     * Prints the figures: {@code CalibratedClassStudy PACK LEARNERS MOCKS BANKS MEAN}: in each of some banks, whose items and
     * common error of labels are drawn anew, so many classes take a mock exam each before the calibration, and one after it.
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int learners = Integer.parseInt(arguments[1]);
        int classes = Integer.parseInt(arguments[2]);
        double mean = Double.parseDouble(arguments[4]);
        ContentPack pack = ((PackReading.Readable) PackReader.read(folder)).pack();
        System.out.println("| bank | covered before | width | error | items estimated | covered after | width | error |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        double[] covered = new double[2];
        int banks = Integer.parseInt(arguments[3]);
        for (int bank = 1; bank <= banks; bank++) {
            Path data = Files.createTempDirectory("calibrated-class");
            try (Database database = Database.open(new DatabaseAddress.SqliteFile(data.resolve("thetaprep.db")))) {
                new DatabasePackArchive(database).keep(pack, folder, Instant.EPOCH);
                double shift = ReadinessModel.LABEL_SHIFT_SD * new Random(bank).nextGaussian();
                CalibratedClassStudy study = new CalibratedClassStudy(pack, database, shift, bank);
                List<Taken> before = study.takeMocks(learners, mean);
                Measured first = study.measured(before);
                study.takeMocks(learners * (classes - 1), mean);
                CalibrationRun run = study.calibrate();
                study.accept(run);
                Measured second = study.measured(study.takeMocks(learners, mean));
                covered[0] += first.covered() / banks;
                covered[1] += second.covered() / banks;
                System.out.printf(
                        Locale.ROOT,
                        "| %d | %.3f | %.0f | %.0f | %d | %.3f | %.0f | %.0f |%n",
                        bank,
                        first.covered(),
                        first.width(),
                        first.error(),
                        run.proposals().size(),
                        second.covered(),
                        second.width(),
                        second.error());
            }
        }
        System.out.printf(Locale.ROOT, "| all | %.3f | | | | %.3f | | |%n", covered[0], covered[1]);
    }
}
