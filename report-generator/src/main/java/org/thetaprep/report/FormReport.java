package org.thetaprep.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a form is made of and how well it measures.
 *
 * @param examCode for example {@code MLA-C01}
 * @param examTitle title of the exam
 * @param blueprint which version of the exam it follows
 * @param form what it is called
 * @param date day of the report
 * @param items how many items it has
 * @param scored how many of them count, 0 to {@code items}
 * @param quotas what the blueprint asks of it
 * @param information how well it measures, where that is known
 * @param guesserExpects scored items that a blind guesser gets right on average, 0 to {@code scored}
 * @param neededToPass scored items that somebody at the cut gets right on average, where that is known
 * @param shared items it shares with each of the other forms
 */
public record FormReport(
        String examCode,
        String examTitle,
        String blueprint,
        String form,
        LocalDate date,
        int items,
        int scored,
        List<Quota> quotas,
        Optional<InformationCurves> information,
        double guesserExpects,
        Optional<Double> neededToPass,
        List<Overlap> shared) {

    public FormReport {
        Require.text("examCode", examCode);
        Require.text("examTitle", examTitle);
        Require.text("blueprint", blueprint);
        Require.text("form", form);
        Objects.requireNonNull(date, "date");
        Require.within("scored", scored, 0, Require.count("items", items));
        quotas = Require.list("quotas", quotas);
        Objects.requireNonNull(information, "information");
        Require.within("guesserExpects", guesserExpects, 0, scored);
        int most = scored;
        Objects.requireNonNull(neededToPass, "neededToPass")
                .ifPresent(value -> Require.within("neededToPass", value, 0, most));
        shared = Require.list("shared", shared);
    }

    /** What a quota counts. */
    public enum Of {
        /** Scored items of a domain. */
        DOMAIN,
        /** Items of a task. */
        TASK,
        /** Items of a kind. */
        KIND
    }

    /**
     * A number of items that the blueprint asks for.
     *
     * @param of what is counted
     * @param name number of the domain, identifier of the task, or name of the kind
     * @param title title of the domain or task; empty for a kind
     * @param least how many at least
     * @param most how many at most
     * @param has how many there are
     */
    public record Quota(Of of, String name, String title, int least, int most, int has) {

        public Quota {
            Objects.requireNonNull(of, "of");
            Require.text("quota name", name);
            Objects.requireNonNull(title, "title");
            Require.within("most", most, Require.count("least", least), Integer.MAX_VALUE);
            Require.count("has", has);
        }

        /**
         * Whether it is kept.
         *
         * @return true if it is
         */
        public boolean met() {
            return has >= least && has <= most;
        }
    }

    /**
     * Items in common with another form.
     *
     * @param other what the other form is called
     * @param items how many
     */
    public record Overlap(String other, int items) {

        public Overlap {
            Require.text("other form", other);
            Require.count("items", items);
        }
    }
}
