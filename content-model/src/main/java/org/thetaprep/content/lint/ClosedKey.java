package org.thetaprep.content.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thetaprep.content.fact.Availability;
import org.thetaprep.content.fact.Fact;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;
import org.thetaprep.content.reference.ReferenceRow;

/** Keys that name what nobody new can get. */
final class ClosedKey implements Check {

    @Override
    public Rule rule() {
        return new Rule(
                "closed-key",
                Severity.WARNING,
                "What is right by the exam's guide though nobody new can get it any more says so: an item whose key,"
                        + " or a row whose choice, names it has a currency note. Facts of the kind availability"
                        + " say what is closed since when.");
    }

    @Override
    public void check(Bank bank, Findings findings) {
        List<Closed> closed = closed(bank);
        for (ItemText item : bank.items()) {
            if (item.item().classification().currency().isPresent()) {
                continue;
            }
            for (Part part : item.parts()) {
                if (part.role() == Part.Role.KEY || part.role() == Part.Role.PLACED) {
                    in(part.text(), closed).ifPresent(found -> findings.at(item, part.path(), message(found)));
                }
            }
        }
        for (ReferenceRow row : bank.pack().rows()) {
            if (row.currency().isEmpty()) {
                in(row.decision().choice(), closed)
                        .ifPresent(found -> findings.at(
                                row.id(),
                                bank.pack().authoring().sources().row(row.id()),
                                row.id() + ": " + message(found)));
            }
        }
    }

    private record Closed(WholeName name, String fact) {}

    private static List<Closed> closed(Bank bank) {
        List<Closed> closed = new ArrayList<>();
        for (Fact fact : bank.pack().facts()) {
            if (fact.kind() instanceof Availability availability && availability.isClosedOn(bank.day())) {
                availability.names().forEach(name -> closed.add(new Closed(new WholeName(name), fact.id())));
            }
        }
        return closed;
    }

    private static Optional<Closed> in(String text, List<Closed> closed) {
        return closed.stream().filter(one -> one.name().isIn(text)).findFirst();
    }

    private static String message(Closed found) {
        return "expected a currency note, as '" + found.name() + "' is closed to new customers (" + found.fact() + ")";
    }
}
