package org.thetaprep.runner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.thetaprep.scoring.assembly.CountRange;
import org.thetaprep.scoring.profile.ProfileModel;
import org.thetaprep.scoring.profile.ProfileStructure;
import org.thetaprep.scoring.simulation.Knowledge;
import org.thetaprep.scoring.simulation.Sitting;
import org.thetaprep.scoring.table.ItemAttributes;
import org.thetaprep.scoring.table.ItemTable;
import org.thetaprep.scoring.table.RangeTable;
import org.thetaprep.scoring.table.ResponseTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code thetaprep simulate}: gives an adaptive or a fixed test to simulated people, or replays given answers. */
@Command(
        name = "simulate",
        description = "Gives an adaptive or a fixed test to simulated people, or replays given answers, and tells how "
                + "well abilities are estimated and items used.",
        footer = {
            "%nExamples:",
            "  Adaptive tests of 30 items, one ability:",
            "    thetaprep simulate --items i.csv --select mfi --estimate eap --length 30 --persons 1000 --output p.csv",
            "  Fixed forms of 50 items known by their authors' labels, four domains, 300 forms:",
            "    thetaprep simulate --bank 50 --banks 300 --parameters judged --select fixed --estimate profile \\",
            "      --length 50 --persons 30000 --output p.csv --json",
            "  Shadow tests with exposure held at a quarter:",
            "    thetaprep simulate --bank 300 --select mfi --estimate eap --length 30 --shadow --ranges c.csv \\",
            "      --balance D1=28,D2=26,D3=22,D4=24 --max-exposure 0.25 --persons 12000 --burn-in 2000 --output p.csv"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the tables have problems, or no such tests can be had", "2:wrong use"})
final class SimulateCommand implements Callable<Integer> {

    private static final int MOST_THREADS = 1024;
    private static final String PROFILE = "profile";

    @Spec
    private CommandSpec spec;

    @Mixin
    private BankOptions bank;

    @Mixin
    private LearnerOptions learners;

    @Mixin
    private AdaptiveOptions adaptive;

    @Mixin
    private ExposureOptions exposure;

    @Option(
            names = "--estimate",
            paramLabel = "METHOD",
            required = true,
            description = "eap, map, mle, wle (Warm) or jeffreys of one ability; or profile: the posterior of the "
                    + "domains under --loadings, whose one ability is the composite.")
    private String estimate;

    @Mixin
    private ScoringOptions scoring;

    @Option(
            names = "--pass-form",
            paramLabel = "N",
            description = "With --bank and --estimate profile: all also sit a fresh form of N items, and the summary "
                    + "compares the stated probability of passing it with the outcome.")
    private Optional<Integer> passForm;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The same seed gives the same bytes (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads, which change nothing but the time (default: one for each processor).")
    private Optional<Integer> threads;

    @Option(
            names = "--output",
            paramLabel = "P.csv",
            required = true,
            description = "Persons: person,true_theta,theta,se,items; for a profile also bank,stop and "
                    + "true_D,theta_D,se_D of every domain D.")
    private Path output;

    @Option(names = "--trace", paramLabel = "T.csv", description = "Trace: person,step,item,response,theta,se.")
    private Optional<Path> trace;

    @Option(
            names = "--summary",
            paramLabel = "J.json",
            description =
                    "Bias, slope, RMSE, coverage, standard errors, length, exposure, violations, verdicts, chance of "
                            + "passing.")
    private Optional<Path> summary;

    @Option(names = "--json", description = "Print the summary on standard output.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        requireValid();
        files().requireApart();
        List<String> problems = new ArrayList<>();
        Optional<SimulationPlan> plan = plan(problems);
        if (problems.isEmpty()) {
            SimulationPlan ready = plan.orElseThrow();
            double expected = exposure.most().isPresent() ? ready.expectedLength(threads()) : adaptive.length();
            exposure.most().ifPresent(most -> ready.requirement()
                    .on(ready.bank(0).bank())
                    .overexposures(most, expected)
                    .forEach(reason -> problems.add(bank.name() + ": " + reason)));
            if (problems.isEmpty()) {
                simulate(ready, expected, err);
                return Main.DONE;
            }
        }
        return files().refuse(err, problems, "nothing was simulated");
    }

    private boolean isDrawn() {
        return bank.drawn().isPresent();
    }

    private boolean isProfile() {
        return estimate.toLowerCase(Locale.ROOT).equals(PROFILE);
    }

    private int threads() {
        return threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
    }

    private List<String> domains() {
        List<String> ofLearners = learners.domains(isDrawn());
        return ofLearners.isEmpty() ? List.copyOf(adaptive.balance().keySet()) : ofLearners;
    }

    private Optional<SimulationPlan> plan(List<String> problems) {
        TableFiles files = new TableFiles();
        List<String> domains = domains();
        Optional<ItemTable> table = bank.items()
                .flatMap(path -> files.read(
                        path,
                        reader -> domains.isEmpty()
                                ? ItemTable.read(reader)
                                : ItemTable.read(reader, new HashSet<>(domains))));
        Optional<ItemAttributes> attributes =
                bank.items().flatMap(path -> new TableFiles().read(path, ItemAttributes::read));
        Optional<ResponseTable> answers = learners.responses()
                .flatMap(path -> files.read(
                        path,
                        reader -> table.isPresent()
                                ? ResponseTable.read(reader, table.get())
                                : ResponseTable.read(reader)));
        Optional<RangeTable> ranges = adaptive.ranges().flatMap(path -> files.read(path, RangeTable::read));
        problems.addAll(files.problems());
        if (table.isPresent() && bank.knowledge() != Knowledge.TRUE) {
            problems.addAll(bank.lackingJudgements(table.get(), attributes.orElseThrow()));
        }
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        Optional<ProfileStructure> structure = learners.structure(isDrawn(), adaptive.balance());
        BankSupply supply = bank.supply(table, attributes, domains, structure);
        List<CountRange> more =
                ranges.map(read -> supply.countRanges(read, adaptive.ranges().orElseThrow(), bank.name(), problems))
                        .orElse(List.of());
        List<TestSpecification.DomainShare> shares = adaptive.balance().entrySet().stream()
                .map(share -> new TestSpecification.DomainShare(
                        share.getKey(),
                        supply.places("domain").getOrDefault(share.getKey(), Set.of()),
                        share.getValue()))
                .toList();
        SimulationPlan plan = new SimulationPlan(
                supply,
                bank.banks(),
                bank.knowledge(),
                answers.map(read -> read.persons().size())
                        .orElseGet(() -> learners.persons().orElseThrow()),
                learners.learners(structure, Math.max(1, domains.size())),
                answers,
                seed,
                adaptive,
                requirement(shares, more),
                isProfile()
                        ? new SimulationPlan.Estimator.Profile(
                                ProfileModel.withLabelShift(structure.orElseThrow(), bank.integratedShift()))
                        : new SimulationPlan.Estimator.OneAbility(scoring.estimation("--estimate", estimate)),
                passForm,
                trace.isPresent());
        if (problems.isEmpty()) {
            plan.shortages().forEach(lack -> problems.add(bank.name() + ": " + lack));
            exposure.requireValid(plan.personsOfBank());
        }
        return Optional.of(plan);
    }

    private SimulationPlan.Requirement requirement(List<TestSpecification.DomainShare> shares, List<CountRange> more) {
        int length = adaptive.length();
        if (adaptive.shadow()) {
            return items -> TestSpecification.shadow(items, length, shares, more);
        }
        return items -> shares.isEmpty()
                ? TestSpecification.none(items, length)
                : TestSpecification.balanced(items, length, shares);
    }

    private void simulate(SimulationPlan plan, double expected, PrintWriter err) {
        List<Sitting.Result> results = plan.run(
                threads(),
                specification -> exposure.limit(specification, expected),
                new SimulationProgress(plan.persons(), err)::done);
        List<String> ids = plan.supply().ids();
        SimulationSummary figures = new SimulationSummary(
                results,
                ids,
                isProfile() ? domains() : List.of(),
                exposure.most().isPresent() ? exposure.burnIn() : 0,
                adaptive.classifies() ? adaptive.cut() : Optional.empty());
        String text = figures.json();
        trace.ifPresent(path -> new OutputFile(path).write(SimulationTables.trace(results, ids)::write));
        summary.ifPresent(
                path -> new OutputFile(path).write(out -> out.append(text).append('\n')));
        new OutputFile(output)
                .write(SimulationTables.persons(results, isProfile() ? domains() : List.of())::write);
        if (json) {
            spec.commandLine().getOut().println(text);
            spec.commandLine().getOut().flush();
        }
        err.println("Simulated " + plan.persons() + " persons; the results are in " + output);
        err.flush();
    }

    private void requireValid() {
        bank.requireValid();
        learners.requireValid(isDrawn());
        adaptive.requireValid(isProfile());
        exposure.requireValid(0);
        threads.ifPresent(count -> WrongUse.unless(
                count >= 1 && count <= MOST_THREADS, "--threads must be 1 to " + MOST_THREADS + ", was " + count));
        List<String> ofLearners = learners.domains(isDrawn());
        WrongUse.unless(!isProfile() || !ofLearners.isEmpty(), "--estimate profile needs --loadings with --items");
        WrongUse.unless(
                ofLearners.isEmpty()
                        || ofLearners.containsAll(adaptive.balance().keySet()),
                "--balance must be of the domains that have loadings, " + String.join(", ", ofLearners));
        WrongUse.unless(
                ofLearners.isEmpty()
                        || adaptive.balance().isEmpty()
                        || adaptive.balance().size() == ofLearners.size(),
                "--balance must name every domain that has a loading, " + String.join(", ", ofLearners));
        if (!isProfile()) {
            scoring.estimation("--estimate", estimate);
        }
        WrongUse.unless(
                learners.responses().isEmpty() || bank.banks() == 1,
                "--banks has no meaning with --responses, a replay");
        learners.persons()
                .ifPresent(count -> WrongUse.unless(
                        bank.banks() <= count,
                        "--banks must be at most --persons, " + count + ", was " + bank.banks()));
        passForm.ifPresent(items -> {
            WrongUse.unless(items >= 1 && items <= 500, "--pass-form must be 1 to 500, was " + items);
            WrongUse.unless(isProfile() && isDrawn(), "--pass-form needs --bank and --estimate profile");
            WrongUse.unless(adaptive.cut().isPresent(), "--pass-form needs --cut, the pass mark");
        });
    }

    private CommandFiles files() {
        List<Path> inputs = new ArrayList<>();
        bank.items().ifPresent(inputs::add);
        adaptive.ranges().ifPresent(inputs::add);
        learners.responses().ifPresent(inputs::add);
        List<Path> outputs = new ArrayList<>(List.of(output));
        trace.ifPresent(outputs::add);
        summary.ifPresent(outputs::add);
        return new CommandFiles(inputs, outputs);
    }
}
