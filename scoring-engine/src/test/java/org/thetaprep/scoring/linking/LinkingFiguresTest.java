package org.thetaprep.scoring.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.Agreement;
import org.thetaprep.scoring.ReferenceFigures;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.quadrature.Grid;
import tools.jackson.databind.JsonNode;

/** Links beside equateIRT 2.5.1: 20 anchors, of which A7 has drifted by 0.7 logits. */
class LinkingFiguresTest {

    private static final JsonNode FIGURES = ReferenceFigures.read("linking.json");

    private static final Map<String, LinkingMethod> METHODS = Map.of(
            "mean_mean", LinkingMethod.MEAN_MEAN,
            "mean_geometric", LinkingMethod.MEAN_GEOMETRIC,
            "mean_sigma", LinkingMethod.MEAN_SIGMA,
            "Haebara_GH30", LinkingMethod.HAEBARA,
            "StockingLord_GH30", LinkingMethod.STOCKING_LORD,
            "own_Haebara_N01_81", LinkingMethod.HAEBARA,
            "own_StockingLord_N01_81", LinkingMethod.STOCKING_LORD);

    private static List<Anchor> anchors() {
        List<Anchor> anchors = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            JsonNode from = FIGURES.get("new").get(i);
            JsonNode to = FIGURES.get("old").get(i);
            assertThat(from.get("item")).isEqualTo(to.get("item"));
            anchors.add(new Anchor(from.get("item").asString(), item(from), item(to)));
        }
        return anchors;
    }

    private static Logistic item(JsonNode node) {
        return Logistic.threePl(
                node.get("a").asDouble(), node.get("b").asDouble(), node.get("c").asDouble());
    }

    private static void agree(String name, ScaleLink found, JsonNode expected, double tolerance) {
        String area = "Linking: " + (name.startsWith("own") ? "curves on 81 nodes" : "equateIRT");
        Agreement.near(area, found.slope(), expected.get("A").asDouble(), tolerance);
        Agreement.near(area, found.intercept(), expected.get("B").asDouble(), tolerance);
    }

    private static void agree(List<Anchor> anchors, JsonNode expected) {
        METHODS.forEach((name, method) -> agree(
                name,
                Linking.link(method, anchors),
                expected.get(name),
                name.endsWith("GH30") ? 1e-4 : name.startsWith("own") ? 1e-5 : 1e-9));
        Grid grid = Grid.between(-4, 4, 81);
        double[] even = new double[81];
        Arrays.fill(even, 1.0 / 81);
        agree(
                "own",
                Linking.link(LinkingMethod.HAEBARA, anchors, grid, even),
                expected.get("own_Haebara_uniform_81"),
                1e-5);
        agree(
                "own",
                Linking.link(LinkingMethod.STOCKING_LORD, anchors, grid, even),
                expected.get("own_StockingLord_uniform_81"),
                1e-5);
        Grid forty = Grid.between(-4, 4, 40);
        double[] ones = new double[40];
        Arrays.fill(ones, 1);
        agree(
                "Haebara_uniform40",
                Linking.link(LinkingMethod.HAEBARA, anchors, forty, ones),
                expected.get("Haebara_uniform40"),
                1e-4);
        agree(
                "StockingLord_uniform40",
                Linking.link(LinkingMethod.STOCKING_LORD, anchors, forty, ones),
                expected.get("StockingLord_uniform40"),
                1e-4);
    }

    @Test
    void by_all_anchors() {
        agree(anchors(), FIGURES.get("all_anchors"));
    }

    @Test
    void without_the_drifted_one() {
        agree(
                anchors().stream().filter(anchor -> !anchor.id().equals("A7")).toList(),
                FIGURES.get("without_A7"));
    }

    @Test
    void robust_z() {
        double[] found = Linking.robustZ(anchors());
        for (int i = 0; i < 20; i++) {
            Agreement.near(
                    "Linking: robust z", found[i], FIGURES.get("robust_z_b").get(i).asDouble(), 1e-9);
        }
    }

    /** The true link is 1.18 and −0.35. */
    @Test
    void drifted_anchors_are_left_out() {
        Linking.Result found = Linking.withoutDrifted(LinkingMethod.STOCKING_LORD, anchors());
        assertThat(found.drifted().get(0).id()).isEqualTo("A7");
        assertThat(found.drifted()).hasSizeLessThanOrEqualTo(4);
        assertThat(found.link().slope()).isBetween(1.15, 1.21);
        assertThat(found.link().intercept()).isBetween(-0.37, -0.33);
        assertThat(found.kept()).hasSize(20 - found.drifted().size());
    }
}
