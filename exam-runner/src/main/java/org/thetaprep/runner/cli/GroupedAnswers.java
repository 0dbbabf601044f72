package org.thetaprep.runner.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.scoring.calibration.ResponseMatrix;
import org.thetaprep.scoring.table.GroupTable;
import org.thetaprep.scoring.table.ResponseTable;

/** Answers of people of two groups, the reference group first. */
final class GroupedAnswers {

    private final ResponseTable answers;
    private final GroupTable groups;
    private final Optional<String> reference;
    private final List<String> anchors;

    GroupedAnswers(ResponseTable answers, GroupTable groups, Optional<String> reference, List<String> anchors) {
        this.answers = answers;
        this.groups = groups;
        this.reference = reference;
        this.anchors = anchors;
    }

    Optional<ResponseMatrix> matrix(List<String> problems) {
        int before = problems.size();
        Map<String, String> groupOf = groups.groupOf();
        List<String> names = answers.persons().stream()
                .filter(groupOf::containsKey)
                .map(groupOf::get)
                .distinct()
                .toList();
        if (names.size() != 2) {
            problems.add("the people who answered must be of 2 groups, but are of " + names.size());
        }
        String first = reference.orElse(groups.groups().get(0));
        if (!groups.groups().contains(first)) {
            problems.add("there is no group '" + first + "'");
        }
        int[] numbers = new int[answers.persons().size()];
        for (int i = 0; i < numbers.length; i++) {
            String person = answers.persons().get(i);
            if (!groupOf.containsKey(person)) {
                problems.add("person '" + person + "' has no group");
            } else {
                numbers[i] = groupOf.get(person).equals(first) ? 0 : 1;
            }
        }
        anchors.stream()
                .filter(anchor -> !answers.items().contains(anchor))
                .forEach(anchor -> problems.add("anchor " + anchor + " is not among the items"));
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(ResponseMatrix.ofGroups(answers.items(), AnswerRows.of(answers), numbers));
    }
}
