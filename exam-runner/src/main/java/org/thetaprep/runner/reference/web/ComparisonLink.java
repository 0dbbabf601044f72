package org.thetaprep.runner.reference.web;

import java.util.stream.Collectors;
import org.thetaprep.runner.reference.Comparison;
import org.thetaprep.runner.reference.ReferenceEntry;

/**
 * A way to a comparison.
 *
 * @param title what it is about
 * @param path where it is
 * @param choices what it sets side by side
 */
public record ComparisonLink(String title, String path, String choices) {

    static ComparisonLink of(Comparison comparison) {
        return new ComparisonLink(
                comparison.title(),
                comparison.entries().stream()
                        .map(ReferenceEntry::id)
                        .collect(Collectors.joining("&row=", "/reference/compare?row=", "")),
                comparison.entries().stream()
                        .map(entry -> entry.row().decision().choice().replace("`", ""))
                        .collect(Collectors.joining(" · ")));
    }
}
