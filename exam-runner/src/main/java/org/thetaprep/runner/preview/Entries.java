package org.thetaprep.runner.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thetaprep.content.fact.Fact;
import org.thetaprep.content.item.CaseStudy;
import org.thetaprep.content.item.Classification;
import org.thetaprep.content.item.Item;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.itemmodel.ItemModel;
import org.thetaprep.content.pack.Authoring;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.reference.Decision;
import org.thetaprep.content.reference.Misconception;
import org.thetaprep.content.reference.ReferenceRow;

/** Makes the entries of a pack, without what was found of them. */
final class Entries {

    private final Authoring authoring;

    private Entries(Authoring authoring) {
        this.authoring = authoring;
    }

    /** The entries of a pack, by kind and then in the order of its files. */
    static List<Entry> of(ContentPack pack) {
        Entries entries = new Entries(pack.authoring());
        List<Entry> all = new ArrayList<>();
        pack.scorableItems().forEach(item -> all.add(entries.item(item)));
        for (Item item : pack.items()) {
            if (item instanceof CaseStudy study) {
                all.add(entries.study(study));
            }
        }
        pack.models().forEach(model -> all.add(entries.model(model)));
        pack.rows().forEach(row -> all.add(entries.row(row)));
        pack.facts().forEach(fact -> all.add(entries.fact(fact)));
        pack.misconceptions().forEach(belief -> all.add(entries.misconception(belief)));
        return all;
    }

    private Entry item(ScorableItem item) {
        return new Entry(
                EntryKind.ITEM,
                item.id().value(),
                item.leadIn(),
                item.type().id().replace('-', ' ') + ", " + difficulty(item.classification()),
                Optional.of(item.classification().task()),
                authoring.sources().item(item.id()),
                ItemWording.of(item),
                List.of(),
                authoring.excuses().getOrDefault(item.id(), Map.of()));
    }

    private static String difficulty(Classification classification) {
        return classification.difficulty().name().toLowerCase(Locale.ROOT);
    }

    private Entry study(CaseStudy study) {
        return new Entry(
                EntryKind.CASE_STUDY,
                study.id().value(),
                study.title(),
                study.items().size() + " items",
                Optional.empty(),
                authoring.sources().item(study.id()),
                study.id() + "\n" + study.title() + "\n" + study.scenario() + "\n" + study.situation() + "\n"
                        + study.items().stream().map(inner -> inner.id().value()).collect(Collectors.joining("\n")),
                List.of(),
                authoring.excuses().getOrDefault(study.id(), Map.of()));
    }

    private Entry model(ItemModel model) {
        return new Entry(
                EntryKind.ITEM_MODEL,
                model.id().value(),
                model.leadIn().toString(),
                model.slots().size() + " slots, " + difficulty(model.classification()),
                Optional.of(model.classification().task()),
                authoring.sources().item(model.id()),
                model.id() + "\n" + model.stem() + "\n" + model.leadIn() + "\n"
                        + String.join("\n", model.classification().rows()),
                List.of(),
                authoring.excuses().getOrDefault(model.id(), Map.of()));
    }

    private Entry row(ReferenceRow row) {
        Decision decision = row.decision();
        return new Entry(
                EntryKind.ROW,
                row.id(),
                decision.choice(),
                decision.need(),
                row.task(),
                authoring.sources().row(row.id()),
                String.join(
                        "\n",
                        row.id(),
                        row.table(),
                        decision.need(),
                        decision.choice(),
                        decision.why(),
                        decision.trap().orElse(""),
                        decision.cue().orElse(""),
                        row.currency().orElse(""),
                        String.join("\n", row.facts())),
                List.of(),
                Map.of());
    }

    private Entry fact(Fact fact) {
        return new Entry(
                EntryKind.FACT,
                fact.id(),
                fact.claim(),
                fact.kind().id() + ", checked " + fact.checkedOn(),
                Optional.empty(),
                authoring.sources().fact(fact.id()),
                fact.id() + "\n" + fact.claim() + "\n" + fact.kind().id() + "\n" + fact.source().title() + "\n"
                        + fact.source().url(),
                List.of(),
                Map.of());
    }

    private Entry misconception(Misconception belief) {
        return new Entry(
                EntryKind.MISCONCEPTION,
                belief.id(),
                belief.name(),
                belief.help(),
                Optional.empty(),
                authoring.sources().misconception(belief.id()),
                belief.id() + "\n" + belief.name() + "\n" + belief.help(),
                List.of(),
                Map.of());
    }
}
