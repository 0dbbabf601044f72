package org.thetaprep.runner.practice;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.itembank.ItemParameters;
import org.thetaprep.runner.knowledge.KnowledgeRules;
import org.thetaprep.runner.knowledge.ReadinessModels;

/** The banks that sessions choose from, each made once, and how often their items were seen. */
final class PracticeBanks {

    private final ReadinessModels models;
    private final KnowledgeRules rules;
    private final Map<String, PracticeBank> banks = new ConcurrentHashMap<>();
    private final Map<PracticeBank, PracticeExposure> exposures = new ConcurrentHashMap<>();

    PracticeBanks(ReadinessModels models, KnowledgeRules rules) {
        this.models = models;
        this.rules = rules;
    }

    PracticeBank of(ContentPack pack, Blueprint blueprint, ItemParameters parameters) {
        return banks.computeIfAbsent(
                pack.revision() + "/" + blueprint.id() + "/" + parameters.version(),
                key -> new PracticeBank(
                        pack, blueprint, parameters, models.of(pack, blueprint, parameters), rules));
    }

    PracticeExposure exposure(PracticeBank bank) {
        return exposures.computeIfAbsent(bank, PracticeExposure::new);
    }
}
