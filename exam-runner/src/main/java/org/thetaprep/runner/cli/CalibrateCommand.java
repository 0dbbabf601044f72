package org.thetaprep.runner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.thetaprep.scoring.calibration.Calibration;
import org.thetaprep.scoring.calibration.CalibrationModel;
import org.thetaprep.scoring.calibration.CalibrationPlan;
import org.thetaprep.scoring.calibration.CalibrationProgress;
import org.thetaprep.scoring.calibration.CalibrationResult;
import org.thetaprep.scoring.calibration.DifficultyPrior;
import org.thetaprep.scoring.calibration.LabelledCalibration;
import org.thetaprep.scoring.calibration.ResponseMatrix;
import org.thetaprep.scoring.model.ResponseModel;
import org.thetaprep.scoring.table.ItemModel;
import org.thetaprep.scoring.table.ItemTable;
import org.thetaprep.scoring.table.LabelTable;
import org.thetaprep.scoring.table.ResponseTable;
import org.thetaprep.scoring.table.TableItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code thetaprep calibrate}: estimates item parameters from answers. */
@Command(
        name = "calibrate",
        description = "Estimates the parameters of items from answers, by marginal maximum likelihood.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the tables have problems, or no estimates were reached that can be used",
            "2:wrong use"
        })
final class CalibrateCommand implements Callable<Integer> {

    private static final int PROGRESS = 10;

    private final Map<String, DifficultyPrior> learnt = new TreeMap<>();

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--responses",
            paramLabel = "R.csv",
            required = true,
            description = "Answers: person,<item>,<item>,...; empty where an item was not given.")
    private Path responses;

    @Option(
            names = "--output",
            paramLabel = "I.csv",
            required = true,
            description = "Items with parameters and standard errors. Written when the calibration has converged.")
    private Path output;

    @Option(
            names = "--summary",
            paramLabel = "J.json",
            description = "Log-likelihood, AIC, BIC, persons, items, iterations, mean and variance of the group.")
    private Optional<Path> summary;

    @Option(
            names = "--fixed",
            paramLabel = "I.csv",
            description = "Items whose parameters are known and stay; mean and variance of the group are then free.")
    private Optional<Path> fixed;

    @Option(
            names = "--earlier",
            paramLabel = "I.csv",
            description = "With 2pl or 3pl, items that an earlier calibration by other people measured, with their "
                    + "standard errors: expected there, as surely as the errors say. They fix the scale; mean and "
                    + "variance of the group are then free.")
    private Optional<Path> earlier;

    @Option(
            names = "--labels",
            paramLabel = "L.csv",
            description = "With 2pl or 3pl, what authors judged: item,label,mean,sd,chance. Difficulties are drawn to "
                    + "what their labels turn out to be; slopes have the prior lognormal:0,0.35 unless stated.")
    private Optional<Path> labels;

    @Option(
            names = "--proposals",
            paramLabel = "P.csv",
            description = "For each estimated item how well its curve is known and followed, and whether it may count: "
                    + "ready, wait or look at.")
    private Optional<Path> proposals;

    @Mixin
    private CalibrationOptions calibration;

    @Option(names = "--threads", paramLabel = "N", description = "Threads; any number gives the same bytes.")
    private Optional<Integer> threads;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        CalibrationPlan plan = plan();
        files().requireApart();
        TableFiles files = new TableFiles();
        Optional<ResponseTable> answers = files.read(responses, ResponseTable::read);
        Optional<ItemTable> known = fixed.flatMap(path -> files.read(path, ItemTable::read));
        Optional<ItemTable> before = earlier.flatMap(path -> files.read(path, ItemTable::read));
        Optional<LabelTable> judged = labels.flatMap(path -> files.read(path, LabelTable::read));
        List<String> problems = new ArrayList<>(files.problems());
        if (!problems.isEmpty()) {
            return nothing(err, problems);
        }
        ResponseMatrix matrix = AnswerRows.matrix(answers.orElseThrow());
        CalibrationPlan whole = known.map(table -> plan.withKnown(models(table))).orElse(plan);
        Optional<EarlierItems> measured = before.map(table -> new EarlierItems(table, matrix.items()));
        Calibration.problems(whole, matrix).forEach(problem -> problems.add(responses + ": " + problem));
        measured.ifPresent(items ->
                items.problems(known).forEach(problem -> problems.add(earlier.orElseThrow() + ": " + problem)));
        if (!problems.isEmpty()) {
            return nothing(err, problems);
        }
        Optional<JudgedLabels> judgements = judged.map(table -> new JudgedLabels(table, matrix.items()));
        CalibrationPlan all = judgements.map(labelled -> calibration.withPriors(whole, labelled)).orElse(whole);
        CalibrationPlan last = measured.map(items -> all.withEarlier(items.priors())).orElse(all);
        CalibrationResult result = inParallel(() -> calibrate(last, matrix, judgements, err));
        problems.addAll(new UnusableEstimates(result, known, calibration).problems());
        if (!problems.isEmpty()) {
            return nothing(err, problems);
        }
        new OutputFile(output).write(table(result, known, measured)::write);
        proposals
                .map(OutputFile::new)
                .ifPresent(other -> other.write(ItemProposals.of(result, matrix)::write));
        summary.map(OutputFile::new).ifPresent(other -> other.write(out -> out.append(json(result))));
        err.println("Calibrated " + result.items().size() + " items from " + result.persons() + " persons in "
                + result.iterations() + " steps; log-likelihood " + result.logLikelihood() + "; the items are in "
                + output);
        err.flush();
        return Main.DONE;
    }

    private CalibrationPlan plan() {
        CalibrationPlan plan = calibration.plan();
        threads.ifPresent(n -> WrongUse.unless(n >= 1 && n <= 256, "--threads must be from 1 to 256, but is " + n));
        CalibrationModel model = plan.model();
        boolean hasDifficulties = model == CalibrationModel.TWO_PL || model == CalibrationModel.THREE_PL;
        WrongUse.unless(labels.isEmpty() || hasDifficulties, "--labels needs --model 2pl or 3pl");
        WrongUse.unless(earlier.isEmpty() || hasDifficulties, "--earlier needs --model 2pl or 3pl");
        WrongUse.unless(proposals.isEmpty() || calibration.givesErrors(), "--proposals needs standard errors");
        return plan;
    }

    private CommandFiles files() {
        List<Path> inputs = new ArrayList<>(List.of(responses));
        fixed.ifPresent(inputs::add);
        earlier.ifPresent(inputs::add);
        labels.ifPresent(inputs::add);
        List<Path> outputs = new ArrayList<>(List.of(output));
        summary.ifPresent(outputs::add);
        proposals.ifPresent(outputs::add);
        return new CommandFiles(inputs, outputs);
    }

    private int nothing(PrintWriter err, List<String> problems) {
        return files().refuse(err, problems, "nothing was calibrated");
    }

    private static Map<String, ResponseModel> models(ItemTable known) {
        Map<String, ResponseModel> models = new HashMap<>();
        known.items().forEach(item -> models.put(item.id(), item.model()));
        return models;
    }

    private CalibrationResult calibrate(
            CalibrationPlan plan, ResponseMatrix matrix, Optional<JudgedLabels> judged, PrintWriter err) {
        Consumer<CalibrationProgress> progress = step -> tell(step, err);
        if (judged.isEmpty()) {
            return Calibration.fit(plan, matrix, progress);
        }
        JudgedLabels judgements = judged.get();
        LabelledCalibration.Result result =
                LabelledCalibration.fit(plan, matrix, judgements.labels(), judgements.expected(), progress);
        learnt.putAll(result.labels());
        return result.calibration();
    }

    private static void tell(CalibrationProgress progress, PrintWriter err) {
        if (progress.step() % PROGRESS == 0) {
            err.println("Step " + progress.step() + ": log-likelihood " + progress.logLikelihood() + ", about "
                    + progress.gain() + " left to gain");
            err.flush();
        }
    }

    private <T> T inParallel(Callable<T> work) {
        ForkJoinPool pool =
                new ForkJoinPool(threads.orElseGet(() -> Runtime.getRuntime().availableProcessors()));
        try {
            return pool.submit(work).join();
        } finally {
            pool.shutdown();
        }
    }

    private ItemTable table(
            CalibrationResult result, Optional<ItemTable> known, Optional<EarlierItems> measured) {
        Map<String, TableItem> kept = known.map(ItemTable::byId).orElse(Map.of());
        ItemModel kind = ItemModel.valueOf(calibration.model().name());
        return new ItemTable(result.items().stream()
                .map(item -> kept.containsKey(item.id())
                        ? kept.get(item.id())
                        : new TableItem(
                                item.id(),
                                kind,
                                item.model(),
                                Optional.empty(),
                                item.standardErrors(),
                                OptionalLong.of(measured
                                        .map(items -> items.answers(item.id(), item.answers()))
                                        .orElse(item.answers()))))
                .collect(Collectors.toList()));
    }

    private String json(CalibrationResult result) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("logLikelihood", result.logLikelihood())
                .put("logPrior", result.logPrior())
                .put("aic", result.aic())
                .put("bic", result.bic())
                .put("persons", result.persons())
                .put("items", result.items().size())
                .put("parameters", result.parameters())
                .put("iterations", result.iterations())
                .put("converged", result.converged())
                .put("groupMean", result.populations().get(0).mean())
                .put("groupVariance", result.populations().get(0).variance());
        if (!learnt.isEmpty()) {
            ArrayNode told = node.putArray("labels");
            learnt.forEach((label, prior) -> told.addObject()
                    .put("label", label)
                    .put("mean", prior.mean())
                    .put("sd", prior.sd()));
        }
        return SummaryJson.text(node);
    }
}
