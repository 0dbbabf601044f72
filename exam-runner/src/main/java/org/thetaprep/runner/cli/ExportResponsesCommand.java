package org.thetaprep.runner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.thetaprep.runner.report.ResponseTally;
import org.thetaprep.runner.report.export.UnreadableExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thetaprep export responses}: answers without identities, for a calibration that several installations share. */
@Command(
        name = "responses",
        description = "Writes the answers of exported mock exams without who gave them and when, for a calibration that "
                + "several installations share.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:a file is no exported attempt, or too few people are there", "2:wrong use"})
final class ExportResponsesCommand implements Callable<Integer> {

    private static final int FEWEST = 2;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ATTEMPTS",
            arity = "1..*",
            description = "Exported attempts: files, or folders of them (thetaprep export attempts).")
    private List<Path> attempts;

    @Option(
            names = "--output",
            paramLabel = "R.csv",
            required = true,
            description = "Answers: person,<item>,...; people are numbered in an order of chance.")
    private Path output;

    @Option(names = "--labels", paramLabel = "L.csv", description = "What authors judged: item,label,mean,sd,chance.")
    private Optional<Path> labels;

    @Option(
            names = "--least",
            paramLabel = "K",
            defaultValue = "5",
            description = "People that must be there, and must have answered an item; other items are left out (default: "
                    + "${DEFAULT-VALUE}).")
    private int least;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        WrongUse.unless(least >= FEWEST, "--least must be at least " + FEWEST + ", but is " + least);
        List<Path> files = AttemptInputs.files(attempts);
        CommandFiles named = named(files);
        named.requireApart();
        ResponseTally tally = new ResponseTally();
        List<String> problems = new ArrayList<>();
        for (Path file : files) {
            try {
                tally.add(AttemptInputs.read(file));
            } catch (IOException | UnreadableExport e) {
                problems.add(file + ": " + e.getMessage());
            }
        }
        Optional<ResponseTally.Shared> shared =
                problems.isEmpty() ? tally.shared(least, new SecureRandom()) : Optional.empty();
        if (problems.isEmpty() && shared.isEmpty()) {
            problems.add("fewer than " + least + " people answered an item of a mock exam");
        }
        if (shared.isEmpty()) {
            return named.refuse(err, problems, "nothing was exported");
        }
        ResponseTally.Shared found = shared.get();
        new OutputFile(output).write(found.responses()::write);
        labels.map(OutputFile::new).ifPresent(file -> file.write(found.labels()::write));
        err.println("Exported the answers of " + found.responses().persons().size() + " people to "
                + found.responses().items().size() + " items; " + found.itemsLeftOut()
                + " items were left out, as fewer than " + least + " people answered them");
        err.flush();
        return Main.DONE;
    }

    private CommandFiles named(List<Path> inputs) {
        List<Path> outputs = new ArrayList<>(List.of(output));
        labels.ifPresent(outputs::add);
        return new CommandFiles(inputs, outputs);
    }
}
