package org.thetaprep.runner.preview;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.thetaprep.content.problem.Problem;

/**
 * What the preview shows now.
 *
 * @param version counts what was shown so far, from 1
 * @param shown the newest pack that could be read; empty if none could
 * @param broken why the newest state of the files cannot be read; empty if it can and is shown
 */
public record PreviewState(long version, Optional<PreviewedPack> shown, List<Problem> broken) {

    /** Copies the list. */
    public PreviewState {
        Objects.requireNonNull(shown, "shown");
        broken = List.copyOf(broken);
    }

    /** Whether the newest state of the files cannot be read, so that an older one is shown or none. */
    public boolean isBroken() {
        return !broken.isEmpty();
    }
}
