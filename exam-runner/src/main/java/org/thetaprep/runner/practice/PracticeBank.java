package org.thetaprep.runner.practice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.mapping.ExamVersion;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.itembank.ItemParameters;
import org.thetaprep.runner.knowledge.KnowledgeRules;
import org.thetaprep.runner.knowledge.Occasion;
import org.thetaprep.runner.knowledge.ReadinessModels;
import org.thetaprep.scoring.adaptive.Bank;
import org.thetaprep.scoring.adaptive.BankItem;
import org.thetaprep.scoring.adaptive.ProfileEstimation;
import org.thetaprep.scoring.prior.ExpectedResponse;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.readiness.ReadinessModel;

/**
 * A pack's items and item models under a version of the exam as an adaptive test sees them, tabulated once. An item model
 * stands for all items that it draws: whichever was met, the model has been met. Each item stands twice: as it is for
 * someone to whom it is new, and as it is for someone who has met it before and to whom it tells less.
 */
final class PracticeBank {

    private static final int SAMPLE_SEED = 0;

    private final List<ScorableItem> items;
    private final Map<ItemId, Integer> places = new HashMap<>();
    private final Map<ItemPrior, ExpectedResponse> responses = new HashMap<>();
    private final ItemParameters parameters;
    private final Bank bank;
    private final ProfileEstimation estimation;
    private final ReadinessModel model;
    private final double answerWeight;

    PracticeBank(
            ContentPack pack,
            Blueprint blueprint,
            ItemParameters parameters,
            ReadinessModel model,
            KnowledgeRules rules) {
        this.parameters = parameters;
        this.model = model;
        this.answerWeight = rules.weight(Occasion.Conditions.PRACTICE);
        ExamVersion version = pack.version(blueprint);
        this.items = Stream.concat(version.items().stream(), samples(pack, version)).toList();
        List<BankItem> fresh = new ArrayList<>();
        List<BankItem> again = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            ScorableItem item = items.get(i);
            places.put(item.id().authored(), i);
            ItemPrior prior = parameters.prior(item);
            String id = item.id().authored().value();
            int domain = ReadinessModels.domain(pack, item.classification().task());
            fresh.add(bankItem(id, domain, prior).inGroups(List.of(item.situation())));
            again.add(bankItem(id + " again", domain, rules.metBefore(prior)).inGroups(List.of(item.situation())));
        }
        List<BankItem> all = new ArrayList<>(fresh);
        all.addAll(again);
        this.bank = new Bank(all);
        this.estimation = new ProfileEstimation(bank, model.profile());
    }

    /** One item of each model that the version has a place for. */
    private static Stream<ScorableItem> samples(ContentPack pack, ExamVersion version) {
        return pack.models().stream()
                .filter(model -> version.mapping()
                        .droppedWith(model.id(), model.classification())
                        .isEmpty())
                .map(model -> version.placed(model.instantiate(SAMPLE_SEED)))
                .filter(item -> version.blueprint().allows(item.type()));
    }

    private BankItem bankItem(String id, int domain, ItemPrior prior) {
        return BankItem.uncertain(id, domain, prior, responses.computeIfAbsent(prior, ExpectedResponse::of));
    }

    /** What is known of the items. */
    ItemParameters parameters() {
        return parameters;
    }

    Bank bank() {
        return bank;
    }

    ProfileEstimation estimation() {
        return estimation;
    }

    ReadinessModel model() {
        return model;
    }

    /** The power of the likelihood of an answer given in practice. */
    double answerWeight() {
        return answerWeight;
    }

    /** The items; of a model one that it draws, as a sample. */
    List<ScorableItem> items() {
        return items;
    }

    ScorableItem item(int place) {
        return items.get(place % items.size());
    }

    /** The place of an item that the learner meets for the first time, or meets again. */
    int place(ItemId id, boolean again) {
        return places.get(id.authored()) + (again ? items.size() : 0);
    }

    /** Whether the item, or the model that draws it, is in the bank. */
    boolean has(ItemId id) {
        return places.containsKey(id.authored());
    }

    /** The places at which the items of a set are barred, in either guise. */
    BitSet both(Iterable<ItemId> ids) {
        BitSet both = new BitSet(bank.size());
        for (ItemId id : ids) {
            if (has(id)) {
                both.set(place(id, false));
                both.set(place(id, true));
            }
        }
        return both;
    }
}
