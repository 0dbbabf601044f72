package org.thetaprep.scoring.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.thetaprep.scoring.adaptive.Bank;
import org.thetaprep.scoring.adaptive.BankItem;
import org.thetaprep.scoring.model.ResponseModel;

/**
 * A bank as a test believes it to be, and as it is.
 *
 * @param bank what the test believes
 * @param truths how learners really answer each of its items, in its order, with as many categories
 */
public record SimulatedBank(Bank bank, List<ResponseModel> truths) {

    public SimulatedBank {
        truths = List.copyOf(truths);
        if (truths.size() != bank.size()) {
            throw new IllegalArgumentException(
                    "truths must be as many as the bank's items, " + bank.size() + ", but are " + truths.size());
        }
        for (int i = 0; i < truths.size(); i++) {
            int expected = bank.item(i).model().categories();
            if (truths.get(i).categories() != expected) {
                throw new IllegalArgumentException(
                        "truth of item " + bank.item(i).id() + " must have " + expected + " categories, but has "
                                + truths.get(i).categories());
            }
        }
    }

    /** A bank of which the test believes the truth. */
    public static SimulatedBank known(Bank bank) {
        return new SimulatedBank(
                bank, bank.items().stream().map(BankItem::model).toList());
    }

    /**
     * A bank of simulated items.
     *
     * @param items with both their truth and what is believed of them
     * @param ids of the items
     * @param knowledge which of the two the test is told
     */
    public static SimulatedBank of(List<SimulatedItem> items, List<String> ids, Knowledge knowledge) {
        Map<Object, ResponseModel> models = new HashMap<>();
        List<BankItem> list = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            SimulatedItem item = items.get(i);
            ResponseModel model = knowledge == Knowledge.TRUE
                    ? item.truth()
                    : models.computeIfAbsent(item.prior(), prior -> knowledge.model(item));
            list.add(new BankItem(
                    ids.get(i),
                    item.domain(),
                    model,
                    knowledge == Knowledge.TRUE
                            ? item.truth().b()
                            : item.prior().difficultyMean(),
                    knowledge == Knowledge.TRUE
                            ? item.truth().a()
                            : Math.exp(item.prior().logSlopeMean()),
                    knowledge != Knowledge.TRUE && item.prior().judged(),
                    List.of()));
        }
        return new SimulatedBank(
                new Bank(list),
                items.stream().<ResponseModel>map(SimulatedItem::truth).toList());
    }

    /** The same items, but the test is told the truth. */
    public SimulatedBank unveiled() {
        List<BankItem> list = new ArrayList<>();
        for (int i = 0; i < truths.size(); i++) {
            BankItem item = bank.item(i);
            list.add(new BankItem(
                    item.id(), item.domain(), truths.get(i), item.difficulty(), item.slope(), false, item.groups()));
        }
        return new SimulatedBank(new Bank(list), truths);
    }

    /**
     * The answer of a learner.
     *
     * @param item place of the item in the bank
     * @param profile ability in each domain, in logits
     * @param random source of randomness
     * @return the category
     */
    public int answer(int item, double[] profile, RandomGenerator random) {
        ResponseModel truth = truths.get(item);
        double[] p = new double[truth.categories()];
        truth.probabilities(profile[bank.item(item).domain()], p);
        double left = random.nextDouble();
        for (int k = p.length - 1; k > 0; k--) {
            left -= p[k];
            if (left < 0) {
                return k;
            }
        }
        return 0;
    }
}
