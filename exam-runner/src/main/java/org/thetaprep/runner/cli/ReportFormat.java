package org.thetaprep.runner.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a report is written as. */
enum ReportFormat {
    /** The whole report as a document. */
    PDF,
    /** Each chart as a vector picture. */
    SVG,
    /** Each chart as a picture of points. */
    PNG,
    /** Each table. */
    CSV,
    /** The figures of the report. */
    JSON;

    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a list of formats.
     *
     * @param list names with commas between them, or {@code all}
     * @throws WrongUse if a name is unknown
     */
    static Set<ReportFormat> list(String list) {
        if (list.equals("all")) {
            return EnumSet.allOf(ReportFormat.class);
        }
        Set<ReportFormat> formats = EnumSet.noneOf(ReportFormat.class);
        for (String name : list.split(",", -1)) {
            formats.add(Arrays.stream(values())
                    .filter(format -> format.suffix().equals(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> new WrongUse("--format '" + name + "' is unknown; there are all, "
                            + Arrays.stream(values())
                                    .map(ReportFormat::suffix)
                                    .collect(Collectors.joining(", ")))));
        }
        return formats;
    }
}
