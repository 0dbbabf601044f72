package org.thetaprep.report;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What the report is about.
 *
 * @param examCode for example {@code MLA-C01}
 * @param examTitle for example {@code AWS Certified Machine Learning Engineer - Associate}
 * @param blueprintTitle which version of the exam the form follows
 * @param blueprintNotice what the learner must know about that version, for example that it is no longer offered
 * @param learner display name, as the learner wants it
 * @param occasion what was sat, for example the third mock exam
 * @param date day of the attempt, in the learner's time zone
 * @param minutesUsed whole minutes
 * @param answered items with a response
 * @param items items on the form, at least {@code answered}
 */
public record Heading(
        String examCode,
        String examTitle,
        String blueprintTitle,
        Optional<String> blueprintNotice,
        String learner,
        Occasion occasion,
        LocalDate date,
        int minutesUsed,
        int answered,
        int items) {

    public Heading {
        Require.text("examCode", examCode);
        Require.text("examTitle", examTitle);
        Require.text("blueprintTitle", blueprintTitle);
        Objects.requireNonNull(blueprintNotice, "blueprintNotice").ifPresent(text -> Require.text("notice", text));
        Require.text("learner", learner);
        Objects.requireNonNull(occasion, "occasion");
        Objects.requireNonNull(date, "date");
        Require.count("minutesUsed", minutesUsed);
        Require.within("answered", answered, 0, Require.count("items", items));
    }
}
