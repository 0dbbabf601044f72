package org.thetaprep.scoring.adaptive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.Agreement;
import org.thetaprep.scoring.ReferenceFigures;
import org.thetaprep.scoring.ability.AbilityPrior;
import org.thetaprep.scoring.ability.Bounds;
import org.thetaprep.scoring.ability.InformationKind;
import org.thetaprep.scoring.ability.MaximumAPosteriori;
import org.thetaprep.scoring.ability.WarmLikelihood;
import org.thetaprep.scoring.model.GradedResponse;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.quadrature.Grid;
import tools.jackson.databind.JsonNode;

/** Adaptive tests of catR, replayed with its fixed responses: the same items in the same order. */
class CatrTracesTest {

    private static final Grid NODES = Grid.between(-4, 4, 33);
    private static final Bounds BOUNDS = Bounds.symmetric(4);

    private final JsonNode file = ReferenceFigures.read("traces.json");

    private Bank bank() {
        List<BankItem> items = new ArrayList<>();
        for (JsonNode item : file.get("bank")) {
            int domain = item.get("domain").asString().charAt(1) - '1';
            Logistic model = new Logistic(
                    item.get("a").asDouble(),
                    item.get("b").asDouble(),
                    item.get("c").asDouble(),
                    item.get("d").asDouble());
            items.add(BankItem.known(item.get("id").asString(), domain, model));
        }
        return new Bank(items);
    }

    private static Selection<AbilityBelief> selection(JsonNode trace) {
        Selection<AbilityBelief> criterion =
                switch (trace.get("criterion").asString()) {
                    case "MFI" -> AbilitySelection.information();
                    case "bOpt" -> AbilitySelection.nearestDifficulty();
                    case "MLWI" -> AbilitySelection.likelihoodWeighted();
                    case "MPWI" -> AbilitySelection.posteriorWeighted();
                    case "KL" -> AbilitySelection.divergence();
                    case "KLP" -> AbilitySelection.posteriorDivergence();
                    case "MEI" ->
                        AbilitySelection.expectedInformation(
                                trace.get("infoType").asString().equals("observed"));
                    case "MEPV" -> AbilitySelection.expectedVariance();
                    default ->
                        throw new IllegalArgumentException(
                                trace.get("criterion").asString());
                };
        return criterion.openingWith(AbilitySelection.information());
    }

    private static AbilityEstimation estimation(Bank bank, String provisional) {
        return switch (provisional) {
            case "EAP" -> AbilityEstimation.posteriorMean(bank, NODES, 0, 1);
            case "BM" ->
                AbilityEstimation.by(
                        bank,
                        NODES,
                        0,
                        1,
                        new MaximumAPosteriori(AbilityPrior.standard(), BOUNDS, InformationKind.EXPECTED));
            case "WL" -> AbilityEstimation.by(bank, NODES, 0, 1, new WarmLikelihood(BOUNDS, InformationKind.EXPECTED));
            default -> throw new IllegalArgumentException(provisional);
        };
    }

    @Test
    void all_64_traces_are_reproduced_item_by_item() {
        Bank bank = bank();
        double[] targets = ReferenceFigures.doubles(file.get("contentTargets").get("props"));
        int steps = 0;
        for (JsonNode trace : file.get("traces")) {
            String name = trace.get("criterion").asString() + "/"
                    + trace.get("provisional").asString() + " examinee " + trace.get("examinee");
            boolean exact = trace.get("provisional").asString().equals("EAP");
            int length = trace.get("items").size();
            AdaptiveTest<AbilityBelief> test = new AdaptiveTest<>(
                    bank,
                    estimation(bank, trace.get("provisional").asString()),
                    selection(trace),
                    trace.get("contentBalanced").asBoolean() ? new ContentBalance(bank, targets) : Constraint.none(),
                    Pick.best(),
                    Stopping.length(length));
            TestState<AbilityBelief> state = test.start();
            for (int step = 0; step < length; step++) {
                int item = test.next(state, new SplittableRandom(0)).match(NextStep.Present::item, stop -> -1);
                assertThat(item + 1)
                        .as("%s, item %d", name, step + 1)
                        .isEqualTo(trace.get("items").get(step).asInt());
                state = test.after(state, item, trace.get("x").get(step).asInt());
                Agreement.near(
                        "Adaptive traces, θ and standard error at each step (catR), " + (exact ? "EAP" : "MAP and WLE"),
                        state.belief().theta(),
                        trace.get("theta").get(step).asDouble(),
                        exact ? 1e-8 : 1e-6);
                Agreement.near(
                        "Adaptive traces, θ and standard error at each step (catR), " + (exact ? "EAP" : "MAP and WLE"),
                        state.belief().standardError(),
                        trace.get("se").get(step).asDouble(),
                        exact ? 1e-8 : 1e-6);
                steps++;
            }
            assertThat(test.next(state, new SplittableRandom(0))).isEqualTo(new NextStep.Stop(StopReason.LENGTH));
        }
        assertThat(steps).isGreaterThan(1900);
    }

    @Test
    void traces_of_graded_items_are_reproduced_too() {
        JsonNode graded = ReferenceFigures.read("traces_grm.json");
        List<BankItem> items = new ArrayList<>();
        for (JsonNode item : graded.get("bank")) {
            double[] b = {
                item.get("b1").asDouble(),
                item.get("b2").asDouble(),
                item.get("b3").asDouble()
            };
            double a = item.get("a").asDouble();
            items.add(new BankItem("" + items.size(), 0, GradedResponse.of(a, b), b[1], a, false, List.of()));
        }
        Bank bank = new Bank(items);
        for (JsonNode run : graded.get("runs")) {
            Selection<AbilityBelief> criterion = run.get("criterion").asString().equals("MFI")
                    ? AbilitySelection.information()
                    : AbilitySelection.posteriorWeighted();
            AdaptiveTest<AbilityBelief> test = new AdaptiveTest<>(
                    bank,
                    AbilityEstimation.posteriorMean(bank, NODES, 0, 1),
                    criterion.openingWith(AbilitySelection.information()),
                    Constraint.none(),
                    Pick.best(),
                    Stopping.length(run.get("items").size()));
            TestState<AbilityBelief> state = test.start();
            for (int step = 0; step < run.get("items").size(); step++) {
                int item = test.next(state, new SplittableRandom(0)).match(NextStep.Present::item, stop -> -1);
                assertThat(item + 1)
                        .as("item %d", step + 1)
                        .isEqualTo(run.get("items").get(step).asInt());
                state = test.after(state, item, run.get("x").get(step).asInt());
                Agreement.near(
                        "Adaptive traces of graded items (catR), EAP",
                        state.belief().theta(),
                        run.get("theta").get(step).asDouble(),
                        1e-8);
                Agreement.near(
                        "Adaptive traces of graded items (catR), EAP",
                        state.belief().standardError(),
                        run.get("se").get(step).asDouble(),
                        1e-8);
            }
        }
    }
}
