package org.thetaprep.runner.attempt.store;

import java.util.Optional;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.memory.Remembered;

/**
 * The attempts folded last, each as of some revision. Nobody may take one for the truth without asking the log. All those
 * of a large exam that run at once should fit, as the fold of a log costs more than a save.
 */
final class RememberedAttempts {

    /** What an attempt of a whole exam takes at most, in bytes. */
    private static final int SIZE = 20_000;

    private static final int SHARE_OF_THE_HEAP = 4;
    private static final int LEAST = 1_000;

    private final Remembered<AttemptId, Attempt> attempts;

    /** @param heap how large the heap may become, in bytes; they take a quarter of it at most */
    RememberedAttempts(long heap) {
        this.attempts = new Remembered<>(
                (int) Math.max(LEAST, Math.min(Integer.MAX_VALUE, heap / SHARE_OF_THE_HEAP / SIZE)));
    }

    Optional<Attempt> of(AttemptId id) {
        return attempts.of(id);
    }

    /** Remembers a committed attempt, unless a later revision of it is known. */
    void keep(Attempt attempt) {
        attempts.keep(
                attempt.header().id(),
                attempt,
                (known, other) -> known.header().revision() > other.header().revision() ? known : other);
    }
}
