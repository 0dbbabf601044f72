package org.thetaprep.runner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.thetaprep.scoring.calibration.ResponseMatrix;
import org.thetaprep.scoring.table.GroupTable;
import org.thetaprep.scoring.table.ItemTable;
import org.thetaprep.scoring.table.ResponseTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code thetaprep fit}: whether answers follow the curves of their items, and whether items are fair to two groups. */
@Command(
        name = "fit",
        description = "Tells whether answers follow the curves of their items, and whether items are fair to two groups.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the tables have problems", "2:wrong use"})
final class FitCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--items",
            paramLabel = "I.csv",
            required = true,
            description = "Items with parameters, estimated from these answers.")
    private Path items;

    @Option(
            names = "--responses",
            paramLabel = "R.csv",
            required = true,
            description = "Answers: person,<item>,<item>,...; empty where an item was not given.")
    private Path responses;

    @Option(
            names = "--group",
            paramLabel = "G.csv",
            description = "person,group with two groups: each item is also tested for differential functioning.")
    private Optional<Path> group;

    @Option(
            names = "--reference",
            paramLabel = "NAME",
            description = "The group that the other is compared with (default: the first one named).")
    private Optional<String> reference;

    @Option(
            names = "--anchors",
            paramLabel = "I1,I2,...",
            split = ",",
            description = "Items known to be fair, for the likelihood ratio (default: all that are not found unfair).")
    private List<String> anchors = List.of();

    @Option(
            names = "--options",
            paramLabel = "O.csv",
            description = "The option that each person chose, numbered from 0; needs --option-output.")
    private Optional<Path> options;

    @Option(
            names = "--option-output",
            paramLabel = "C.csv",
            description = "How each option draws with rising ability, by the nominal model.")
    private Optional<Path> optionOutput;

    @Option(names = "--output", paramLabel = "F.csv", required = true, description = "Fit of each item.")
    private Path output;

    @Option(names = "--summary", paramLabel = "J.json", description = "Fit of all items at once; pairs; what is missing.")
    private Optional<Path> summary;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        WrongUse.unless(group.isPresent() || reference.isEmpty(), "--reference needs --group");
        WrongUse.unless(group.isPresent() || anchors.isEmpty(), "--anchors needs --group");
        WrongUse.unless(
                options.isPresent() == optionOutput.isPresent(), "--options and --option-output need each other");
        files().requireApart();
        TableFiles files = new TableFiles();
        Optional<ItemTable> bank = files.read(items, ItemTable::read);
        Optional<ResponseTable> answers = bank.flatMap(
                table -> files.read(responses, reader -> ResponseTable.read(reader, table)));
        Optional<GroupTable> groups = group.flatMap(path -> files.read(path, GroupTable::read));
        Optional<ResponseTable> chosen = options.flatMap(path -> files.read(path, ResponseTable::read));
        if (!files.problems().isEmpty()) {
            return nothing(err, files.problems());
        }
        FitAnalysis analysis = new FitAnalysis(bank.orElseThrow(), answers.orElseThrow());
        List<String> problems = new ArrayList<>(analysis.problems());
        Optional<ResponseMatrix> grouped = groups.flatMap(
                table -> new GroupedAnswers(answers.orElseThrow(), table, reference, anchors).matrix(problems));
        Optional<OptionAnalysis> optionAnalysis =
                chosen.flatMap(table -> OptionAnalysis.of(answers.orElseThrow(), table, problems));
        if (!problems.isEmpty()) {
            return nothing(err, problems);
        }
        try {
            analysis.run();
            grouped.ifPresent(matrix -> analysis.compareGroups(matrix, anchors));
            optionAnalysis.ifPresent(OptionAnalysis::run);
        } catch (IllegalArgumentException e) {
            return nothing(err, List.of(e.getMessage()));
        }
        new OutputFile(output).write(analysis.table()::write);
        summary.map(OutputFile::new).ifPresent(file -> file.write(out -> out.append(analysis.summary())));
        optionAnalysis.ifPresent(
                found -> new OutputFile(optionOutput.orElseThrow()).write(found.table()::write));
        analysis.notes().forEach(err::println);
        err.println("Looked at " + bank.orElseThrow().items().size() + " items and "
                + answers.orElseThrow().persons().size() + " persons; the fit is in " + output);
        err.flush();
        return Main.DONE;
    }

    private CommandFiles files() {
        List<Path> inputs = new ArrayList<>(List.of(items, responses));
        group.ifPresent(inputs::add);
        options.ifPresent(inputs::add);
        List<Path> outputs = new ArrayList<>(List.of(output));
        summary.ifPresent(outputs::add);
        optionOutput.ifPresent(outputs::add);
        return new CommandFiles(inputs, outputs);
    }

    private int nothing(PrintWriter err, List<String> problems) {
        return files().refuse(err, problems, "nothing was looked at");
    }
}
