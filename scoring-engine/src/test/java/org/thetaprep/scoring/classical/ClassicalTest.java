package org.thetaprep.scoring.classical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ClassicalTest {

    private static final double[][] MARKS = {
        {1, 1, 1, 1, 3}, {1, 1, 1, 0, 2}, {1, 1, 0, 1, 2}, {1, 0, 1, 0, 1},
        {1, 1, 0, 0, 0}, {0, 0, 1, 0, 1}, {0, 1, 0, 0, 0}, {1, 0, 0, 0, 0}
    };
    private static final double[] HIGHEST = {1, 1, 1, 1, 3};

    @Test
    void worked_example_of_eight_people() {
        ClassicalAnalysis analysis = ClassicalAnalysis.of(MARKS, HIGHEST);
        double[] facility = {0.75, 0.625, 0.5, 0.25, 0.375};
        double[] discrimination = {0.30860670, 0.25935415, 0.26967994, 0.66666667, 0.88732394};
        for (int i = 0; i < 5; i++) {
            ItemStatistics item = analysis.items().get(i);
            assertThat(item.persons()).isEqualTo(8);
            assertThat(item.facility()).isCloseTo(facility[i], within(1e-15));
            assertThat(item.discrimination().orElseThrow()).isCloseTo(discrimination[i], within(1e-8));
        }
        assertThat(analysis.completePersons()).isEqualTo(8);
        assertThat(analysis.alpha().orElseThrow()).isCloseTo(0.66231343, within(1e-8));
        assertThat(analysis.mean()).isEqualTo(3.25);
        assertThat(analysis.sd()).isCloseTo(2.18762755, within(1e-8));
        assertThat(analysis.standardError().orElseThrow()).isCloseTo(1.27124798, within(1e-8));
    }

    @Test
    void people_without_a_mark_are_left_out_where_it_is_needed() {
        double[][] marks = new double[10][];
        System.arraycopy(MARKS, 0, marks, 0, 8);
        marks[8] = new double[] {1, Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        marks[9] = new double[] {Double.NaN, 0, Double.NaN, Double.NaN, Double.NaN};
        ClassicalAnalysis analysis = ClassicalAnalysis.of(marks, HIGHEST);
        ClassicalAnalysis complete = ClassicalAnalysis.of(MARKS, HIGHEST);
        assertThat(analysis.items().get(0).persons()).isEqualTo(9);
        assertThat(analysis.items().get(0).facility()).isCloseTo(7 / 9.0, within(1e-15));
        assertThat(analysis.items().get(1).facility()).isCloseTo(5 / 9.0, within(1e-15));
        assertThat(analysis.items().get(0).discrimination().orElseThrow())
                .isCloseTo(complete.items().get(0).discrimination().orElseThrow(), within(1e-14));
        assertThat(analysis.completePersons()).isEqualTo(8);
        assertThat(analysis.alpha()).isEqualTo(complete.alpha());
    }

    @Test
    void what_does_not_vary_has_no_discrimination_and_no_reliability() {
        ClassicalAnalysis analysis = ClassicalAnalysis.of(new double[][] {{1, 0}, {1, 0}}, new double[] {1, 1});
        assertThat(analysis.items().get(0).discrimination()).isEmpty();
        assertThat(analysis.alpha()).isEmpty();
        assertThat(analysis.standardError()).isEmpty();
        ClassicalAnalysis nobody = ClassicalAnalysis.of(new double[0][], new double[] {1, 1});
        assertThat(nobody.items().get(0).facility()).isNaN();
        assertThat(nobody.mean()).isNaN();
    }

    @Test
    void worked_example_of_45_of_65() {
        assertThat(ConditionalStandardError.lord(45, 65)).isEqualTo(3.75);
        assertThat(ConditionalStandardError.lord(0, 65)).isZero();
        double kr21 = ConditionalStandardError.kr21(65, 45, 9);
        assertThat(kr21).isCloseTo(0.84201389, within(1e-8));
        assertThat(ConditionalStandardError.keats(45, 65, 0.88, kr21)).isCloseTo(3.26822868, within(1e-8));
    }

    @Test
    void wrong_use_is_refused_by_name() {
        assertThatThrownBy(() -> ClassicalAnalysis.of(new double[][] {{2}}, new double[] {1}))
                .hasMessage("mark of person 0 on item 0 must be from 0 to 1.0, but is 2.0");
        assertThatThrownBy(() -> ClassicalAnalysis.of(new double[][] {{1, 1}}, new double[] {1}))
                .hasMessage("marks of person 0 must be 1, but are 2");
        assertThatThrownBy(() -> ClassicalAnalysis.of(new double[][] {{1}}, new double[] {0}))
                .hasMessage("highest must be positive and finite, but one is 0.0");
        assertThatThrownBy(() -> ConditionalStandardError.lord(3, 2))
                .hasMessage("score must be from 0 to 2, but is 3.0");
        assertThatThrownBy(() -> ConditionalStandardError.lord(0, 1)).hasMessage("items must be at least 2, but are 1");
        assertThatThrownBy(() -> ConditionalStandardError.kr21(5, 2, 0)).hasMessage("sd must be positive, but is 0.0");
    }
}
