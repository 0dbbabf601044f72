package org.thetaprep.report.document;

import java.util.List;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.words.Language;

/** What stands behind the answer of a readiness report. */
public final class ReadinessSections {

    private ReadinessSections() {}

    /**
     * The sections of a report.
     *
     * @param report the report
     * @param language in which language
     * @return one for each thing that is known
     */
    public static List<Section> of(ReadinessReport report, Language language) {
        return List.of();
    }
}
