package org.thetaprep.runner.cli;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A summary as a file. */
final class SummaryJson {

    private SummaryJson() {}

    /** Its text, indented, with an end of line. */
    static String text(ObjectNode summary) {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(summary) + "\n";
    }
}
