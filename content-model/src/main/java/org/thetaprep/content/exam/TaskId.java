package org.thetaprep.content.exam;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thetaprep.content.contract.Require;

/**
 * The name of a task: the number of its domain and its number within that domain.
 *
 * @param domain the domain's number, 1 to 99
 * @param number the task's number within the domain, 1 to 99
 */
public record TaskId(int domain, int number) implements Comparable<TaskId> {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]?)\\.([1-9][0-9]?)");

    /** Refuses numbers below 1 and above 99. */
    public TaskId {
        Require.within("domain", domain, 1, 99);
        Require.within("task number", number, 1, 99);
    }

    /**
     * Reads the usual written form.
     *
     * @param written two numbers with a point between them, for instance {@code 1.1}
     * @return the task id
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static TaskId parse(String written) {
        Matcher matcher = FORM.matcher(written);
        Require.that(matcher.matches(), "task must be written like 1.1, but is '" + written + "'");
        return new TaskId(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /**
     * Whether a text has the form that {@link #parse} reads.
     *
     * @param written any text
     * @return whether it can be parsed
     */
    public static boolean isWellFormed(String written) {
        return FORM.matcher(written).matches();
    }

    /** Orders by domain, then by number. */
    @Override
    public int compareTo(TaskId other) {
        int byDomain = Integer.compare(domain, other.domain);
        return byDomain != 0 ? byDomain : Integer.compare(number, other.number);
    }

    /** The usual written form, for instance {@code 1.1}. */
    @Override
    public String toString() {
        return domain + "." + number;
    }
}
