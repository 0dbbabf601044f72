package org.thetaprep.runner.knowledge;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.itembank.ItemParameters;

/** Gathers what learners answered anywhere, and says what is known of them. */
public final class KnowledgeService {

    private final List<AnswerHistory> histories;
    private final ItemBank bank;
    private final ReadinessModels models;
    private final KnowledgeRules rules;

    /**
     * @param histories the features in which items are answered
     * @param bank the packs
     * @param models the measurement models
     * @param rules how answers weigh
     */
    public KnowledgeService(
            List<AnswerHistory> histories, ItemBank bank, ReadinessModels models, KnowledgeRules rules) {
        this.histories = List.copyOf(histories);
        this.bank = bank;
        this.models = models;
        this.rules = rules;
    }

    /**
     * What is known of a learner, by all that is known of the items now.
     *
     * @param learner who
     * @param blueprint the version of the exam that they prepare for
     * @param now the instant; what ended later is left out
     */
    public Knowledge of(LearnerId learner, Blueprint blueprint, Instant now) {
        return of(learner, blueprint, now, bank.parameters());
    }

    /**
     * What is known of a learner by some parameters of the items.
     *
     * @param learner who
     * @param blueprint the version of the exam that they prepare for
     * @param now the instant; what ended later is left out
     * @param parameters of the items of the pack in force
     */
    public Knowledge of(LearnerId learner, Blueprint blueprint, Instant now, ItemParameters parameters) {
        return Knowledge.of(
                occasions(learner),
                bank.current(),
                blueprint,
                parameters,
                models.of(bank.current(), blueprint, parameters),
                rules,
                now);
    }

    /**
     * What is known of a learner if something that is under way counts already, by the parameters that it is measured with.
     *
     * @param learner who
     * @param blueprint the version of the exam that they prepare for
     * @param underWay what they do now
     */
    public Knowledge with(LearnerId learner, Blueprint blueprint, Occasion underWay) {
        List<Occasion> all = Stream.concat(occasions(learner).stream(), Stream.of(underWay)).toList();
        ItemParameters parameters = bank.parameters(bank.current(), underWay.parameters());
        return Knowledge.of(
                all,
                bank.current(),
                blueprint,
                parameters,
                models.of(bank.current(), blueprint, parameters),
                rules,
                underWay.at());
    }

    private List<Occasion> occasions(LearnerId learner) {
        return histories.stream()
                .flatMap(history -> history.occasions(learner).stream())
                .toList();
    }

    /** Every answer of a learner, pretest items and items left open included, the latest occasion first. */
    public List<PastAnswer> answers(LearnerId learner) {
        return occasions(learner).stream()
                .sorted(Comparator.comparing(Occasion::at).reversed())
                .flatMap(occasion -> occasion.past().stream())
                .toList();
    }

    /** The items of which nothing may be told to the learner now. */
    public Set<ItemId> underWay(LearnerId learner) {
        return histories.stream()
                .flatMap(history -> history.underWay(learner).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the learner is in an exam, so that no item may be laid open. */
    public boolean isInExam(LearnerId learner) {
        return histories.stream().anyMatch(history -> history.isInExam(learner));
    }

    /**
     * The items that a learner has seen, each with the instant at which it was seen last. Of items drawn from a model
     * the model is named: its numbers change, what it asks for does not.
     *
     * @param learner who
     * @param now the instant; what ended later is left out
     */
    public Map<ItemId, Instant> lastSeen(LearnerId learner, Instant now) {
        Map<ItemId, Instant> seen = new HashMap<>();
        for (Occasion occasion : occasions(learner)) {
            if (!occasion.at().isAfter(now)) {
                occasion.shown().forEach(item -> seen.merge(item.authored(), occasion.at(), (a, b) -> a.isAfter(b) ? a : b));
            }
        }
        return seen;
    }
}
