package org.thetaprep.runner.fairness;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps comparisons of groups. */
public interface FairnessStore {

    /**
     * Keeps a comparison that begins.
     *
     * @param study one under way
     * @param stale a comparison that began before this and is still under way has died with its server
     * @return whether it may begin: no other is under way
     */
    boolean begin(FairnessStudy study, Instant stale);

    /** Keeps what became of a comparison. */
    void finish(FairnessStudy study);

    /** The newest comparisons, newest first. */
    List<FairnessStudy> newest(int limit);

    /** One comparison. */
    Optional<FairnessStudy> find(UUID id);
}
