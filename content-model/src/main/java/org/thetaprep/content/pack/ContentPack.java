package org.thetaprep.content.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.thetaprep.content.contract.Require;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.content.fact.Fact;
import org.thetaprep.content.fact.Renames;
import org.thetaprep.content.item.CaseStudy;
import org.thetaprep.content.item.Item;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.itemmodel.ItemModel;
import org.thetaprep.content.mapping.BlueprintMapping;
import org.thetaprep.content.mapping.ExamVersion;
import org.thetaprep.content.reference.Misconception;
import org.thetaprep.content.reference.ReferenceRow;

/**
 * An exam with its items and item models, its quick reference, its misconceptions and its facts.
 * Immutable; ids are unique, so that every lookup has at most one answer.
 */
public final class ContentPack {

    private static final Pattern REVISION = Pattern.compile("[0-9a-f]{64}");

    private final Exam exam;
    private final List<Item> items;
    private final List<ScorableItem> scorableItems;
    private final List<ReferenceRow> rows;
    private final List<Misconception> misconceptions;
    private final String revision;
    private final Authoring authoring;
    private final Map<ItemId, Item> itemById;
    private final Map<ItemId, ScorableItem> scorableById;
    private final Map<ItemId, CaseStudy> caseByItemId;
    private final Map<String, ReferenceRow> rowById;
    private final Map<String, Misconception> misconceptionById;
    private final List<ItemModel> models;
    private final List<Fact> facts;
    private final Map<ItemId, ItemModel> modelById;
    private final Map<String, Fact> factById;
    private final Map<String, BlueprintMapping> mappingByBlueprint;
    private final Map<String, ExamVersion> versionByBlueprint;
    private final Renames renames;

    /**
     * A pack of these parts.
     *
     * @param exam the exam
     * @param items single items and case studies, in the order of the files; ids unique, those inside
     *     case studies included
     * @param rows the quick reference in its order, ids unique
     * @param misconceptions in the order of the files, ids unique
     * @param revision SHA-256 over the files, 64 lower-case hexadecimal digits
     * @throws IllegalArgumentException if an id is used twice or the revision has another form
     */
    public ContentPack(
            Exam exam, List<Item> items, List<ReferenceRow> rows, List<Misconception> misconceptions, String revision) {
        this(
                exam,
                new PackContents(items, List.of(), rows, misconceptions, List.of(), List.of()),
                revision,
                Authoring.NONE);
    }

    /**
     * A pack of these parts, with what its authors keep beside them.
     *
     * @param exam the exam
     * @param contents what the pack holds; ids unique in their kind, items and item models together
     * @param revision SHA-256 over the files, 64 lower-case hexadecimal digits
     * @param authoring what authors keep beside the content
     * @throws IllegalArgumentException if an id is used twice, a mapping is for no blueprint of the
     *     exam, or the revision has another form
     */
    public ContentPack(Exam exam, PackContents contents, String revision, Authoring authoring) {
        this.authoring = Objects.requireNonNull(authoring, "authoring");
        this.exam = Objects.requireNonNull(exam, "exam");
        this.items = contents.items();
        this.models = contents.models();
        this.rows = contents.rows();
        this.misconceptions = contents.misconceptions();
        this.facts = contents.facts();
        Require.that(
                REVISION.matcher(revision).matches(),
                "revision must be 64 hexadecimal digits, but is '" + revision + "'");
        this.revision = revision;
        this.rowById = byId("row", rows, ReferenceRow::id);
        this.misconceptionById = byId("misconception", misconceptions, Misconception::id);
        this.modelById = byId("item model", models, ItemModel::id);
        this.factById = byId("fact", facts, Fact::id);
        this.mappingByBlueprint = byId("mapping", contents.mappings(), BlueprintMapping::blueprint);
        for (String blueprint : mappingByBlueprint.keySet()) {
            Require.that(
                    exam.blueprint(blueprint).isPresent(),
                    "mapping must be for a blueprint of the exam, but is for '" + blueprint + "'");
        }
        this.renames = Renames.of(facts);
        List<ScorableItem> scorable = new ArrayList<>();
        List<Item> all = new ArrayList<>();
        Map<ItemId, CaseStudy> caseOf = new LinkedHashMap<>();
        for (Item item : this.items) {
            all.add(item);
            if (item instanceof CaseStudy study) {
                scorable.addAll(study.items());
                all.addAll(study.items());
                study.items().forEach(inner -> caseOf.put(inner.id(), study));
            } else if (item instanceof ScorableItem single) {
                scorable.add(single);
            }
        }
        this.scorableItems = List.copyOf(scorable);
        this.itemById = byId("item", all, Item::id);
        this.scorableById = byId("item", scorable, ScorableItem::id);
        for (ItemId model : modelById.keySet()) {
            Require.that(!itemById.containsKey(model), "item ids must be unique, but '" + model + "' is used twice");
        }
        this.caseByItemId = Collections.unmodifiableMap(caseOf);
        Map<String, ExamVersion> versions = new LinkedHashMap<>();
        for (Blueprint blueprint : exam.blueprints()) {
            versions.put(blueprint.id(), ExamVersion.of(exam, blueprint, mapping(blueprint.id()), this.items));
        }
        this.versionByBlueprint = Collections.unmodifiableMap(versions);
    }

    private static <K, T> Map<K, T> byId(String what, List<? extends T> all, Function<T, K> id) {
        Map<K, T> map = new LinkedHashMap<>();
        for (T one : all) {
            Require.that(
                    map.put(id.apply(one), one) == null,
                    what + " ids must be unique, but '" + id.apply(one) + "' is used twice");
        }
        return Collections.unmodifiableMap(map);
    }

    /**
     * The same pack with some of its items only; a case study stays where all of its items do. The revision stays too: what
     * is kept is as it was.
     *
     * @param wanted which items are kept, each of a case study by itself
     */
    public ContentPack keeping(Predicate<ItemId> wanted) {
        return new ContentPack(
                exam,
                new PackContents(
                        items.stream()
                                .filter(item -> item instanceof CaseStudy study
                                        ? study.items().stream().allMatch(one -> wanted.test(one.id()))
                                        : wanted.test(item.id()))
                                .toList(),
                        models,
                        rows,
                        misconceptions,
                        facts,
                        List.copyOf(mappingByBlueprint.values())),
                revision,
                authoring);
    }

    /** The exam. */
    public Exam exam() {
        return exam;
    }

    /** Single items and case studies, in the order of the files. */
    public List<Item> items() {
        return items;
    }

    /** Everything that takes a response: single items and the items of case studies, in order. */
    public List<ScorableItem> scorableItems() {
        return scorableItems;
    }

    /** The quick reference, in its order. */
    public List<ReferenceRow> rows() {
        return rows;
    }

    /** The wrong beliefs that distractors appeal to, in the order of the files. */
    public List<Misconception> misconceptions() {
        return misconceptions;
    }

    /** The item models, in the order of the files. */
    public List<ItemModel> models() {
        return models;
    }

    /** The claims that items and rows rest on, in the order of the files. */
    public List<Fact> facts() {
        return facts;
    }

    /** What has been renamed, found by its former and current names. */
    public Renames renames() {
        return renames;
    }

    /** SHA-256 over the files of the pack: 64 lower-case hexadecimal digits. */
    public String revision() {
        return revision;
    }

    /** What authors keep beside the content. */
    public Authoring authoring() {
        return authoring;
    }

    /**
     * The single item, case study, item of a case study, or item drawn from a model with an id.
     *
     * @param id an item id
     * @return the item, or empty if there is none
     */
    public Optional<Item> item(ItemId id) {
        return id.seed().isPresent() ? scorable(id).map(drawn -> drawn) : Optional.ofNullable(itemById.get(id));
    }

    /**
     * The scorable item with an id, within a case study or not, or drawn from a model.
     *
     * @param id an item id
     * @return the item, or empty if there is none or it is a case study
     */
    public Optional<ScorableItem> scorable(ItemId id) {
        if (id.seed().isPresent()) {
            return model(id.authored()).map(model -> model.instantiate(id.seed().getAsInt()));
        }
        return Optional.ofNullable(scorableById.get(id));
    }

    /**
     * The item model with an id.
     *
     * @param id the model's own id, without a seed
     * @return the model, or empty if there is none
     */
    public Optional<ItemModel> model(ItemId id) {
        return Optional.ofNullable(modelById.get(id));
    }

    /**
     * The fact with an id.
     *
     * @param id a fact id
     * @return the fact, or empty if there is none
     */
    public Optional<Fact> fact(String id) {
        return Optional.ofNullable(factById.get(id));
    }

    /**
     * How items stand under a version of the exam.
     *
     * @param blueprint id of a blueprint
     * @return its mapping; one that changes nothing if the pack has none for it
     */
    public BlueprintMapping mapping(String blueprint) {
        return mappingByBlueprint.getOrDefault(blueprint, BlueprintMapping.unchanged(blueprint));
    }

    /**
     * The pack's items under a version of the exam.
     *
     * @param blueprint one of the exam's blueprints
     * @return the version
     * @throws IllegalArgumentException if the exam has no blueprint of that id
     */
    public ExamVersion version(Blueprint blueprint) {
        return version(blueprint.id())
                .orElseThrow(() -> new IllegalArgumentException(
                        "blueprint must be one of " + versionByBlueprint.keySet() + ", but is " + blueprint.id()));
    }

    /**
     * The pack's items under a version of the exam.
     *
     * @param blueprint id of a blueprint
     * @return the version; empty if the exam has no such blueprint
     */
    public Optional<ExamVersion> version(String blueprint) {
        return Optional.ofNullable(versionByBlueprint.get(blueprint));
    }

    /** The versions of the exam for which the pack says how items stand under them. */
    public List<BlueprintMapping> mappings() {
        return List.copyOf(mappingByBlueprint.values());
    }

    /**
     * The case study that an item belongs to.
     *
     * @param id the id of an item
     * @return the case study, or empty if the item stands alone or is not in the pack
     */
    public Optional<CaseStudy> caseOf(ItemId id) {
        return Optional.ofNullable(caseByItemId.get(id));
    }

    /**
     * The reference row with an id.
     *
     * @param id a row id
     * @return the row, or empty if there is none
     */
    public Optional<ReferenceRow> row(String id) {
        return Optional.ofNullable(rowById.get(id));
    }

    /**
     * The misconception with an id.
     *
     * @param id a misconception id
     * @return the misconception, or empty if there is none
     */
    public Optional<Misconception> misconception(String id) {
        return Optional.ofNullable(misconceptionById.get(id));
    }

    /** The exam's id, the beginning of the revision, and the number of items. */
    @Override
    public String toString() {
        return exam.id() + "@" + revision.substring(0, 12) + " (" + scorableItems.size() + " items)";
    }
}
