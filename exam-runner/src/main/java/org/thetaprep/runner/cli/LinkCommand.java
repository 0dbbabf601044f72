package org.thetaprep.runner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.thetaprep.scoring.linking.Anchor;
import org.thetaprep.scoring.linking.Linking;
import org.thetaprep.scoring.linking.LinkingMethod;
import org.thetaprep.scoring.linking.ScaleLink;
import org.thetaprep.scoring.table.ItemTable;
import org.thetaprep.scoring.table.TableItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code thetaprep link}: puts items on the scale of others that were calibrated apart. */
@Command(
        name = "link",
        description = "Puts items on the scale of others that were calibrated apart, by the items that both have.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the tables have problems, or do not determine a link", "2:wrong use"})
final class LinkCommand implements Callable<Integer> {

    private static final Map<String, LinkingMethod> METHODS = Map.of(
            "mean-sigma", LinkingMethod.MEAN_SIGMA,
            "mean-mean", LinkingMethod.MEAN_MEAN,
            "mean-geometric", LinkingMethod.MEAN_GEOMETRIC,
            "haebara", LinkingMethod.HAEBARA,
            "stocking-lord", LinkingMethod.STOCKING_LORD);

    private static final int FEWEST_ANCHORS = 3;

    @Spec
    private CommandSpec spec;

    @Option(names = "--items", paramLabel = "NEW.csv", required = true, description = "Items whose scale is moved.")
    private Path items;

    @Option(names = "--to", paramLabel = "OLD.csv", required = true, description = "Items whose scale stays.")
    private Path to;

    @Option(
            names = "--anchors",
            paramLabel = "I1,I2,...",
            split = ",",
            description = "Items that hold the scales together (default: all that both tables have).")
    private List<String> named = List.of();

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            defaultValue = "stocking-lord",
            description = "stocking-lord, haebara, mean-sigma, mean-mean or mean-geometric (default: ${DEFAULT-VALUE}).")
    private String method;

    @Option(
            names = "--keep-drifted",
            description = "Keeps anchors that have drifted (robust z beyond 2.7); else at most a fifth is left out.")
    private boolean keepDrifted;

    @Option(names = "--output", paramLabel = "I.csv", required = true, description = "The items on the other scale.")
    private Path output;

    @Option(names = "--summary", paramLabel = "J.json", description = "Slope and intercept of the link, the anchors.")
    private Optional<Path> summary;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        WrongUse.unless(
                METHODS.containsKey(method),
                "--method must be stocking-lord, haebara, mean-sigma, mean-mean or mean-geometric, but is '" + method
                        + "'");
        files().requireApart();
        TableFiles files = new TableFiles();
        Optional<ItemTable> moving = files.read(items, ItemTable::read);
        Optional<ItemTable> staying = files.read(to, ItemTable::read);
        List<String> problems = new ArrayList<>(files.problems());
        if (!problems.isEmpty()) {
            return nothing(err, problems);
        }
        List<Anchor> anchors = anchors(moving.orElseThrow(), staying.orElseThrow(), problems);
        if (!problems.isEmpty()) {
            return nothing(err, problems);
        }
        Linking.Result result;
        try {
            result = result(anchors);
        } catch (IllegalArgumentException e) {
            return nothing(err, List.of(e.getMessage()));
        }
        new OutputFile(output).write(moved(moving.orElseThrow(), result.link())::write);
        summary.map(OutputFile::new).ifPresent(other -> other.write(out -> out.append(json(result))));
        result.drifted().forEach(anchor -> err.println("item " + anchor.id() + " has drifted and was left out"));
        err.println("Linked by " + result.kept().size() + " anchors: theta' = " + result.link().slope() + " theta + "
                + result.link().intercept() + "; the items are in " + output);
        err.flush();
        return Main.DONE;
    }

    private Linking.Result result(List<Anchor> anchors) {
        LinkingMethod kind = METHODS.get(method);
        return keepDrifted
                ? new Linking.Result(Linking.link(kind, anchors), anchors, List.of(), Linking.robustZ(anchors))
                : Linking.withoutDrifted(kind, anchors);
    }

    private CommandFiles files() {
        List<Path> outputs = new ArrayList<>(List.of(output));
        summary.ifPresent(outputs::add);
        return new CommandFiles(List.of(items, to), outputs);
    }

    private int nothing(PrintWriter err, List<String> problems) {
        return files().refuse(err, problems, "nothing was linked");
    }

    private List<Anchor> anchors(ItemTable moving, ItemTable staying, List<String> problems) {
        Map<String, TableItem> from = moving.byId();
        Map<String, TableItem> into = staying.byId();
        for (String id : named) {
            if (!from.containsKey(id) || !into.containsKey(id)) {
                problems.add("anchor " + id + " is not in " + (from.containsKey(id) ? to : items));
            }
        }
        List<Anchor> anchors = new ArrayList<>();
        for (String id : named.isEmpty() ? from.keySet() : named) {
            if (from.containsKey(id) && into.containsKey(id)) {
                try {
                    anchors.add(new Anchor(id, from.get(id).model(), into.get(id).model()));
                } catch (IllegalArgumentException e) {
                    problems.add(e.getMessage());
                }
            }
        }
        if (problems.isEmpty() && anchors.size() < FEWEST_ANCHORS) {
            problems.add("the tables must have at least " + FEWEST_ANCHORS + " anchors in common, but have "
                    + anchors.size());
        }
        return anchors;
    }

    private static ItemTable moved(ItemTable table, ScaleLink link) {
        return new ItemTable(table.items().stream()
                .map(item -> new TableItem(
                        item.id(),
                        item.kind(),
                        link.moved(item.model()),
                        item.domain(),
                        errors(item, link),
                        item.answers()))
                .toList());
    }

    private static Map<String, Double> errors(TableItem item, ScaleLink link) {
        Map<String, Double> errors = new LinkedHashMap<>();
        item.standardErrors()
                .forEach((parameter, error) -> errors.put(
                        parameter,
                        parameter.equals("a")
                                ? error / link.slope()
                                : parameter.startsWith("b") ? error * link.slope() : error));
        return errors;
    }

    private String json(Linking.Result result) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("method", method)
                .put("slope", result.link().slope())
                .put("intercept", result.link().intercept());
        ArrayNode anchors = node.putArray("anchors");
        for (int i = 0; i < result.kept().size(); i++) {
            anchors.addObject()
                    .put("item", result.kept().get(i).id())
                    .put("robustZ", result.robustZ()[i]);
        }
        ArrayNode drifted = node.putArray("drifted");
        result.drifted().forEach(anchor -> drifted.add(anchor.id()));
        return SummaryJson.text(node);
    }
}
