package org.thetaprep.runner.attempt.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptId;

/**
 * The attempts folded last, each as of some revision. Nobody may take one for the truth without asking the log. An
 * attempt takes about 20 kB; all those of a large exam that run at once have to fit, as the fold of a log costs more than
 * a save.
 */
final class RememberedAttempts {

    private static final int MOST = 12_000;

    private final Map<AttemptId, Attempt> attempts = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AttemptId, Attempt> eldest) {
            return size() > MOST;
        }
    };

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
