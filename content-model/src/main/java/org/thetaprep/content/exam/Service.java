package org.thetaprep.content.exam;

import java.util.List;
import java.util.stream.Stream;
import org.thetaprep.content.contract.Require;

/**
 * A product or tool that the exam asks about, by which its reference can be browsed.
 *
 * @param name its current full name, unique within the exam
 * @param called the other names that texts use for it, none twice; may be empty
 */
public record Service(String name, List<String> called) {

    /** Refuses blank and repeated names. */
    public Service {
        Require.text("service name", name);
        called = Require.distinct("other names of " + name, called);
        called.forEach(other -> Require.text("other name of " + name, other));
    }

    /** All its names, the full one first. */
    public List<String> names() {
        return Stream.concat(Stream.of(name), called.stream()).distinct().toList();
    }
}
