package org.thetaprep.runner.preview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.thetaprep.content.lint.Linter;
import org.thetaprep.content.problem.Problem;
import org.thetaprep.content.reader.PackReading;

/** Keeps what the preview shows, and tells whoever watches when that has changed. */
public final class PreviewService {

    private final List<LongConsumer> watchers = new CopyOnWriteArrayList<>();
    private final Supplier<LocalDate> today;
    private volatile PreviewState state;

    /**
     * @param first the first reading of the pack
     * @param today tells the day, by which facts are past their date
     */
    public PreviewService(PackReading first, Supplier<LocalDate> today) {
        this.today = today;
        this.state = after(new PreviewState(0, Optional.empty(), List.of()), first);
    }

    /** What is shown now. */
    public PreviewState current() {
        return state;
    }

    /**
     * Takes a new reading of the pack. One that cannot be read leaves the last good state in place, with its problems
     * beside it; one that changes nothing is not told.
     */
    public synchronized void take(PackReading reading) {
        PreviewState later = after(state, reading);
        if (later.version() != state.version()) {
            state = later;
            watchers.forEach(watcher -> watcher.accept(later.version()));
        }
    }

    private PreviewState after(PreviewState before, PackReading reading) {
        return reading.match(new PackReading.Cases<>() {
            @Override
            public PreviewState readable(PackReading.Readable readable) {
                boolean same = !before.isBroken()
                        && before.shown()
                                .filter(known -> known.pack()
                                        .revision()
                                        .equals(readable.pack().revision()))
                                .isPresent();
                if (same) {
                    return before;
                }
                List<Problem> problems = new ArrayList<>(readable.warnings());
                problems.addAll(Linter.lint(readable.pack(), today.get()).problems());
                problems.sort(null);
                return new PreviewState(
                        before.version() + 1, Optional.of(PreviewedPack.of(readable.pack(), problems)), List.of());
            }

            @Override
            public PreviewState unreadable(PackReading.Unreadable unreadable) {
                return before.broken().equals(unreadable.problems())
                        ? before
                        : new PreviewState(before.version() + 1, before.shown(), unreadable.problems());
            }
        });
    }

    /**
     * Watches.
     *
     * @param watcher is called with the new version after each change
     */
    public void watch(LongConsumer watcher) {
        watchers.add(watcher);
    }

    /** Ends a watch. */
    public void unwatch(LongConsumer watcher) {
        watchers.remove(watcher);
    }
}
