package org.thetaprep.content.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.content.fact.Fact;
import org.thetaprep.content.fingerprint.Fingerprint;
import org.thetaprep.content.item.Item;
import org.thetaprep.content.itemmodel.ItemModel;
import org.thetaprep.content.mapping.BlueprintMapping;
import org.thetaprep.content.pack.Authoring;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.pack.PackContents;
import org.thetaprep.content.problem.Location;
import org.thetaprep.content.reference.Misconception;
import org.thetaprep.content.reference.ReferenceRow;

/** Turns the files of a pack into a pack: bytes to trees to typed values. Touches nothing else. */
final class PackDecoding {

    private final List<PackFile> files;
    private final ReadLimits limits;
    private final ProblemLog log;
    private final PackContext context;
    private final Map<String, Node> trees = new HashMap<>();

    PackDecoding(List<PackFile> files, ReadLimits limits, ProblemLog log) {
        this.files = files;
        this.limits = limits;
        this.log = log;
        this.context = new PackContext(log);
    }

    PackReading decode() {
        parse();
        ExamDecoder exams = new ExamDecoder(context);
        Optional<Exam> exam = exam(exams);
        FactDecoder factDecoder = new FactDecoder(context);
        List<Fact> facts = each(PackFile::isFacts, factDecoder::decode, context.facts()::incomplete);
        ReferenceDecoder rowDecoder = new ReferenceDecoder(context);
        List<ReferenceRow> rows = each(PackFile::isReference, rowDecoder::decode, context.rows()::incomplete);
        MisconceptionDecoder misconceptionDecoder = new MisconceptionDecoder(context);
        List<Misconception> misconceptions =
                each(PackFile::isMisconceptions, misconceptionDecoder::decode, context.misconceptions()::incomplete);
        List<Item> items = items();
        ItemModelDecoder modelDecoder = new ItemModelDecoder(context);
        List<ItemModel> models = each(PackFile::isItemModels, modelDecoder::decode, context.items()::incomplete);
        MappingDecoder mappingDecoder = new MappingDecoder(context);
        List<BlueprintMapping> mappings = each(
                PackFile::isMapping,
                root -> mappingDecoder.decode(root).stream().toList(),
                () -> {});
        FingerprintDecoder fingerprintDecoder = new FingerprintDecoder(log);
        List<Fingerprint> fingerprints = each(
                PackFile::isFingerprint,
                root -> fingerprintDecoder.decode(root).stream().toList(),
                () -> {});
        if (log.errors() > 0 || exam.isEmpty()) {
            return new PackReading.Unreadable(log.sorted());
        }
        Authoring authoring = new Authoring(
                context.sources().build(),
                exams.thresholds(),
                context.excuses(),
                exams.accepted(),
                exams.outdatedTerms(),
                exams.outOfScope(),
                fingerprints);
        PackContents contents = new PackContents(items, models, rows, misconceptions, facts, mappings);
        ContentPack pack = new ContentPack(exam.get(), contents, Revision.of(files), authoring);
        return new PackReading.Readable(pack, log.sorted());
    }

    /** Files are parsed side by side; one after the other only where their sum could pass the limit. */
    private void parse() {
        List<Parsed> parsed = files.parallelStream()
                .map(file -> Parsed.of(file, limits, limits.nodes()))
                .toList();
        if (parsed.stream().mapToLong(Parsed::nodes).sum() > limits.nodes()) {
            parsed = oneAfterTheOther();
        }
        for (Parsed file : parsed) {
            log.addAll(file.log());
            file.root().ifPresent(root -> trees.put(file.path(), root));
        }
    }

    private List<Parsed> oneAfterTheOther() {
        List<Parsed> parsed = new ArrayList<>();
        int nodesLeft = limits.nodes();
        for (PackFile file : files) {
            Parsed next = Parsed.of(file, limits, nodesLeft);
            nodesLeft = Math.max(0, nodesLeft - next.nodes());
            parsed.add(next);
        }
        return parsed;
    }

    /** What came of one file. */
    private record Parsed(String path, Optional<Node> root, int nodes, ProblemLog log) {

        static Parsed of(PackFile file, ReadLimits limits, int nodesLeft) {
            ProblemLog log = new ProblemLog();
            Optional<SourceText> source = SourceText.decode(file, log);
            if (source.isEmpty()) {
                return new Parsed(file.path(), Optional.empty(), 0, log);
            }
            YamlTree tree = new YamlTree(file.path(), source.get(), limits, nodesLeft, log);
            Optional<Node> root = tree.parse();
            return new Parsed(file.path(), root, nodesLeft - Math.max(0, tree.nodesLeft()), log);
        }
    }

    private Optional<Exam> exam(ExamDecoder decoder) {
        Optional<Node> tree = Optional.ofNullable(trees.get(PackFile.EXAM));
        if (tree.isEmpty()) {
            decoder.nothingIsKnown();
            context.english(true);
            if (files.stream().noneMatch(PackFile::isExam)) {
                log.add(
                        ReadRule.MISSING_FILE,
                        Location.startOf(PackFile.EXAM),
                        "expected the file " + PackFile.EXAM + " in the pack's folder");
            }
        }
        return tree.flatMap(decoder::decode);
    }

    /** What the files of one kind hold, in the order of their paths. */
    private <T> List<T> each(Predicate<PackFile> kind, Function<Node, List<T>> decoder, Runnable unreadable) {
        List<T> all = new ArrayList<>();
        for (PackFile file : files) {
            if (kind.test(file)) {
                Optional.ofNullable(trees.get(file.path()))
                        .ifPresentOrElse(tree -> all.addAll(decoder.apply(tree)), unreadable);
            }
        }
        return all;
    }

    private List<Item> items() {
        ItemsDecoder decoder = new ItemsDecoder(context);
        List<Item> items = each(PackFile::isItems, decoder::decode, context.items()::incomplete);
        if (files.stream().noneMatch(PackFile::isItems)) {
            log.add(
                    ReadRule.MISSING_FILE,
                    Location.startOf("items"),
                    "expected at least one file of items, items/….yaml");
        }
        return items;
    }
}
