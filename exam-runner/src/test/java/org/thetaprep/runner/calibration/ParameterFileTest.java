package org.thetaprep.runner.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thetaprep.runner.fixture.Packs;
import org.thetaprep.scoring.promotion.Promotion;

class ParameterFileTest {

    private static final String HEADER = "item,model,a,b,c,d,domain,se_a,se_b,se_c\n";

    private static ParameterFile read(String rows) throws IOException {
        return ParameterFile.read(new StringReader(HEADER + rows), OptionalLong.of(1000), Packs.rivers());
    }

    @Test
    void items_come_with_their_errors_and_what_the_bank_does_not_have_is_left_out() throws IOException {
        ParameterFile file = read(
                """
                choice-1,3PL,1.2,-0.5,0.25,,,0.1,0.2,0.05
                choice-2,2PL,0.9,0.4,,,,0.3,0.9,
                nowhere,2PL,1,0,,,,0.1,0.1,
                Item 4 of another program,2PL,1,0,,,,0.1,0.1,
                """);
        assertThat(file.unknown()).isEqualTo(2);
        assertThat(file.estimates().items()).extracting(ItemProposal::item).containsExactly("choice-1", "choice-2");
        ItemProposal first = file.estimates().items().get(0);
        assertThat(first.answers()).isEqualTo(250);
        assertThat(first.errors()).isEqualTo(new ItemProposal.Errors(0.1, 0.2, 0.05));
        assertThat(first.curveError()).isCloseTo(0.04, within(0.015));
        assertThat(file.estimates().items().get(1).proposal()).isEqualTo(Promotion.WAIT);
        assertThat(file.estimates().items().get(1).prior().logitChanceMean()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    private static final String COUNTED = "item,model,a,b,c,d,domain,se_a,se_b,se_c,answers\n";

    private static ParameterFile counted(OptionalLong all, String rows) throws IOException {
        return ParameterFile.read(new StringReader(COUNTED + rows), all, Packs.rivers());
    }

    @Test
    void an_item_has_the_answers_that_the_file_tells_and_the_others_share_what_is_left() throws IOException {
        String rows =
                """
                choice-1,3PL,1.2,-0.5,0.25,,,0.1,0.2,0.05,1200
                choice-2,2PL,0.9,0.4,,,,0.3,0.9,,%s
                """;
        assertThat(counted(OptionalLong.empty(), rows.formatted("40")).estimates().items())
                .extracting(ItemProposal::answers)
                .containsExactly(1200L, 40L);
        assertThat(counted(OptionalLong.of(1500), rows.formatted("")).estimates().items())
                .extracting(ItemProposal::answers)
                .containsExactly(1200L, 300L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            0    |      | row 2, column answers: must be a whole number from 1 to 9999999999, but is '0'
            12.5 |      | row 2, column answers: must be a whole number from 1 to 9999999999, but is '12.5'
            -3   | 1000 | row 2, column answers: must be a whole number from 1 to 9999999999, but is '-3'
                 |      | row 2, column answers: must be given
            1200 | 1000 | row 1, column answers: must come to at most 1000
            """)
    void answers_that_cannot_be_are_told_by_row_and_column(String told, Long all, String problem) {
        String row = "choice-1,3PL,1.2,-0.5,0.25,,,0.1,0.2,0.05," + (told == null ? "" : told) + "\n";
        OptionalLong stated = all == null ? OptionalLong.empty() : OptionalLong.of(all);
        assertThatThrownBy(() -> counted(stated, row)).isInstanceOf(UnfitFile.class).hasMessageStartingWith(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            choice-1,3PL,1.2,-0.5,0.25,,,0.1,,0.05 | row 2, column se_b: must be given
            choice-1,3PL,1.2,-0.5,0.25,,,0.1,0.2,  | row 2, column se_c: must be given
            choice-1,4PL,1.2,-0.5,0.25,0.9,,0.1,0.2,0.05 | row 2, column d: must be 1 or empty
            choice-1,3PL,x,-0.5,0.25,,,0.1,0.2,0.05 | row 2, column a: must be a number
            nowhere,3PL,1.2,-0.5,0.25,,,0.1,0.2,0.05 | row 2, column item: none of the items is in the bank
            """)
    void what_cannot_be_used_is_told_by_row_and_column(String row, String problem) {
        assertThatThrownBy(() -> read(row + "\n")).isInstanceOf(UnfitFile.class).hasMessageStartingWith(problem);
    }
}
