package org.thetaprep.content.lint;

import java.util.List;
import java.util.stream.Collectors;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;
import org.thetaprep.content.response.OrderingResponse;

/** Ordering items whose right order is the one in which the steps are written. */
final class ListedOrder implements ItemCheck {

    @Override
    public Rule rule() {
        return new Rule(
                "listed-order",
                Severity.WARNING,
                "The right order of an ordering item is neither the order of the file nor the alphabetical" + " one.");
    }

    @Override
    public void check(ItemText item, Bank bank, Findings findings) {
        if (item.item().type() != ItemType.ORDERING || !(item.item().key() instanceof OrderingResponse key)) {
            return;
        }
        List<Part> placed = item.parts(Part.Role.PLACED);
        List<String> keyed = key.steps().stream().map(id -> "steps/" + id).toList();
        if (placed.stream().map(Part::path).toList().equals(keyed)) {
            findings.at(item, "expected the steps in another order than the right one");
        }
        List<String> texts = keyed.stream()
                .map(path -> placed.stream()
                        .filter(part -> part.path().equals(path))
                        .map(Part::text)
                        .collect(Collectors.joining()))
                .toList();
        if (texts.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList().equals(texts)) {
            findings.at(item, "expected steps whose alphabetical order is not the right one");
        }
    }
}
