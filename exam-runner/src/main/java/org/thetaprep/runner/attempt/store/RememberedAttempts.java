package org.thetaprep.runner.attempt.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptId;

/**
 * The attempts folded last, each as of some revision. Nobody may take one for the truth without asking the log. All those
 * of a large exam that run at once should fit, as the fold of a log costs more than a save.
 */
final class RememberedAttempts {

    /** What an attempt of a whole exam takes at most, in bytes. */
    private static final int SIZE = 20_000;

    private static final int SHARE_OF_THE_HEAP = 4;
    private static final int LEAST = 1_000;

    private final int most;
    private final Map<AttemptId, Attempt> attempts = new LinkedHashMap<>(LEAST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AttemptId, Attempt> eldest) {
            return size() > most;
        }
    };

    /** @param heap how large the heap may become, in bytes; they take a quarter of it at most */
    RememberedAttempts(long heap) {
        this.most = (int) Math.max(LEAST, Math.min(Integer.MAX_VALUE, heap / SHARE_OF_THE_HEAP / SIZE));
    }

    synchronized Optional<Attempt> of(AttemptId id) {
        return Optional.ofNullable(attempts.get(id));
    }

    /** Remembers a committed attempt, unless a later revision of it is known. */
    synchronized void keep(Attempt attempt) {
        attempts.merge(
                attempt.header().id(),
                attempt,
                (known, other) -> known.header().revision() > other.header().revision() ? known : other);
    }
}
