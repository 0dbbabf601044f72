package org.thetaprep.scoring.ability;

import java.util.ArrayList;
import java.util.List;
import org.thetaprep.scoring.ReferenceFigures;
import org.thetaprep.scoring.model.GeneralizedPartialCredit;
import org.thetaprep.scoring.model.GradedResponse;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.ResponseModel;
import tools.jackson.databind.JsonNode;

/** The banks and patterns of the reference figures. */
public final class AbilityFigures {

    private AbilityFigures() {}

    /** The 65 items of {@code ability.json}. */
    public static List<Logistic> bank() {
        List<Logistic> items = new ArrayList<>();
        for (JsonNode item : ReferenceFigures.read("ability.json").get("bank")) {
            items.add(new Logistic(
                    item.get("a").asDouble(),
                    item.get("b").asDouble(),
                    item.get("c").asDouble(),
                    item.get("d").asDouble()));
        }
        return items;
    }

    static List<ResponseModel> polytomous(JsonNode bank, boolean graded) {
        List<ResponseModel> items = new ArrayList<>();
        for (JsonNode item : bank) {
            double[] b = ReferenceFigures.doubles(item.get("b"));
            double a = item.get("a").asDouble();
            items.add(graded ? GradedResponse.of(a, b) : GeneralizedPartialCredit.of(a, b));
        }
        return items;
    }

    static List<ResponseModel> mixed(JsonNode bank) {
        List<ResponseModel> items = new ArrayList<>();
        for (JsonNode item : bank) {
            double[] b = ReferenceFigures.doubles(item.get("b"));
            double a = item.get("a").asDouble();
            items.add(
                    switch (item.get("type").asString()) {
                        case "graded" -> GradedResponse.of(a, b);
                        case "gpcm" -> GeneralizedPartialCredit.of(a, b);
                        default -> new Logistic(a, b[0], item.get("c").asDouble(), 1);
                    });
        }
        return items;
    }

    /** The answers of a pattern, nulls as missing. */
    public static int[] answers(JsonNode pattern) {
        JsonNode x = pattern.get("x");
        int[] answers = new int[x.size()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = x.get(i).isNull() ? ResponsePattern.MISSING : x.get(i).asInt();
        }
        return answers;
    }
}
