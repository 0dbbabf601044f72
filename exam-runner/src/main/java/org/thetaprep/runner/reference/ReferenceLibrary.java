package org.thetaprep.runner.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.content.exam.LifecycleStep;
import org.thetaprep.content.exam.Service;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.itemmodel.ItemModel;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.reference.Decision;
import org.thetaprep.content.reference.Misconception;
import org.thetaprep.content.reference.ReferenceRow;
import org.thetaprep.content.reference.ReferenceSection;
import org.thetaprep.runner.knowledge.ItemMisconceptions;

/** The quick reference of a pack, made ready to browse and to search. It never changes; any thread may ask it. */
public final class ReferenceLibrary {

    private static final String EDGE = "edge";
    private static final String CHECK = "check";

    private final Exam exam;
    private final List<ReferenceEntry> entries;
    private final Map<String, ReferenceEntry> byId = new LinkedHashMap<>();
    private final Map<Service, List<ReferenceEntry>> byService;
    private final Map<String, Service> serviceBySlug = new LinkedHashMap<>();
    private final FormerNames former;
    private final List<Comparison> comparisons;
    private final Set<String> offered;
    private SearchIndex index;

    /** @param pack whose reference it is */
    public ReferenceLibrary(ContentPack pack) {
        this.exam = pack.exam();
        this.former = FormerNames.of(pack);
        Map<String, List<ItemId>> items = itemsByRow(pack);
        Map<String, List<Misconception>> misconceptions = misconceptionsByRow(pack);
        ServiceRows services = new ServiceRows(exam.services());
        this.entries = pack.rows().stream()
                .map(row -> new ReferenceEntry(
                        row,
                        List.copyOf(services.in(text(row))),
                        misconceptions.getOrDefault(row.id(), List.of()),
                        row.facts().stream()
                                .flatMap(id -> pack.fact(id).stream())
                                .toList(),
                        items.getOrDefault(row.id(), List.of())))
                .toList();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        this.byService = ServiceRows.of(entries);
        byService.keySet().forEach(service -> serviceBySlug.put(ServiceRows.slug(service), service));
        this.comparisons = Comparisons.of(entries, byId, pack.misconceptions());
        this.offered = offered(pack);
    }

    /** Made at the first search, so that a start need not wait for it. */
    private synchronized SearchIndex index() {
        if (index == null) {
            index = new SearchIndex(entries.stream().map(this::fields).toList());
        }
        return index;
    }

    private static Map<String, List<ItemId>> itemsByRow(ContentPack pack) {
        Map<String, List<ItemId>> items = new LinkedHashMap<>();
        for (ScorableItem item : pack.scorableItems()) {
            item.classification().rows().forEach(row -> items.computeIfAbsent(row, key -> new ArrayList<>())
                    .add(item.id()));
        }
        for (ItemModel model : pack.models()) {
            model.classification().rows().forEach(row -> items.computeIfAbsent(row, key -> new ArrayList<>())
                    .add(model.id()));
        }
        return items;
    }

    private static Set<String> offered(ContentPack pack) {
        return Stream.concat(
                        pack.scorableItems().stream(),
                        pack.models().stream().map(model -> model.instantiate(0)))
                .flatMap(item -> ItemMisconceptions.offered(item).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether an item offers a misconception, so that it can be practised. */
    public boolean isOffered(Misconception misconception) {
        return offered.contains(misconception.id());
    }

    private static Map<String, List<Misconception>> misconceptionsByRow(ContentPack pack) {
        Map<String, List<Misconception>> map = new LinkedHashMap<>();
        pack.misconceptions()
                .forEach(one -> one.rows().forEach(row -> map.computeIfAbsent(row, key -> new ArrayList<>())
                        .add(one)));
        return map;
    }

    private static String text(ReferenceRow row) {
        Decision decision = row.decision();
        return String.join(
                " · ",
                decision.need(),
                decision.choice(),
                decision.why(),
                decision.trap().orElse(""),
                decision.cue().orElse(""),
                row.currency().orElse(""));
    }

    private List<SearchIndex.Field> fields(ReferenceEntry entry) {
        ReferenceRow row = entry.row();
        Decision decision = row.decision();
        List<SearchIndex.Field> fields = new ArrayList<>(List.of(
                new SearchIndex.Field(decision.choice(), 3),
                new SearchIndex.Field(decision.need(), 2),
                new SearchIndex.Field(decision.cue().orElse(""), 1.5),
                new SearchIndex.Field(decision.why(), 1),
                new SearchIndex.Field(decision.trap().orElse(""), 1),
                new SearchIndex.Field(row.currency().orElse(""), 0.5),
                new SearchIndex.Field(row.table(), 0.8),
                new SearchIndex.Field(
                        row.edge().map(edge -> edge.from() + " " + edge.to()).orElse(""), 1),
                new SearchIndex.Field(row.task().map(TaskId::toString).orElse(""), 1)));
        for (Service service : entry.services()) {
            fields.add(new SearchIndex.Field(String.join(" ", service.names()), 1));
            formerNamesOf(service).forEach(old -> fields.add(new SearchIndex.Field(old, 2)));
        }
        return fields;
    }

    /** The names that a service had before. */
    public List<String> formerNamesOf(Service service) {
        return former.of(service);
    }

    /** The exam it is for. */
    public Exam exam() {
        return exam;
    }

    /** All rows, in the pack's order. */
    public List<ReferenceEntry> entries() {
        return entries;
    }

    /** The row with an id. */
    public Optional<ReferenceEntry> row(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The sections, in the pack's order. */
    public List<ReferenceSection> sections() {
        return entries.stream().map(entry -> entry.row().section()).distinct().toList();
    }

    /** The rows of a section. */
    public List<ReferenceEntry> ofSection(ReferenceSection section) {
        return entries.stream()
                .filter(entry -> entry.row().section().equals(section))
                .toList();
    }

    /** The rows of a step of the work. */
    public List<ReferenceEntry> ofStep(LifecycleStep step) {
        return entries.stream()
                .filter(entry -> entry.row().step().filter(step::equals).isPresent())
                .toList();
    }

    /** The rows of a task, those that belong to another task and touch it last. */
    public List<ReferenceEntry> ofTask(TaskId task) {
        List<ReferenceEntry> rows = new ArrayList<>(entries.stream()
                .filter(entry -> entry.row().task().filter(task::equals).isPresent())
                .toList());
        entries.stream()
                .filter(entry -> entry.row().secondTask().filter(task::equals).isPresent())
                .forEach(rows::add);
        return rows;
    }

    /** The rows of a domain. */
    public List<ReferenceEntry> ofDomain(int domain) {
        return entries.stream()
                .filter(entry -> entry.row()
                        .task()
                        .filter(task -> task.domain() == domain)
                        .isPresent())
                .toList();
    }

    /** The services that rows name, by name, with their rows. */
    public Map<Service, List<ReferenceEntry>> byService() {
        return byService;
    }

    /** A service's name in addresses. */
    public static String slug(Service service) {
        return ServiceRows.slug(service);
    }

    /** The service of an address, if a row names it. */
    public Optional<Service> service(String slug) {
        return Optional.ofNullable(serviceBySlug.get(slug));
    }

    /** The rows that are arrows of the map. */
    public List<ReferenceEntry> edges() {
        return ofKind(EDGE);
    }

    /** The rows of the last checks. */
    public List<ReferenceEntry> checks() {
        return ofKind(CHECK);
    }

    private List<ReferenceEntry> ofKind(String kind) {
        return entries.stream().filter(entry -> entry.row().kind().equals(kind)).toList();
    }

    /**
     * Rows worth seeing side by side: those of one table, and those that a misconception mixes up; those that most
     * items test come first.
     */
    public List<Comparison> comparisons() {
        return comparisons;
    }

    /** The rows that a row is easily taken for: those of the same misconceptions, then those of its table. */
    public List<ReferenceEntry> neighbours(ReferenceEntry entry) {
        Set<ReferenceEntry> near = new LinkedHashSet<>();
        entry.misconceptions().forEach(one -> one.rows().forEach(id -> row(id).ifPresent(near::add)));
        entries.stream()
                .filter(other -> other.row().table().equals(entry.row().table())
                        && other.row().section().equals(entry.row().section()))
                .forEach(near::add);
        near.remove(entry);
        return near.stream()
                .filter(other -> !other.row()
                        .decision()
                        .choice()
                        .equals(entry.row().decision().choice()))
                .limit(Comparison.MOST)
                .toList();
    }

    /**
     * Searches.
     *
     * @param query words, beginnings of words, or names of services, also former ones
     * @param limit how many rows at most
     */
    public SearchAnswer search(String query, int limit) {
        List<ReferenceEntry> found = index().search(query).stream()
                .limit(limit)
                .map(hit -> entries.get(hit.document()))
                .toList();
        return new SearchAnswer(query, found, former.in(query), index().matched(query));
    }
}
