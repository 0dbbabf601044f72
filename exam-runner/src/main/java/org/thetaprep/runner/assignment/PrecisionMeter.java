package org.thetaprep.runner.assignment;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.attempt.GoalMeter;
import org.thetaprep.runner.attempt.PrecisionGoal;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.knowledge.GivenAnswer;
import org.thetaprep.runner.knowledge.Knowledge;
import org.thetaprep.runner.knowledge.KnowledgeService;
import org.thetaprep.runner.knowledge.Occasion;
import org.thetaprep.runner.knowledge.ReadinessModels;

/** Measures a goal of precision by all that is known of the learner, the confirmed responses of the attempt included. */
public final class PrecisionMeter implements GoalMeter {

    private final AttemptService attempts;
    private final KnowledgeService knowledge;
    private final ItemBank bank;

    /**
     * @param attempts tell the time
     * @param knowledge what is known of learners
     * @param bank the packs
     */
    public PrecisionMeter(AttemptService attempts, KnowledgeService knowledge, ItemBank bank) {
        this.attempts = attempts;
        this.knowledge = knowledge;
        this.bank = bank;
    }

    @Override
    public OptionalInt width(Attempt attempt, PrecisionGoal goal) {
        int domain = ReadinessModels.domains(bank.current()).indexOf(goal.domain());
        if (domain < 0) {
            return OptionalInt.empty();
        }
        Blueprint blueprint = bank.exam().blueprint(attempt.state().blueprint()).orElseThrow();
        Knowledge known = knowledge.with(attempt.header().learner(), blueprint, occasion(attempt));
        double sd = known.model().profile().posterior(known.evidence()).domain(domain).sd();
        return OptionalInt.of(TargetBank.width(known.model(), sd));
    }

    private Occasion occasion(Attempt attempt) {
        ContentPack pack = bank.pack(attempt.header().packRevision());
        List<GivenAnswer> answers = attempt.state().confirmed().stream()
                .sorted()
                .map(place -> {
                    ScorableItem item =
                            pack.scorable(attempt.state().form().at(place).item()).orElseThrow();
                    return new GivenAnswer(
                            item,
                            attempt.state().at(place).response(),
                            item.mark(attempt.state().at(place).response()).isRight());
                })
                .toList();
        Set<ItemId> shown =
                answers.stream().map(answer -> answer.item().id()).collect(Collectors.toSet());
        return new Occasion(
                "",
                "",
                Occasion.Conditions.PRACTICE,
                attempts.now(),
                answers,
                List.of(),
                attempt.state().parameters(),
                shown);
    }
}
