package org.thetaprep.runner.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.Domain;
import org.thetaprep.content.exam.ScoreScale;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.profile.ProfileStructure;
import org.thetaprep.scoring.readiness.FutureForm;
import org.thetaprep.scoring.readiness.PriorShare;
import org.thetaprep.scoring.readiness.Readiness;
import org.thetaprep.scoring.readiness.ReadinessModel;
import org.thetaprep.scoring.readiness.ScaledScore;
import org.thetaprep.scoring.readiness.ScoredResponse;

/**
 * Measures a learner by a marked attempt. The bank is not calibrated: what is known of an item is its author's
 * intended difficulty and the chance level of its type, each with its spread.
 *
 * <p>Evidence are the scored items that the learner saw: one seen and left open counts as wrong, one never
 * reached tells nothing of ability and is left out (it still earns nothing in the number of right answers).
 */
final class Measurement {

    /**
     * The loading of each domain on the general factor: an assumption until responses say better. Subscores of
     * certification exams correlate at .7 to .9, which loadings of this size imply.
     */
    private static final double LOADING = 0.88;

    private final Map<String, ReadinessModel> models = new ConcurrentHashMap<>();

    Readiness assess(MarkedAttempt marked, Blueprint blueprint) {
        ContentPack pack = marked.pack();
        List<Integer> domains = numbers(pack);
        List<ScoredResponse> responses = marked.scored().stream()
                .filter(item -> item.seen() || item.response().isPresent())
                .map(item -> new ScoredResponse(
                        item.item().id().value(), domains.indexOf(item.domain()), prior(item.item()), item.right()))
                .toList();
        return models.computeIfAbsent(pack.revision() + "/" + blueprint.id(), key -> model(pack, blueprint))
                .assess(responses);
    }

    private static List<Integer> numbers(ContentPack pack) {
        return pack.exam().domains().stream().map(Domain::number).toList();
    }

    static ItemPrior prior(ScorableItem item) {
        return ItemPrior.judged(item.classification().difficulty().logits(), item.chanceLevel());
    }

    private static ReadinessModel model(ContentPack pack, Blueprint blueprint) {
        List<Integer> domains = numbers(pack);
        List<Double> weights = domains.stream()
                .map(domain -> blueprint.weights().get(domain) / 100.0)
                .toList();
        List<Integer> counts = domains.stream()
                .map(domain -> blueprint.scoredItemsPerDomain().get(domain))
                .toList();
        ScoreScale scale = pack.exam().scoreScale();
        List<PriorShare> mix = new ArrayList<>();
        pack.scorableItems().stream()
                .filter(item -> blueprint.allows(item.type()))
                .forEach(item -> mix.add(new PriorShare(prior(item), 1)));
        return new ReadinessModel(
                new ProfileStructure(Collections.nCopies(domains.size(), LOADING), weights),
                new ScaledScore(
                        scale.cutAbility(), scale.cut(), scale.pointsPerLogit(), scale.minimum(), scale.maximum()),
                FutureForm.ofMix(counts, mix));
    }
}
