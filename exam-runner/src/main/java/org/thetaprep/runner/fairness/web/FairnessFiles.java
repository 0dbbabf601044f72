package org.thetaprep.runner.fairness.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.thetaprep.runner.fairness.FairnessStudy;
import org.thetaprep.runner.fairness.ItemFairness;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A comparison as a file for other programs: items with their figures, no learner, no name of a cohort. */
final class FairnessFiles {

    private static final String HEADER =
            "item,focal_answers,reference_answers,mh_d,se_mh_d,mh_p,mh_p_adjusted,mh_class,lr_p_adjusted,lr_b_difference,flagged";

    private FairnessFiles() {}

    static String csv(FairnessStudy study) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (ItemFairness item : study.items()) {
            List<String> fields = new ArrayList<>(List.of(
                    item.item(), Long.toString(item.focalAnswers()), Long.toString(item.referenceAnswers())));
            fields.addAll(item.difference()
                    .map(found -> List.of(
                            number(found.delta()),
                            number(found.standardError()),
                            number(found.p()),
                            number(found.adjusted()),
                            found.fairnessClass().name(),
                            found.likelihoodRatio().map(one -> number(one.adjusted())).orElse(""),
                            found.likelihoodRatio()
                                    .filter(one -> one.harder().isPresent())
                                    .map(one -> number(one.harder().getAsDouble()))
                                    .orElse(""),
                            found.isFlagged() ? "yes" : "no"))
                    .orElse(List.of("", "", "", "", "", "", "", "")));
            text.append(String.join(",", fields)).append('\n');
        }
        return text.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    static String json(FairnessStudy study) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("study", study.id().toString())
                .put("packRevision", study.packRevision())
                .put("focalLearners", study.focalLearners())
                .put("referenceLearners", study.referenceLearners())
                .put("leastAnswers", ItemFairness.LEAST_ANSWERS);
        ArrayNode items = root.putArray("items");
        for (ItemFairness item : study.items()) {
            ObjectNode node = items.addObject()
                    .put("item", item.item())
                    .put("focalAnswers", item.focalAnswers())
                    .put("referenceAnswers", item.referenceAnswers());
            item.difference().ifPresent(found -> {
                node.put("mhD", found.delta())
                        .put("mhDStandardError", found.standardError())
                        .put("mhP", found.p())
                        .put("mhPAdjusted", found.adjusted())
                        .put("mhClass", found.fairnessClass().name())
                        .put("flagged", found.isFlagged());
                found.likelihoodRatio().ifPresent(one -> {
                    node.put("likelihoodRatioPAdjusted", one.adjusted());
                    one.harder().ifPresent(logits -> node.put("difficultyDifference", logits));
                });
            });
        }
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }
}
