package org.thetaprep.content.reader;

import java.util.List;
import java.util.Objects;
import org.thetaprep.content.contract.Require;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.problem.Problem;

/** What came of reading a pack. */
public sealed interface PackReading {

    /** Everything found, in the order of file, line and column. */
    List<Problem> problems();

    /**
     * Calls the case of this outcome.
     *
     * @param cases one function for each outcome
     * @param <R> what they return
     * @return what the called function returns
     */
    <R> R match(Cases<R> cases);

    /**
     * The pack could be read.
     *
     * @param pack the pack
     * @param warnings what an author should look at; may be empty
     */
    record Readable(ContentPack pack, List<Problem> warnings) implements PackReading {

        /** Copies the list. */
        public Readable {
            Objects.requireNonNull(pack, "pack");
            warnings = List.copyOf(warnings);
        }

        @Override
        public List<Problem> problems() {
            return warnings;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.readable(this);
        }
    }

    /**
     * The pack could not be read.
     *
     * @param problems at least one error, and all others that were found
     */
    record Unreadable(List<Problem> problems) implements PackReading {

        /** Refuses a list without an error. */
        public Unreadable {
            problems = List.copyOf(problems);
            Require.that(problems.stream().anyMatch(Problem::isError), "problems must hold an error: " + problems);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unreadable(this);
        }
    }

    /**
     * One function for each outcome.
     *
     * @param <R> what they return
     */
    interface Cases<R> {

        /** For a pack that could be read. */
        R readable(Readable reading);

        /** For a pack that could not be read. */
        R unreadable(Unreadable reading);
    }
}
