package org.thetaprep.runner.cohort;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Secret;

/** Where invitations are kept. */
public interface InvitationStore {

    /** Keeps an invitation; what opens it is kept as its hash. */
    void keep(Invitation invitation, Secret opens, LearnerId issuer, Instant now);

    /** The invitation that something opens, if it can be used. */
    Optional<Invitation> find(Secret opens, Instant now);

    /** The invitations of a cohort that can be used, the newest first. */
    List<Invitation> of(CohortId cohort, Instant now);

    /**
     * Uses an invitation once.
     *
     * @return whether it could be used
     */
    boolean use(UUID id, Instant now);

    /** Gives a use back that came to nothing. */
    void giveBack(UUID id);

    /** Ends an invitation of a cohort. */
    void revoke(CohortId cohort, UUID id, Instant now);
}
