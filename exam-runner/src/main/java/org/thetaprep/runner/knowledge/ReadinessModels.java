package org.thetaprep.runner.knowledge;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.Domain;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.readiness.ReadinessModel;

/**
 * The measurement model of each pack and blueprint, made once. The bank is not calibrated: what is known of an item is
 * its author's intended difficulty and the chance level of its type, each with its spread.
 */
public final class ReadinessModels {

    private final Map<String, MeasurementBasis> bases = new ConcurrentHashMap<>();
    private final Map<MeasurementBasis, ReadinessModel> models = new ConcurrentHashMap<>();

    /** The model of a pack and one of its blueprints. */
    public ReadinessModel of(ContentPack pack, Blueprint blueprint) {
        return of(basis(pack, blueprint));
    }

    /** The model of a basis. */
    public ReadinessModel of(MeasurementBasis basis) {
        return models.computeIfAbsent(basis, MeasurementBasis::model);
    }

    /** What the model of a pack and one of its blueprints rests on. */
    public MeasurementBasis basis(ContentPack pack, Blueprint blueprint) {
        return bases.computeIfAbsent(
                pack.revision() + "/" + blueprint.id(), key -> MeasurementBasis.of(pack, blueprint));
    }

    /** What is known of an item. */
    public static ItemPrior prior(ScorableItem item) {
        return ItemPrior.judged(item.classification().difficulty().logits(), item.chanceLevel());
    }

    /** The numbers of the pack's domains in their order; a domain's place here is its index in the model. */
    public static List<Integer> domains(ContentPack pack) {
        return pack.exam().domains().stream().map(Domain::number).toList();
    }

    /** The index of a task's domain in the model; negative if the pack has no such domain. */
    public static int domain(ContentPack pack, TaskId task) {
        return domains(pack).indexOf(task.domain());
    }
}
