package org.thetaprep.runner.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.reader.PackReading;
import org.thetaprep.runner.assembly.FormBank;
import org.thetaprep.runner.assembly.ParallelForms;
import org.thetaprep.scoring.assembly.FormAssembler.Form;
import org.thetaprep.scoring.assembly.FormSolver;
import org.thetaprep.scoring.assembly.Solution;
import org.thetaprep.scoring.assembly.SwapSolver;
import org.thetaprep.scoring.assembly.solver.NativeSolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code thetaprep assemble}: builds parallel forms from a pack. */
@Command(
        name = "assemble",
        description = "Builds parallel forms without a common item from a content pack.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the pack has errors, or no such forms can be built", "2:wrong use"})
final class AssembleCommand implements Callable<Integer> {

    private static final String SHIPPED = "mla-c01";
    private static final int MOST_FORMS = 100;
    private static final long LIMIT_MILLIS = 20_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--pack",
            paramLabel = "PACK",
            defaultValue = SHIPPED,
            description = "mla-c01, the shipped pack, or the folder of a pack (default: ${DEFAULT-VALUE}).")
    private String pack;

    @Option(names = "--forms", paramLabel = "N", required = true, description = "How many forms.")
    private int forms;

    @Option(names = "--blueprint", paramLabel = "ID", description = "Blueprint (default: the pack's first).")
    private Optional<String> blueprint;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Seed of the search (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", description = "Print the forms with their items as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if (forms < 1 || forms > MOST_FORMS) {
            throw new WrongUse("--forms must be 1 to " + MOST_FORMS + ", was " + forms);
        }
        Optional<Path> folder = pack.equals(SHIPPED) && !Files.isDirectory(Path.of(pack))
                ? Optional.empty()
                : Optional.of(Path.of(pack));
        return new PackLocation(folder)
                .read((path, reading) -> reading.match(new PackReading.Cases<>() {
                    @Override
                    public Integer readable(PackReading.Readable readable) {
                        return assemble(readable.pack());
                    }

                    @Override
                    public Integer unreadable(PackReading.Unreadable unreadable) {
                        PrintWriter err = spec.commandLine().getErr();
                        unreadable.problems().forEach(err::println);
                        err.println("thetaprep: the pack has errors; nothing was assembled");
                        err.flush();
                        return Main.FOUND_PROBLEMS;
                    }
                }));
    }

    private int assemble(ContentPack content) {
        PrintWriter err = spec.commandLine().getErr();
        Blueprint plan = blueprint
                .map(id -> BlueprintCommand.version(content, id).blueprint())
                .orElseGet(() -> content.exam().blueprints().get(0));
        FormBank bank = FormBank.of(content, plan);
        err.println("Assembling " + forms + " forms of " + plan.items() + " from "
                + bank.items().size() + " items");
        Optional<FormSolver> integer = NativeSolver.load(LIMIT_MILLIS);
        if (integer.isEmpty()) {
            err.println("The integer solver's library does not load here; the solver in plain Java takes over");
        }
        err.flush();
        ParallelForms built =
                ParallelForms.assemble(bank, forms, integer.orElseGet(SwapSolver::new), new SplittableRandom(seed));
        return built.outcome()
                .match(
                        found -> {
                            print(bank, built, found);
                            return Main.DONE;
                        },
                        infeasible -> {
                            explain(infeasible, err);
                            return Main.FOUND_PROBLEMS;
                        });
    }

    private void print(FormBank bank, ParallelForms built, Solution.Found found) {
        ObjectNode root = JsonNodeFactory.instance
                .objectNode()
                .put("blueprint", bank.blueprint().id())
                .put("method", found.method())
                .put("largestDistance", found.objective());
        ArrayNode list = root.putArray("forms");
        PrintWriter out = spec.commandLine().getOut();
        for (int f = 0; f < built.forms().size(); f++) {
            ObjectNode node = describe(bank, built.forms(), f);
            list.add(node);
            if (!json) {
                out.printf(
                        Locale.ROOT,
                        "form %d: scored by domain %s, pretest %s; %s; information at the cut %.3f "
                                + "(all items %.3f); a blind guesser expects %.1f of %d; overlap %d%n",
                        f + 1,
                        node.get("scoredByDomain"),
                        node.get("pretestByDomain"),
                        node.get("types"),
                        node.get("information").asDouble(),
                        node.get("informationOfAll").asDouble(),
                        node.get("blindGuess").asDouble(),
                        built.forms().get(f).scored().size(),
                        node.get("overlap").asInt());
            }
        }
        if (json) {
            out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(root));
        }
        out.flush();
    }

    private static ObjectNode describe(FormBank bank, List<Form> forms, int number) {
        Form form = forms.get(number);
        List<Integer> all =
                Stream.concat(form.scored().stream(), form.pretest().stream()).toList();
        long overlap = forms.stream()
                .filter(other -> other != form)
                .flatMap(other -> Stream.concat(other.scored().stream(), other.pretest().stream()))
                .filter(all::contains)
                .distinct()
                .count();
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("form", number + 1);
        node.set(
                "scoredByDomain",
                counts(bank, form.scored(), item -> item.classification().task().domain()));
        node.set("pretestByDomain", counts(bank, form.pretest(), item -> item.classification()
                .task()
                .domain()));
        node.set("tasks", counts(bank, all, item -> item.classification().task()));
        node.set("types", counts(bank, all, item -> item.type().id()));
        node.put(
                        "information",
                        form.scored().stream()
                                .mapToDouble(item -> bank.information()[item])
                                .sum())
                .put(
                        "informationOfAll",
                        all.stream()
                                .mapToDouble(item -> bank.information()[item])
                                .sum())
                .put(
                        "blindGuess",
                        form.scored().stream()
                                .mapToDouble(i -> bank.items().get(i).chanceLevel())
                                .sum())
                .put("overlap", overlap);
        ArrayNode scored = node.putArray("scored");
        form.scored().forEach(item -> scored.add(bank.items().get(item).id().value()));
        ArrayNode pretest = node.putArray("pretest");
        form.pretest().forEach(item -> pretest.add(bank.items().get(item).id().value()));
        return node;
    }

    private static <K extends Comparable<K>> ObjectNode counts(
            FormBank bank, List<Integer> places, Function<ScorableItem, K> key) {
        Map<K, Integer> counts = new TreeMap<>();
        places.forEach(place -> counts.merge(key.apply(bank.items().get(place)), 1, Integer::sum));
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        counts.forEach((name, count) -> node.put(name.toString(), count));
        return node;
    }

    private static void explain(Solution.Infeasible infeasible, PrintWriter err) {
        err.println(
                infeasible.proven()
                        ? "thetaprep: no such forms can be built from this pack"
                        : "thetaprep: no such forms were found; that there are none is not proven");
        if (!infeasible.clash().isEmpty()) {
            err.println("These cannot be met together: " + String.join(", ", infeasible.clash()));
        }
        infeasible
                .relaxation()
                .forEach(change -> err.println("It would help, on form " + (change.form() + 1) + ", if "
                        + change.name() + " had "
                        + (change.amount() < 0
                                ? -change.amount() + " less at the least"
                                : change.amount() + " more at the most")));
        err.flush();
    }
}
