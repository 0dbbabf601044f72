package org.thetaprep.runner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.mapping.Carryover;
import org.thetaprep.content.mapping.ExamVersion;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.reader.PackReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code thetaprep blueprint}: what of a pack carries over to a version of the exam, and what does not. */
@Command(
        name = "blueprint",
        description = "Tells what of a content pack carries over to a version of the exam, and what does not.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the pack has errors", "2:wrong use"})
final class BlueprintCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "Blueprint, as c02 (default: all, one line each).")
    private Optional<String> id;

    @Option(
            names = "--pack",
            paramLabel = "PACK",
            description = "Folder of the pack (default: the shipped AWS MLA-C01 pack).")
    private Optional<Path> pack;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        return new PackLocation(pack)
                .read((folder, reading) -> reading.match(new PackReading.Cases<>() {
                    @Override
                    public Integer readable(PackReading.Readable readable) {
                        tell(readable.pack());
                        return Main.DONE;
                    }

                    @Override
                    public Integer unreadable(PackReading.Unreadable unreadable) {
                        PrintWriter err = spec.commandLine().getErr();
                        unreadable.problems().forEach(err::println);
                        err.println("thetaprep: the pack has errors; nothing was counted");
                        err.flush();
                        return Main.FOUND_PROBLEMS;
                    }
                }));
    }

    private void tell(ContentPack content) {
        PrintWriter out = spec.commandLine().getOut();
        if (id.isPresent()) {
            CarryoverReport report = new CarryoverReport(carryover(content, version(content, id.get())));
            out.println(json ? printed(report.json()) : report.text());
        } else {
            List<CarryoverReport> all = content.exam().blueprints().stream()
                    .map(content::version)
                    .map(version -> new CarryoverReport(carryover(content, version)))
                    .toList();
            if (json) {
                ObjectNode root = JsonNodeFactory.instance.objectNode();
                ArrayNode list = root.putArray("blueprints");
                all.forEach(report -> list.add(report.json()));
                out.println(printed(root));
            } else {
                all.forEach(report -> out.println(report.line()));
                out.println("More of one: thetaprep blueprint ID");
            }
        }
        out.flush();
    }

    private static Carryover carryover(ContentPack content, ExamVersion version) {
        return Carryover.of(version, content.models());
    }

    /**
     * A version of a pack's exam.
     *
     * @throws WrongUse if there is no such blueprint; the message lists those that there are
     */
    static ExamVersion version(ContentPack content, String id) {
        return content.version(id)
                .orElseThrow(() -> new WrongUse("there is no blueprint '" + id + "'; the pack has "
                        + String.join(
                                ", ",
                                content.exam().blueprints().stream()
                                        .map(Blueprint::id)
                                        .toList())));
    }

    private static String printed(ObjectNode node) {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }
}
