package org.thetaprep.content.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.thetaprep.content.contract.Require;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.content.item.CaseStudy;
import org.thetaprep.content.item.Item;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.reference.Misconception;
import org.thetaprep.content.reference.ReferenceRow;

/**
 * An exam with its items, its quick reference and its misconceptions. Immutable; ids are unique, so
 * that every lookup has at most one answer.
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
        this(exam, items, rows, misconceptions, revision, Authoring.NONE);
    }

    /**
     * A pack of these parts, with what its authors keep beside them.
     *
     * @param exam the exam
     * @param items single items and case studies, in the order of the files; ids unique, those inside
     *     case studies included
     * @param rows the quick reference in its order, ids unique
     * @param misconceptions in the order of the files, ids unique
     * @param revision SHA-256 over the files, 64 lower-case hexadecimal digits
     * @param authoring what authors keep beside the content
     * @throws IllegalArgumentException if an id is used twice or the revision has another form
     */
    public ContentPack(
            Exam exam,
            List<Item> items,
            List<ReferenceRow> rows,
            List<Misconception> misconceptions,
            String revision,
            Authoring authoring) {
        this.authoring = Objects.requireNonNull(authoring, "authoring");
        this.exam = Objects.requireNonNull(exam, "exam");
        this.items = List.copyOf(items);
        this.rows = List.copyOf(rows);
        this.misconceptions = List.copyOf(misconceptions);
        Require.that(
                REVISION.matcher(revision).matches(),
                "revision must be 64 hexadecimal digits, but is '" + revision + "'");
        this.revision = revision;
        this.rowById = byId("row", this.rows, ReferenceRow::id);
        this.misconceptionById = byId("misconception", this.misconceptions, Misconception::id);
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
        this.caseByItemId = Collections.unmodifiableMap(caseOf);
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

    /** SHA-256 over the files of the pack: 64 lower-case hexadecimal digits. */
    public String revision() {
        return revision;
    }

    /** What authors keep beside the content. */
    public Authoring authoring() {
        return authoring;
    }

    /**
     * The single item, case study, or item of a case study with an id.
     *
     * @param id an item id
     * @return the item, or empty if there is none
     */
    public Optional<Item> item(ItemId id) {
        return Optional.ofNullable(itemById.get(id));
    }

    /**
     * The scorable item with an id, within a case study or not.
     *
     * @param id an item id
     * @return the item, or empty if there is none or it is a case study
     */
    public Optional<ScorableItem> scorable(ItemId id) {
        return Optional.ofNullable(scorableById.get(id));
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
