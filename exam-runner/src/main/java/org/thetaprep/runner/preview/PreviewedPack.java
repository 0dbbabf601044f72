package org.thetaprep.runner.preview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.itemmodel.ItemModel;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.problem.Problem;
import org.thetaprep.runner.reference.ReferenceLibrary;

/** A pack that could be read, with what was found of each of its parts. Immutable. */
public final class PreviewedPack {

    private final ContentPack pack;
    private final ReferenceLibrary library;
    private final List<Entry> entries;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Problem> aboutBank;

    private PreviewedPack(ContentPack pack, List<Entry> entries, List<Problem> aboutBank) {
        this.pack = pack;
        this.library = new ReferenceLibrary(pack);
        this.entries = List.copyOf(entries);
        this.aboutBank = List.copyOf(aboutBank);
        for (int i = 0; i < entries.size(); i++) {
            places.put(entries.get(i).path(), i);
        }
    }

    /**
     * Sorts what was found to the parts that it was found of.
     *
     * @param pack the pack
     * @param problems all that reading and linting found
     */
    public static PreviewedPack of(ContentPack pack, List<Problem> problems) {
        List<Entry> entries = Entries.of(pack);
        Map<Entry, List<Problem>> found = new HashMap<>();
        List<Problem> aboutBank = new ArrayList<>();
        Map<String, List<Entry>> byFile = new HashMap<>();
        entries.forEach(entry -> byFile.computeIfAbsent(entry.location().file(), file -> new ArrayList<>())
                .add(entry));
        for (Problem problem : problems) {
            Optional<Entry> owner = byFile.getOrDefault(problem.file(), List.of()).stream()
                    .filter(entry -> entry.holds(problem.location()))
                    .reduce((a, b) -> a.location().path().length() >= b.location().path().length() ? a : b);
            owner.ifPresentOrElse(
                    entry -> found.computeIfAbsent(entry, any -> new ArrayList<>())
                            .add(problem),
                    () -> aboutBank.add(problem));
        }
        return new PreviewedPack(
                pack,
                entries.stream()
                        .map(entry -> entry.with(found.getOrDefault(entry, List.of())))
                        .toList(),
                aboutBank);
    }

    /** The pack. */
    public ContentPack pack() {
        return pack;
    }

    /** Its quick reference. */
    public ReferenceLibrary library() {
        return library;
    }

    /** What was found of the bank as a whole, or of files that hold no part of it. */
    public List<Problem> aboutBank() {
        return aboutBank;
    }

    /** Its parts that pass a filter, by kind and then in the order of the files. */
    public List<Entry> entries(EntryFilter filter) {
        return entries.stream().filter(filter::takes).toList();
    }

    /** How many parts of a kind it has. */
    public int count(EntryKind kind) {
        return (int) entries.stream().filter(entry -> entry.kind() == kind).count();
    }

    /** How many errors were found. */
    public long errors() {
        return entries.stream().mapToLong(Entry::errors).sum()
                + aboutBank.stream().filter(Problem::isError).count();
    }

    /** How many warnings were found. */
    public long warnings() {
        return entries.stream().mapToLong(Entry::warnings).sum()
                + aboutBank.size()
                - aboutBank.stream().filter(Problem::isError).count();
    }

    /**
     * The part of a kind with an id.
     *
     * @return the part, or empty if there is none
     */
    public Optional<Entry> entry(EntryKind kind, String id) {
        return Optional.ofNullable(places.get("/" + kind.id() + "/" + id)).map(entries::get);
    }

    /** The part of the same kind before another; empty if that is the first. */
    public Optional<Entry> before(Entry entry) {
        return beside(entry, -1);
    }

    /** The part of the same kind after another; empty if that is the last. */
    public Optional<Entry> after(Entry entry) {
        return beside(entry, 1);
    }

    private Optional<Entry> beside(Entry entry, int step) {
        int place = Objects.requireNonNull(places.get(entry.path()), entry.path()) + step;
        return place >= 0
                        && place < entries.size()
                        && entries.get(place).kind() == entry.kind()
                ? Optional.of(entries.get(place))
                : Optional.empty();
    }

    /** The items, item models and rows that rest on a fact. */
    public List<Entry> restingOnFact(String fact) {
        return entries.stream().filter(entry -> restsOnFact(entry, fact)).toList();
    }

    private boolean restsOnFact(Entry entry, String fact) {
        return switch (entry.kind()) {
            case ITEM ->
                pack.scorable(new ItemId(entry.id()))
                        .filter(item -> item.classification().facts().contains(fact))
                        .isPresent();
            case ITEM_MODEL ->
                pack.model(new ItemId(entry.id()))
                        .filter(model -> model.classification().facts().contains(fact))
                        .isPresent();
            case ROW ->
                pack.row(entry.id()).filter(row -> row.facts().contains(fact)).isPresent();
            default -> false;
        };
    }

    /** The items and item models that rest on a reference row. */
    public List<Entry> restingOnRow(String row) {
        return entries.stream()
                .filter(entry -> entry.kind() == EntryKind.ITEM
                        ? pack.scorable(new ItemId(entry.id()))
                                .filter(item -> item.classification().rows().contains(row))
                                .isPresent()
                        : entry.kind() == EntryKind.ITEM_MODEL
                                && pack.model(new ItemId(entry.id()))
                                        .filter(model ->
                                                model.classification().rows().contains(row))
                                        .isPresent())
                .toList();
    }

    /** The items and item models of which a distractor stands for a misconception. */
    public List<Entry> offering(String misconception) {
        return entries.stream()
                .filter(entry -> entry.kind() == EntryKind.ITEM
                        ? pack.scorable(new ItemId(entry.id()))
                                .filter(item -> ItemWording.misconceptions(item).contains(misconception))
                                .isPresent()
                        : entry.kind() == EntryKind.ITEM_MODEL
                                && pack.model(new ItemId(entry.id()))
                                        .filter(model -> offers(model, misconception))
                                        .isPresent())
                .toList();
    }

    private static boolean offers(ItemModel model, String misconception) {
        return model.distractors().stream()
                .anyMatch(option -> option.wrong()
                        .filter(wrong -> wrong.misconception().equals(misconception))
                        .isPresent());
    }
}
