package org.thetaprep.runner.itembank;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.content.pack.ContentPack;

/**
 * The pack in force and, by their revision, the packs that earlier attempts were started on: an attempt is shown
 * and scored by the items it began with, whatever happened to them since.
 */
public final class ItemBank {

    private final ContentPack current;
    private final PackArchive archive;
    private final Map<String, ContentPack> earlier = new ConcurrentHashMap<>();

    /**
     * @param current the pack in force; the archive holds it
     * @param archive the packs of all attempts
     */
    public ItemBank(ContentPack current, PackArchive archive) {
        this.current = current;
        this.archive = archive;
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
}
