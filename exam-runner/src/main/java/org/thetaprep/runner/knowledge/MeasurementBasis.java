package org.thetaprep.runner.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.ScoreScale;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.itembank.ItemParameters;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.profile.ProfileStructure;
import org.thetaprep.scoring.readiness.FutureForm;
import org.thetaprep.scoring.readiness.PriorShare;
import org.thetaprep.scoring.readiness.ReadinessModel;
import org.thetaprep.scoring.readiness.ScaledScore;

/**
 * All that a measurement model of an exam rests on: the same basis gives the same model, whoever makes it.
 *
 * @param domains the domains in the exam's order, at least one
 * @param scale the reporting scale with the cut
 * @param mix what the items of a fresh form are like, in the bank's shares, at least one
 */
public record MeasurementBasis(List<DomainBasis> domains, ScaledScore scale, List<PriorShare> mix) {

    /**
     * The loading of each domain on the general factor: an assumption until responses say better. Subscores of
     * certification exams correlate at .7 to .9, which loadings of this size imply.
     */
    private static final double LOADING = 0.88;

    public MeasurementBasis {
        domains = List.copyOf(domains);
        Objects.requireNonNull(scale, "scale");
        mix = List.copyOf(mix);
    }

    /**
     * What is asked of one domain.
     *
     * @param weightPercent its share of the exam
     * @param scoredItems how many scored items a form has of it
     * @param loading how much of it is the general factor, 0 to 1
     */
    public record DomainBasis(int weightPercent, int scoredItems, double loading) {}

    /** The basis of a pack and one of its blueprints. */
    static MeasurementBasis of(ContentPack pack, Blueprint blueprint, ItemParameters parameters) {
        ScoreScale scale = pack.exam().scoreScale();
        Map<ItemPrior, Integer> mix = new LinkedHashMap<>();
        pack.version(blueprint).items().forEach(item -> mix.merge(parameters.prior(item), 1, Integer::sum));
        List<PriorShare> shares = new ArrayList<>();
        mix.forEach((prior, count) -> shares.add(new PriorShare(prior, count)));
        return new MeasurementBasis(
                ReadinessModels.domains(pack).stream()
                        .map(domain -> new DomainBasis(
                                blueprint.weights().get(domain),
                                blueprint.scoredItemsPerDomain().get(domain),
                                LOADING))
                        .toList(),
                new ScaledScore(
                        scale.cutAbility(), scale.cut(), scale.pointsPerLogit(), scale.minimum(), scale.maximum()),
                shares);
    }

    ReadinessModel model() {
        return new ReadinessModel(
                new ProfileStructure(
                        domains.stream().map(DomainBasis::loading).toList(),
                        domains.stream()
                                .map(domain -> domain.weightPercent() / 100.0)
                                .toList()),
                scale,
                FutureForm.ofMix(
                        domains.stream().map(DomainBasis::scoredItems).toList(), mix));
    }
}
