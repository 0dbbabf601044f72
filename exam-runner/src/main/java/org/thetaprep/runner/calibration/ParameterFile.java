package org.thetaprep.runner.calibration;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.scoring.calibration.Population;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.promotion.PromotionRule;
import org.thetaprep.scoring.quadrature.GaussHermite;
import org.thetaprep.scoring.table.ItemTable;
import org.thetaprep.scoring.table.TableItem;
import org.thetaprep.scoring.table.TableProblem;
import org.thetaprep.scoring.table.TableReading;

/**
 * Parameters that were estimated elsewhere, as {@code thetaprep calibrate} writes them: one to three parameters with their
 * standard errors, on a scale of their own.
 *
 * @param estimates of the items that the bank has
 * @param unknown how many items the bank does not have
 */
record ParameterFile(BankEstimates estimates, int unknown) {

    private static final int NODES = 15;

    /**
     * Reads a file.
     *
     * @param reader its text
     * @param answers how many answers there were to all items together, at least 1: an item of which the file does not tell
     *     how many it rests on has an equal part of what is left; empty if the file tells it of every item
     * @param pack the bank
     * @throws UnfitFile if a row cannot be used, or none is of the bank
     */
    static ParameterFile read(Reader reader, OptionalLong answers, ContentPack pack) throws IOException {
        TableReading<ItemTable> reading = ItemTable.read(reader);
        if (reading instanceof TableReading.Unreadable<ItemTable> unreadable) {
            throw new UnfitFile(unreadable.problems());
        }
        List<TableProblem> problems = new ArrayList<>();
        List<ItemProposal> items = new ArrayList<>();
        int unknown = 0;
        int row = 1;
        List<TableItem> table = ((TableReading.Readable<ItemTable>) reading).table().items();
        OptionalLong share = share(table, answers, problems);
        for (TableItem item : table) {
            row++;
            int known = problems.size();
            check(item, row, problems);
            if (item.answers().isEmpty() && answers.isEmpty()) {
                problems.add(new TableProblem(
                        row,
                        "answers",
                        "must be given, as it is not stated how many answers there were to all items together"));
            }
            if (!ItemId.isWellFormed(item.id()) || pack.scorable(new ItemId(item.id())).isEmpty()) {
                unknown++;
            } else if (problems.size() == known) {
                items.add(proposal(item, item.answers().orElseGet(share::getAsLong)));
            }
        }
        if (problems.isEmpty() && items.isEmpty()) {
            problems.add(new TableProblem(2, "item", "none of the items is in the bank"));
        }
        if (!problems.isEmpty()) {
            throw new UnfitFile(problems);
        }
        return new ParameterFile(new BankEstimates(Population.STANDARD, Map.of(), items), unknown);
    }

    /** What an item has of the answers that the table does not tell of; nothing if it is not stated how many there were. */
    private static OptionalLong share(List<TableItem> table, OptionalLong answers, List<TableProblem> problems) {
        if (answers.isEmpty()) {
            return OptionalLong.empty();
        }
        long told = table.stream().mapToLong(item -> item.answers().orElse(0)).sum();
        long without = table.stream().filter(item -> item.answers().isEmpty()).count();
        if (told + without > answers.getAsLong()) {
            problems.add(new TableProblem(
                    1,
                    "answers",
                    "must come to at most " + answers.getAsLong() + ", as stated for all items together, with at least 1"
                            + " for each, but comes to " + (told + without)));
        }
        return OptionalLong.of(Math.max(1, (answers.getAsLong() - told) / Math.max(1, without)));
    }

    private static void check(TableItem item, int row, List<TableProblem> problems) {
        if (!(item.model() instanceof Logistic model)) {
            problems.add(new TableProblem(
                    row, "model", "must be 1PL, 2PL or 3PL, but is " + item.kind().label()));
            return;
        }
        if (model.d() != 1) {
            problems.add(new TableProblem(row, "d", "must be 1 or empty, but is " + model.d()));
        }
        for (String parameter : model.c() > 0 ? List.of("a", "b", "c") : List.of("a", "b")) {
            if (!item.standardErrors().containsKey(parameter)) {
                problems.add(new TableProblem(
                        row, "se_" + parameter, "must be given: how surely " + parameter + " is known is in every interval"));
            }
        }
    }

    private static ItemProposal proposal(TableItem item, long answers) {
        Logistic model = (Logistic) item.model();
        Map<String, Double> known = item.standardErrors();
        ItemProposal.Errors errors =
                new ItemProposal.Errors(known.get("a"), known.get("b"), known.getOrDefault("c", 0.0));
        double curveError = curveError(model, errors);
        return new ItemProposal(
                item.id(),
                answers,
                model,
                errors,
                curveError,
                0,
                PromotionRule.USUAL.of(curveError, 0, OptionalDouble.empty(), model.a()));
    }

    /** Expected root mean square error of the curve over a standard normal population, by errors taken as independent. */
    private static double curveError(Logistic model, ItemProposal.Errors errors) {
        GaussHermite rule = GaussHermite.standard(NODES);
        double sum = 0;
        for (int q = 0; q < rule.size(); q++) {
            double distance = rule.node(q) - model.b();
            double share = (model.correct(rule.node(q)) - model.c()) / (1 - model.c());
            double slope = (1 - model.c()) * share * (1 - share);
            double a = slope * distance * errors.a();
            double b = slope * model.a() * errors.b();
            double c = (1 - share) * errors.c();
            sum += rule.weight(q) * (a * a + b * b + c * c);
        }
        return Math.sqrt(sum);
    }
}
