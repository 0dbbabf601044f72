package org.thetaprep.report.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.thetaprep.report.words.Language;

/**
 * A report in the order in which it is read.
 *
 * @param language its language
 * @param name what kind of report it is
 * @param title title of page and file; holds no score
 * @param subject what it is about
 * @param whose whom it is about
 * @param date its day
 * @param headline the answer, as a sentence
 * @param lede the answer with its numbers
 * @param sections the evidence
 */
public record ReportDocument(
        Language language,
        String name,
        String title,
        String subject,
        String whose,
        LocalDate date,
        String headline,
        String lede,
        List<Section> sections) {

    public ReportDocument {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(whose, "whose");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(lede, "lede");
        sections = List.copyOf(sections);
    }
}
