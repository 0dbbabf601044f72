package org.thetaprep.runner.itembank;

import org.thetaprep.content.pack.ContentPack;

/** Keeps packs whole, by their revision. */
public interface PackArchive {

    /**
     * The pack of a revision.
     *
     * @throws IllegalStateException if it was never kept
     */
    ContentPack restore(String revision);
}
