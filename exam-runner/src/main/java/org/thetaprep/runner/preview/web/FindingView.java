package org.thetaprep.runner.preview.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thetaprep.content.lint.Linter;
import org.thetaprep.content.problem.Problem;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.reader.PackReader;

/**
 * What reading or linting found, as pages show it.
 *
 * @param severity {@code error} or {@code warning}
 * @param rule id of the rule
 * @param place file, line and column, as editors recognise it
 * @param message what is expected there, or what is wrong
 * @param found what stands there instead, or null
 * @param explanation what the rule demands, and why; null if it is not known
 */
public record FindingView(
        String severity, String rule, String place, String message, String found, String explanation) {

    private static final Map<String, String> EXPLANATIONS = Stream.concat(
                    PackReader.rules().stream(), Linter.rules().stream())
            .collect(Collectors.toUnmodifiableMap(Rule::id, Rule::explanation, (a, b) -> a));

    /** The view of a problem. */
    static FindingView of(Problem problem) {
        return new FindingView(
                problem.severity().id(),
                problem.rule(),
                problem.location().toString(),
                problem.message(),
                problem.found().orElse(null),
                EXPLANATIONS.get(problem.rule()));
    }

    /** The views of problems, errors first. */
    static List<FindingView> of(List<Problem> problems) {
        return Stream.concat(
                        problems.stream().filter(Problem::isError),
                        problems.stream().filter(problem -> !problem.isError()))
                .map(FindingView::of)
                .toList();
    }
}
