package org.thetaprep.runner.itembank;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;

/**
 * The pack in force and, by their revision, the packs that earlier attempts were started on, with the parameters that their
 * items were measured with: an attempt is shown and scored by the items it began with, whatever happened to them since.
 */
public final class ItemBank {

    private final ContentPack current;
    private final PackArchive archive;
    private final ParameterVersions versions;
    private final ItemStatuses.Source statuses;
    private volatile Offer offer = new Offer(ItemStatuses.UNCHANGED, null, null);
    private final Map<String, ContentPack> earlier = new ConcurrentHashMap<>();
    private final Map<Measured, ItemParameters> parameters = new ConcurrentHashMap<>();

    /** The pack in force by statuses: what mock exams give, and what counts. */
    private record Offer(ItemStatuses statuses, ContentPack given, ContentPack counting) {}

    /** The items of a pack as a version of parameters has them. */
    private record Measured(String packRevision, int version) {}

    /**
     * @param current the pack in force; the archive holds it
     * @param archive the packs of all attempts
     * @param versions the parameters of items
     * @param statuses the statuses of items
     */
    public ItemBank(
            ContentPack current, PackArchive archive, ParameterVersions versions, ItemStatuses.Source statuses) {
        this.current = current;
        this.archive = archive;
        this.versions = versions;
        this.statuses = statuses;
    }

    /** A bank whose items are operational and known by their authors' judgement alone. */
    public ItemBank(ContentPack current, PackArchive archive) {
        this(current, archive, ParameterVersions.NONE, exam -> ItemStatuses.UNCHANGED);
    }

    /** The pack that new attempts are started on. */
    public ContentPack current() {
        return current;
    }

    /** The exam of the pack in force. */
    public Exam exam() {
        return current.exam();
    }

    /** How many items the pack in force has, each of a case study by itself. */
    public int size() {
        return current.scorableItems().size();
    }

    /**
     * The pack of a revision.
     *
     * @param revision of a pack that an attempt was started on
     * @return that pack
     * @throws IllegalStateException if the archive does not hold it
     */
    public ContentPack pack(String revision) {
        return revision.equals(current.revision()) ? current : earlier.computeIfAbsent(revision, archive::restore);
    }

    /** The statuses of the items of the pack in force. */
    public ItemStatuses statuses() {
        return statuses.now(current.exam().id());
    }

    /** The items of the pack in force that mock exams give: operational ones, which count, and those that are tried out. */
    public ContentPack given() {
        return offer(statuses()).given();
    }

    /** The items of the pack in force that count, which alone are given outside of mock exams. */
    public ContentPack counting() {
        return offer(statuses()).counting();
    }

    /** The items of the pack in force that do not count now. */
    public Set<ItemId> notCounting() {
        ItemStatuses now = statuses();
        return current.scorableItems().stream()
                .map(ScorableItem::id)
                .filter(item -> now.of(item) != ItemStatus.OPERATIONAL)
                .collect(Collectors.toSet());
    }

    private Offer offer(ItemStatuses now) {
        Offer known = offer;
        if (known.given() == null || !known.statuses().equals(now)) {
            known = new Offer(
                    now,
                    current.keeping(item -> now.of(item).isGiven()),
                    current.keeping(item -> now.of(item) == ItemStatus.OPERATIONAL));
            offer = known;
        }
        return known;
    }

    /** The parameters of the items of the pack in force that new attempts are measured with. */
    public ItemParameters parameters() {
        return parameters(current, versions.newest(current.exam().id()));
    }

    /**
     * The parameters of a pack's items in a version. What was measured holds for the items that ask the same as when they
     * were measured; of another exam nothing does.
     *
     * @param pack any pack
     * @param version from 1, or 0 for authors' judgement
     * @throws IllegalStateException if there is no such version
     */
    public ItemParameters parameters(ContentPack pack, int version) {
        return version == 0
                ? ItemParameters.JUDGED
                : parameters.computeIfAbsent(new Measured(pack.revision(), version), key -> measured(pack, version));
    }

    private ItemParameters measured(ContentPack pack, int number) {
        ParameterVersions.Version version = versions.find(number);
        if (version.packRevision().equals(pack.revision())) {
            return version.parameters();
        }
        ContentPack then = pack(version.packRevision());
        if (!then.exam().id().equals(pack.exam().id())) {
            return new ItemParameters(number, Map.of(), Map.of());
        }
        Map<ItemId, ItemParameters.Calibrated> same = new HashMap<>();
        version.parameters().items().forEach((id, known) -> {
            Optional<Object> now = pack.scorable(id).map(ItemWording::of);
            if (now.isPresent() && now.equals(then.scorable(id).map(ItemWording::of))) {
                same.put(id, known);
            }
        });
        return new ItemParameters(number, same, version.parameters().labels());
    }
}
