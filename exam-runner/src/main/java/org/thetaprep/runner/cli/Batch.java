package org.thetaprep.runner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.thetaprep.runner.report.export.UnreadableExport;

/**
 * Many files, one after another on several threads: tells on standard error how far it is, and goes on where one cannot
 * be used. What is in memory does not grow with their number.
 */
final class Batch {

    private static final long TOLD_EVERY_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** Files in work at once, for each thread: enough to keep the threads busy while results are taken in their order. */
    private static final int AHEAD = 4;

    private final int threads;
    private final PrintWriter err;
    private final String verb;
    private final List<String> problems = Collections.synchronizedList(new ArrayList<>());

    /**
     * @param threads how many threads
     * @param err where to tell
     * @param verb what is done to each, in the past, for instance "Reported"
     */
    Batch(int threads, PrintWriter err, String verb) {
        this.threads = threads;
        this.err = err;
        this.verb = verb;
    }

    /** Makes something of a file. */
    @FunctionalInterface
    interface Work<T> {

        /**
         * Makes it; may be called on any thread.
         *
         * @throws IOException if the file cannot be read
         */
        T of(Path file) throws IOException;
    }

    /**
     * Goes through the files.
     *
     * @param files the files
     * @param work makes something of each, on several threads at once
     * @param take takes what was made, in the order of the files, on the calling thread
     * @return how many could be used
     */
    <T> int run(List<Path> files, Work<T> work, Consumer<T> take) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Optional<T>>> waiting = new ArrayList<>();
            long start = System.nanoTime();
            long told = start;
            int used = 0;
            int done = 0;
            for (int next = 0; done < files.size(); ) {
                while (next < files.size() && waiting.size() < AHEAD * threads) {
                    Path file = files.get(next++);
                    waiting.add(pool.submit(() -> attempted(file, work)));
                }
                Path file = files.get(done);
                Optional<T> made = waiting.remove(0).get();
                done++;
                used += made.isPresent() && taken(file, made.get(), take) ? 1 : 0;
                long now = System.nanoTime();
                if (now - told >= TOLD_EVERY_NANOS && done < files.size()) {
                    told = now;
                    tell(done, files.size(), now - start);
                }
            }
            tell(done, files.size(), System.nanoTime() - start);
            return used;
        } catch (InterruptedException | ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private <T> Optional<T> attempted(Path file, Work<T> work) {
        try {
            return Optional.of(work.of(file));
        } catch (UnreadableExport e) {
            problems.add(file + ":" + e.line() + ":" + e.column() + ": " + e.getMessage());
        } catch (IOException e) {
            problems.add(file + ": cannot be read: " + e.getMessage());
        } catch (WrongUse e) {
            throw e;
        } catch (RuntimeException e) {
            problems.add(file + ": cannot be reported: " + e);
        }
        return Optional.empty();
    }

    private <T> boolean taken(Path file, T made, Consumer<T> take) {
        try {
            take.accept(made);
            return true;
        } catch (IllegalArgumentException e) {
            problems.add(file + ": " + e.getMessage());
            return false;
        }
    }

    private void tell(int done, int all, long nanos) {
        err.println(verb + " " + done + " of " + all
                + (all == 1 ? "" : String.format(Locale.ROOT, ", %.1f a second", done * 1e9 / Math.max(1, nanos))));
        err.flush();
    }

    /** What was wrong with single files, by file. */
    List<String> problems() {
        return problems.stream().sorted().toList();
    }
}
