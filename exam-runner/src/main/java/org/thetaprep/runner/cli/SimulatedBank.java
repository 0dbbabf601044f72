package org.thetaprep.runner.cli;

import java.util.Arrays;
import java.util.List;
import org.thetaprep.scoring.adaptive.Bank;
import org.thetaprep.scoring.adaptive.BankItem;
import org.thetaprep.scoring.model.GeneralizedPartialCredit;
import org.thetaprep.scoring.model.GradedResponse;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.table.ItemTable;
import org.thetaprep.scoring.table.ResponseTable;
import org.thetaprep.scoring.table.TableItem;

/** Turns tables into what a simulation needs. */
final class SimulatedBank {

    private SimulatedBank() {}

    /**
     * The bank of a table, its order kept.
     *
     * @param table items with true parameters, at least one
     * @param domains names of the domains that are told apart, by their number; if none, all items are of one
     */
    static Bank of(ItemTable table, List<String> domains) {
        return new Bank(table.items().stream().map(item -> item(item, domains)).toList());
    }

    private static BankItem item(TableItem item, List<String> domains) {
        int domain = domains.isEmpty() ? 0 : domains.indexOf(item.domain().orElseThrow());
        if (item.model() instanceof Logistic logistic) {
            return BankItem.known(item.id(), domain, logistic);
        }
        if (item.model() instanceof GradedResponse graded) {
            return ordered(item, domain, graded.a(), graded.thresholds());
        }
        GeneralizedPartialCredit credit = (GeneralizedPartialCredit) item.model();
        return ordered(item, domain, credit.a(), credit.steps());
    }

    private static BankItem ordered(TableItem item, int domain, double a, double[] b) {
        double middle = Arrays.stream(b).average().orElseThrow();
        return new BankItem(item.id(), domain, item.model(), middle, a, false, List.of());
    }

    /** The people of a table of answers to items of the bank. */
    static Examinees.Replayed replay(Bank bank, ResponseTable table, long seed) {
        return new Examinees.Replayed(
                table,
                bank.items().stream()
                        .map(item -> table.items().indexOf(item.id()))
                        .toList(),
                seed);
    }
}
