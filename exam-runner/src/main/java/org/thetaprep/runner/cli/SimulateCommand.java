package org.thetaprep.runner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.thetaprep.scoring.adaptive.AbilityEstimation;
import org.thetaprep.scoring.adaptive.Bank;
import org.thetaprep.scoring.table.ItemTable;
import org.thetaprep.scoring.table.ResponseTable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code thetaprep simulate}: gives an adaptive or a fixed test to simulated people, or replays given answers. */
@Command(
        name = "simulate",
        description = "Gives an adaptive or a fixed test to simulated people, or replays given answers.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the tables have problems", "2:wrong use"})
final class SimulateCommand implements Callable<Integer> {

    private static final int MOST_PERSONS = 1_000_000;
    private static final int MOST_THREADS = 1024;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--items",
            paramLabel = "I.csv",
            required = true,
            description = "Items with true parameters: item,model,a,b,c,d,domain; GRM and GPCM with b1,b2,...")
    private Path items;

    @Option(
            names = "--estimate",
            paramLabel = "METHOD",
            required = true,
            description = "eap, map, mle, wle (Warm) or jeffreys.")
    private String estimate;

    @Option(
            names = "--output",
            paramLabel = "P.csv",
            required = true,
            description = "Persons: person,true_theta,theta,se,items.")
    private Path output;

    @ArgGroup(multiplicity = "1")
    private People people;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The same seed gives the same bytes (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--true-mean",
            paramLabel = "M",
            defaultValue = "0",
            description = "Mean of the true abilities, in logits (default: ${DEFAULT-VALUE}).")
    private double trueMean;

    @Option(
            names = "--true-sd",
            paramLabel = "S",
            defaultValue = "1",
            description =
                    "Standard deviation of the true abilities; 0 puts all at the mean (default: ${DEFAULT-VALUE}).")
    private double trueSd;

    @Option(names = "--trace", paramLabel = "T.csv", description = "Trace: person,step,item,response,theta,se.")
    private Optional<Path> trace;

    @Option(names = "--summary", paramLabel = "J.json", description = "Bias, RMSE, coverage, length, exposure.")
    private Optional<Path> summary;

    @Option(names = "--json", description = "Print the summary on standard output.")
    private boolean json;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: one for each processor).")
    private Optional<Integer> threads;

    @Mixin
    private AdaptiveOptions adaptive;

    @Mixin
    private ScoringOptions scoring;

    private static final class People {

        @Option(names = "--persons", paramLabel = "N", required = true, description = "How many people to draw.")
        private Optional<Integer> persons;

        @Option(
                names = "--responses",
                paramLabel = "R.csv",
                required = true,
                description = "Replay: each person answers as this table says.")
        private Optional<Path> responses;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        requireValid();
        var estimation = scoring.estimation("--estimate", estimate);
        requireOutputs();
        TableFiles files = new TableFiles();
        Optional<ItemTable> table = files.read(
                items,
                reader -> adaptive.domains().isEmpty()
                        ? ItemTable.read(reader)
                        : ItemTable.read(reader, new HashSet<>(adaptive.domains())));
        Optional<ResponseTable> answers = people.responses.flatMap(path -> files.read(
                path,
                reader -> table.isPresent() ? ResponseTable.read(reader, table.get()) : ResponseTable.read(reader)));
        List<String> problems = new ArrayList<>(files.problems());
        Optional<Bank> bank =
                table.filter(read -> !read.items().isEmpty()).map(read -> SimulatedBank.of(read, adaptive.domains()));
        bank.ifPresent(known -> adaptive.shortages(known).forEach(lack -> problems.add(items + ": " + lack)));
        if (table.isPresent() && bank.isEmpty()) {
            problems.add(items + ": row 2, column item: there must be at least one item, but there is none");
        }
        if (answers.isPresent() && answers.get().persons().isEmpty()) {
            problems.add(people.responses.orElseThrow() + ": row 2, column person: there must be at least one person, "
                    + "but there is none");
        }
        if (!problems.isEmpty()) {
            problems.forEach(err::println);
            err.println("thetaprep: nothing was simulated; " + output + " was not written");
            err.flush();
            return Main.FOUND_PROBLEMS;
        }
        simulate(estimation.apply(bank.orElseThrow()), bank.orElseThrow(), answers, err);
        return Main.DONE;
    }

    private void simulate(AbilityEstimation estimation, Bank bank, Optional<ResponseTable> answers, PrintWriter err) {
        Examinees examinees = answers.<Examinees>map(table -> SimulatedBank.replay(bank, table, seed))
                .orElseGet(() -> new Examinees.Drawn(bank, people.persons.orElseThrow(), seed, trueMean, trueSd));
        Simulation simulation = Simulation.run(
                adaptive.test(bank, estimation),
                examinees,
                threads.orElseGet(() -> Runtime.getRuntime().availableProcessors()),
                done -> {
                    if (done < examinees.count()) {
                        err.println("Simulated " + done + " of " + examinees.count() + " persons");
                        err.flush();
                    }
                });
        SimulationSummary figures = SimulationSummary.of(simulation);
        trace.ifPresent(path -> new OutputFile(path).write(simulation.trace()::write));
        summary.ifPresent(path ->
                new OutputFile(path).write(out -> out.append(figures.json()).append('\n')));
        new OutputFile(output).write(simulation.persons()::write);
        if (json) {
            spec.commandLine().getOut().println(figures.json());
            spec.commandLine().getOut().flush();
        }
        err.println("Simulated " + examinees.count() + " persons; the results are in " + output);
        err.flush();
    }

    private void requireValid() {
        adaptive.requireValid();
        people.persons.ifPresent(count -> require(
                count >= 1 && count <= MOST_PERSONS, "--persons must be 1 to " + MOST_PERSONS + ", was " + count));
        threads.ifPresent(count -> require(
                count >= 1 && count <= MOST_THREADS, "--threads must be 1 to " + MOST_THREADS + ", was " + count));
        require(Double.isFinite(trueMean), "--true-mean must be finite, was " + trueMean);
        require(trueSd >= 0 && Double.isFinite(trueSd), "--true-sd must not be negative, was " + trueSd);
    }

    private void requireOutputs() {
        List<Path> taken = new ArrayList<>(List.of(items));
        people.responses.ifPresent(taken::add);
        List<Path> outputs = new ArrayList<>(List.of(output));
        trace.ifPresent(outputs::add);
        summary.ifPresent(outputs::add);
        for (int i = 0; i < outputs.size(); i++) {
            OutputFile file = new OutputFile(outputs.get(i));
            file.requireWritable();
            file.requireOtherThan(taken.toArray(Path[]::new));
            for (Path other : outputs.subList(0, i)) {
                require(
                        !same(other, outputs.get(i)),
                        outputs.get(i) + " is named for two outputs; name another file for one");
            }
        }
    }

    private static boolean same(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new WrongUse(message);
        }
    }
}
