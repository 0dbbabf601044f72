package org.thetaprep.runner.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.Domain;
import org.thetaprep.content.exam.ScoreScale;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.profile.ProfileStructure;
import org.thetaprep.scoring.readiness.FutureForm;
import org.thetaprep.scoring.readiness.PriorShare;
import org.thetaprep.scoring.readiness.ReadinessModel;
import org.thetaprep.scoring.readiness.ScaledScore;

/**
 * The measurement model of each pack and blueprint, made once. The bank is not calibrated: what is known of an item is
 * its author's intended difficulty and the chance level of its type, each with its spread.
 */
public final class ReadinessModels {

    /**
     * The loading of each domain on the general factor: an assumption until responses say better. Subscores of
     * certification exams correlate at .7 to .9, which loadings of this size imply.
     */
    private static final double LOADING = 0.88;

    private final Map<String, ReadinessModel> models = new ConcurrentHashMap<>();

    /** The model of a pack and one of its blueprints. */
    public ReadinessModel of(ContentPack pack, Blueprint blueprint) {
        return models.computeIfAbsent(pack.revision() + "/" + blueprint.id(), key -> make(pack, blueprint));
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

    private static ReadinessModel make(ContentPack pack, Blueprint blueprint) {
        List<Integer> domains = domains(pack);
        List<Double> weights = domains.stream()
                .map(domain -> blueprint.weights().get(domain) / 100.0)
                .toList();
        List<Integer> counts = domains.stream()
                .map(domain -> blueprint.scoredItemsPerDomain().get(domain))
                .toList();
        ScoreScale scale = pack.exam().scoreScale();
        List<PriorShare> mix = new ArrayList<>();
        pack.version(blueprint).items().forEach(item -> mix.add(new PriorShare(prior(item), 1)));
        return new ReadinessModel(
                new ProfileStructure(Collections.nCopies(domains.size(), LOADING), weights),
                new ScaledScore(
                        scale.cutAbility(), scale.cut(), scale.pointsPerLogit(), scale.minimum(), scale.maximum()),
                FutureForm.ofMix(counts, mix));
    }
}
