package org.thetaprep.runner.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.scoring.assembly.AssemblyProblem;
import org.thetaprep.scoring.assembly.CountRange;
import org.thetaprep.scoring.assembly.FormSolver;
import org.thetaprep.scoring.assembly.Solution;
import org.thetaprep.scoring.assembly.WholeSet;

/**
 * One form for one learner: the blueprint's numbers of each domain, tasks and item types in the bank's shares, one
 * item or case study of a situation, case studies whole. Of what meets that, a form is looked for whose information at
 * the cut and half a logit to either side is nearest to a target that all forms of the bank share, and that repeats as
 * little as can be of what the learner has seen (minimax; van der Linden 2005, sections 5.3.3 and 6.2 for the overlap).
 */
public final class SingleForm {

    /** For how many forms without a common item the bank's information must suffice: sets the common target. */
    private static final int FORMS_TO_SUFFICE_FOR = 4;

    /** What one repeated item weighs, as a share of the target: more than the solver's tolerance. */
    private static final double WEIGHT_OF_A_REPEAT = 0.04;

    private final FormBank bank;
    private final Map<ItemId, Integer> timesSeen;
    private final FormSolver solver;
    private final RandomGenerator random;

    private SingleForm(FormBank bank, Map<ItemId, Integer> timesSeen, FormSolver solver, RandomGenerator random) {
        this.bank = bank;
        this.timesSeen = timesSeen;
        this.solver = solver;
        this.random = random;
    }

    /**
     * Assembles a form.
     *
     * @param bank where the items come from
     * @param timesSeen how often the learner has had an item before; items not named were never seen
     * @param solver what assembles it
     * @param random of the search; the same state gives the same form by the same solver
     * @return the form
     * @throws BankTooSmall if the bank has no such form
     */
    public static AssembledForm assemble(
            FormBank bank, Map<ItemId, Integer> timesSeen, FormSolver solver, RandomGenerator random) {
        return new SingleForm(bank, timesSeen, solver, random).assemble();
    }

    private AssembledForm assemble() {
        List<String> lacks = lacks();
        if (!lacks.isEmpty()) {
            throw new BankTooSmall(lacks);
        }
        List<Integer> form = whole(bank.formRanges())
                .match(SingleForm::only, infeasible -> whole(bank.leastRanges()).match(SingleForm::only, hopeless -> {
                    throw new BankTooSmall(missing(hopeless));
                }));
        Set<ItemId> scored = scored(bank.part(form));
        return new AssembledForm(units(form), scored);
    }

    private static List<Integer> only(Solution.Found found) {
        return found.forms().get(0);
    }

    /** What can be counted to be missing: items of a domain that differ in situation. */
    private List<String> lacks() {
        Map<Integer, Set<Integer>> domains =
                bank.places(item -> item.classification().task().domain());
        List<String> lacks = new ArrayList<>();
        for (CountRange range : bank.leastRanges()) {
            bank.blueprint().weights().keySet().stream()
                    .filter(domain -> range.name().equals("domain " + domain))
                    .forEach(domain -> {
                        Set<String> different = domains.getOrDefault(domain, Set.of()).stream()
                                .map(place -> caseOf(place)
                                        .map(WholeSet::name)
                                        .map(name -> name + place)
                                        .orElse(bank.items().get(place).situation()))
                                .collect(Collectors.toSet());
                        if (different.size() < range.least()) {
                            int missing = range.least() - different.size();
                            lacks.add(missing + (missing == 1 ? " item" : " items") + " of domain " + domain
                                    + ", each of a situation of its own and of a type that the blueprint allows");
                        }
                    });
        }
        return lacks;
    }

    private static List<String> missing(Solution.Infeasible hopeless) {
        List<String> changes = hopeless.relaxation().stream()
                .map(change -> change.amount() < 0
                        ? -change.amount() + " items of " + change.name()
                        : "other items than those of " + change.name())
                .distinct()
                .toList();
        return changes.isEmpty() ? List.of("a form that meets " + String.join(", ", hopeless.clash())) : changes;
    }

    private Solution whole(List<CountRange> ranges) {
        int length = bank.blueprint().items();
        double[] targets = new double[4];
        double[][] rows = new double[4][];
        rows[0] = bank.information();
        rows[1] = bank.around()[0];
        rows[2] = bank.around()[1];
        for (int k = 0; k < 3; k++) {
            targets[k] = perForm(rows[k], length);
        }
        double weight = WEIGHT_OF_A_REPEAT * targets[0];
        rows[3] = bank.items().stream()
                .mapToDouble(item -> weight * timesSeen.getOrDefault(item.id(), 0))
                .toArray();
        targets[3] = weight * fewestRepeats(ranges);
        return solver.assemble(
                new AssemblyProblem(bank.items().size(), 1, length, ranges, rows, targets, 1, bank.whole()), random);
    }

    private double perForm(double[] information, int length) {
        int forms = Math.max(1, Math.min(FORMS_TO_SUFFICE_FOR, information.length / length));
        return FormBank.target(information, forms * length) / forms;
    }

    /** How often the items of a form were seen together at the least, by the numbers of each domain. */
    private int fewestRepeats(List<CountRange> ranges) {
        return ranges.stream()
                .filter(range -> range.name().startsWith("domain "))
                .mapToInt(range -> range.items().stream()
                        .mapToInt(place ->
                                timesSeen.getOrDefault(bank.items().get(place).id(), 0))
                        .sorted()
                        .limit(range.least())
                        .sum())
                .sum();
    }

    /** Which items of a form count: each domain's number, with the form's share of information. */
    private Set<ItemId> scored(FormBank form) {
        int count = bank.blueprint().scoredItems();
        double[][] rows = {form.information(), form.around()[0], form.around()[1]};
        double[] targets = Arrays.stream(rows)
                .mapToDouble(
                        row -> Arrays.stream(row).sum() * count / form.items().size())
                .toArray();
        Solution divided = solver.assemble(
                new AssemblyProblem(form.items().size(), 1, count, form.scoredRanges(), rows, targets, 1, List.of()),
                random);
        return divided.match(
                found -> only(found).stream()
                        .map(place -> form.items().get(place).id())
                        .collect(Collectors.toSet()),
                impossible -> {
                    throw new BankTooSmall(missing(impossible));
                });
    }

    private Optional<WholeSet> caseOf(int place) {
        return bank.whole().stream().filter(set -> set.items().contains(place)).findFirst();
    }

    private List<List<ScorableItem>> units(List<Integer> form) {
        List<List<ScorableItem>> units = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (int place : form) {
            if (taken.contains(place)) {
                continue;
            }
            int first = place;
            List<Integer> unit = caseOf(place)
                    .map(set -> set.items().stream().sorted().toList())
                    .orElse(List.of(first));
            taken.addAll(unit);
            units.add(unit.stream().map(bank.items()::get).toList());
        }
        return units;
    }
}
