package org.thetaprep.runner.knowledge;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.Domain;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.itembank.ItemParameters;
import org.thetaprep.scoring.readiness.ReadinessModel;

/**
 * The measurement model of each pack, blueprint and version of item parameters, made once.
 */
public final class ReadinessModels {

    private final Map<String, MeasurementBasis> bases = new ConcurrentHashMap<>();
    private final Map<MeasurementBasis, ReadinessModel> models = new ConcurrentHashMap<>();

    /** The model of a pack and one of its blueprints, by what is known of its items. */
    public ReadinessModel of(ContentPack pack, Blueprint blueprint, ItemParameters parameters) {
        return of(basis(pack, blueprint, parameters));
    }

    /** The model of a basis. */
    public ReadinessModel of(MeasurementBasis basis) {
        return models.computeIfAbsent(basis, MeasurementBasis::model);
    }

    /** What the model of a pack and one of its blueprints rests on. */
    public MeasurementBasis basis(ContentPack pack, Blueprint blueprint, ItemParameters parameters) {
        return bases.computeIfAbsent(
                pack.revision() + "/" + blueprint.id() + "/" + parameters.version(),
                key -> MeasurementBasis.of(pack, blueprint, parameters));
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
