package org.thetaprep.scoring.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.ability.Bound;
import org.thetaprep.scoring.model.GeneralizedPartialCredit;
import org.thetaprep.scoring.model.GradedResponse;
import org.thetaprep.scoring.model.Logistic;

class TableTest {

    private static final String ITEMS =
            """
            item,model,a,b,b1,b2,b3,c,d,domain,se_b,se_b1
            I1,3PL,1.2,-0.5,,,,0.2,,D1,0.1,
            I2,2PL,0.8,1e-1,,,,,,D2,,
            I3,1PL,,0.3,,,,0,1,D2,,
            I4,4PL,1,0,,,,0.1,0.95,D1,,
            I5,GRM,1.5,,-1,0.5,1.5,,,D1,,0.2
            I6,GPCM,0.7,NA,1,-0.5,NA,,,D2,,
            """;

    private static <T> T readable(TableReading<T> reading) {
        return reading.match(new TableReading.Cases<T, T>() {
            @Override
            public T readable(TableReading.Readable<T> readable) {
                return readable.table();
            }

            @Override
            public T unreadable(TableReading.Unreadable<T> unreadable) {
                throw new AssertionError(unreadable.problems());
            }
        });
    }

    private static <T> List<String> problems(TableReading<T> reading) {
        return reading.match(new TableReading.Cases<T, List<String>>() {
            @Override
            public List<String> readable(TableReading.Readable<T> readable) {
                throw new AssertionError(readable.table());
            }

            @Override
            public List<String> unreadable(TableReading.Unreadable<T> unreadable) {
                return unreadable.problems().stream()
                        .map(TableProblem::toString)
                        .toList();
            }
        });
    }

    private static ItemTable items(String text) throws IOException {
        return readable(ItemTable.read(new StringReader(text)));
    }

    private static List<String> itemProblems(String text) throws IOException {
        return problems(ItemTable.read(new StringReader(text)));
    }

    @Test
    void items_of_every_model_are_read() throws IOException {
        List<TableItem> items = items(ITEMS).items();
        assertThat(items)
                .extracting(TableItem::model)
                .containsExactly(
                        Logistic.threePl(1.2, -0.5, 0.2),
                        Logistic.twoPl(0.8, 0.1),
                        Logistic.onePl(0.3),
                        new Logistic(1, 0, 0.1, 0.95),
                        GradedResponse.of(1.5, -1, 0.5, 1.5),
                        GeneralizedPartialCredit.of(0.7, 1, -0.5));
        assertThat(items.get(0).domain()).contains("D1");
        assertThat(items.get(0).standardErrors()).isEqualTo(Map.of("b", 0.1));
        assertThat(items.get(4).standardErrors()).isEqualTo(Map.of("b1", 0.2));
    }

    @Test
    void what_is_written_reads_back_the_same() throws IOException {
        ItemTable table = items(ITEMS);
        StringBuilder text = new StringBuilder();
        table.write(text);
        assertThat(items(text.toString())).isEqualTo(table);
        SplittableRandom random = new SplittableRandom(7);
        List<TableItem> many = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double a = Math.exp(random.nextDouble() - 0.5);
            double b = 8 * random.nextDouble() - 4;
            many.add(
                    i % 2 == 0
                            ? TableItem.of("item, \"" + i + "\"", ItemModel.THREE_PL, Logistic.threePl(a, b, 0.1))
                            : TableItem.of("i\n" + i, ItemModel.GRADED, GradedResponse.of(a, b, b + a), "a,b"));
        }
        StringBuilder again = new StringBuilder();
        new ItemTable(many).write(again);
        assertThat(items(again.toString())).as("seed 7").isEqualTo(new ItemTable(many));
    }

    @Test
    void a_byte_order_mark_other_line_ends_quotes_and_empty_lines_are_accepted() throws IOException {
        ItemTable table = items("\uFEFF\"item\",\"model\" , a,b\r\n\r\n\"I,1\",2PL, 1 ,0\r\rI2,1PL,,0.5");
        assertThat(table.items()).extracting(TableItem::id).containsExactly("I,1", "I2");
        assertThat(table.items().get(0).model()).isEqualTo(Logistic.twoPl(1, 0));
        assertThat(table.items().get(0).domain()).isEqualTo(Optional.empty());
    }

    @Test
    void every_problem_of_an_item_table_is_told_with_row_and_column() throws IOException {
        assertThat(
                        itemProblems(
                                """
                item,model,a,b,b1,b2,c,d,domain,se_a
                I1,2PL,x,0,,,,,D1,
                I1,2PL,-1,0,,,,,D1,
                ,3PL,1,,,,1,,D1,
                I4,5PL,1,0,,,,,D1,
                I5,2PL,1,0,,,0.2,0.9,D1,
                I6,GRM,1,,0.5,0.5,,,D1,-1
                I7,GPCM,0,1,,,0.1,,D1,
                I8,2PL,1,0,1,,,,D1
                I9,4PL,1,0,,,0.5,0.4,D1,1e999
                """))
                .containsExactly(
                        "row 2, column a: must be a number, but is 'x'",
                        "row 3, column item: 'I1' is already the item of row 2",
                        "row 3, column a: must be above 0, but is -1",
                        "row 4, column item: must be given",
                        "row 4, column b: must be given for a 3PL",
                        "row 4, column c: must be from 0 to below 1, but is 1",
                        "row 4, column d: must be above c and at most 1, but is 1",
                        "row 5, column model: must be 1PL, 2PL, 3PL, 4PL, GRM or GPCM, but is '5PL'",
                        "row 6, column c: must be empty or 0 for a 2PL, but is 0.2",
                        "row 6, column d: must be empty or 1 for a 2PL, but is 0.9",
                        "row 7, column b2: must be above b1 = 0.5 for a GRM, but is 0.5",
                        "row 7, column se_a: must not be negative, but is -1",
                        "row 8, column a: must be above 0, but is 0",
                        "row 8, column b: must be empty for a GPCM, but is '1'",
                        "row 8, column b1: must be given for a GPCM",
                        "row 8, column c: must be empty for a GPCM, but is 0.1",
                        "row 9: the row must have 10 fields, but has 9",
                        "row 10, column d: must be above c and at most 1, but is 0.4",
                        "row 10, column se_a: must be a number, but is '1e999'");
    }

    @Test
    void columns_that_a_model_needs_must_be_there() throws IOException {
        assertThat(itemProblems(""))
                .containsExactly("row 1: the table must have a header item,model,a,b,c,d,domain, but is empty");
        assertThat(itemProblems("id,a,b\nI1,1,0\n"))
                .containsExactly(
                        "row 1, column item: the column must be there",
                        "row 1, column model: the column must be there");
        assertThat(itemProblems("item,model,a,a,\n"))
                .containsExactly(
                        "row 1, column a: the column is there twice", "row 1, column 5: the column must have a name");
        assertThat(itemProblems("item,model,a,b\nI1,3PL,1,0\nI2,4PL,1,0\nI3,GRM,1,\n"))
                .containsExactly(
                        "row 2, column c: the column must be there for a 3PL",
                        "row 3, column c: the column must be there for a 4PL",
                        "row 3, column d: the column must be there for a 4PL",
                        "row 4, column b1: must be given for a GRM");
        assertThat(itemProblems("item,model\n"))
                .containsExactly("row 1: the table must have at least one item, but has none");
        assertThat(itemProblems("item,model,a,b\nI1,\"2PL,1,0\n"))
                .containsExactly("row 2: a quotation mark is opened and not closed");
    }

    @Test
    void an_unknown_domain_is_told() throws IOException {
        String text = "item,model,a,b,domain\nI1,2PL,1,0,D1\nI2,2PL,1,0,D9\nI3,2PL,1,0,\n";
        assertThat(problems(ItemTable.read(new StringReader(text), Set.of("D2", "D1"))))
                .containsExactly(
                        "row 3, column domain: must be one of D1, D2, but is 'D9'",
                        "row 4, column domain: must be one of D1, D2, but is ''");
        assertThat(items(text).items()).hasSize(3);
    }

    @Test
    void answers_are_read_and_written() throws IOException {
        String text = "person,I1,I5,I6\np1,1,3,\np2,0,,2\nNA,,0,1\n";
        ResponseTable table = readable(ResponseTable.read(new StringReader(text), items(ITEMS)));
        assertThat(table.persons()).containsExactly("p1", "p2", "NA");
        assertThat(table.items()).containsExactly("I1", "I5", "I6");
        assertThat(table.answers(0)).containsExactly(1, 3, -1);
        assertThat(table.answer(1, 2)).isEqualTo(2);
        StringBuilder out = new StringBuilder();
        table.write(out);
        assertThat(out.toString()).isEqualTo(text);
        ResponseTable other = readable(ResponseTable.read(new StringReader("person,x\nb,1.0\nd,126\n")));
        assertThat(other.answers(0)).containsExactly(1);
        assertThat(other.answers(1)).containsExactly(126);
    }

    @Test
    void every_problem_of_a_response_table_is_told_with_row_and_column() throws IOException {
        assertThat(problems(ResponseTable.read(
                        new StringReader(
                                """
                person,I1,I5,I7
                p1,2,4,
                p2,yes,0.5,
                p3,,NA,
                p1,1,1,
                ,1,-1,
                p5,1
                """),
                        items(ITEMS))))
                .containsExactly(
                        "row 1, column I7: there is no such item",
                        "row 2, column I1: must be a whole number from 0 to 1, but is '2'",
                        "row 2, column I5: must be a whole number from 0 to 3, but is '4'",
                        "row 3, column I1: must be a number, but is 'yes'",
                        "row 3, column I5: must be a whole number from 0 to 3, but is '0.5'",
                        "row 4, column person: 'p3' has no answers",
                        "row 5, column person: 'p1' is already the person of row 2",
                        "row 6, column person: must be given",
                        "row 6, column I5: must be a whole number from 0 to 3, but is '-1'",
                        "row 7: the row must have 4 fields, but has 2");
        assertThat(problems(ResponseTable.read(new StringReader("id\n1\n"))))
                .containsExactly(
                        "row 1, column 1: the first column must be person, but is 'id'",
                        "row 1: the table must have at least one item, but has none");
        assertThat(problems(ResponseTable.read(new StringReader("person,I1\n"))))
                .containsExactly("row 1: the table must have at least one person, but has none");
        assertThat(problems(ResponseTable.read(new StringReader("person,I1\np,127\n"))))
                .containsExactly("row 2, column I1: must be a whole number from 0 to 126, but is '127'");
    }

    @Test
    void thousands_of_problems_are_counted_and_not_all_kept() throws IOException {
        List<String> problems = problems(ResponseTable.read(new StringReader("person,I1\n" + "p,x\n".repeat(5000))));
        assertThat(problems).hasSize(1001);
        assertThat(problems.get(1000)).isEqualTo("row 5001: and 8999 more problems up to here");
    }

    @Test
    void scores_are_written_and_read_back() throws IOException {
        ScoreTable table = new ScoreTable(List.of(
                new ScoreTable.Row("p,1", 0.1234567890123456, 0.3, Bound.NONE),
                new ScoreTable.Row("p2", -4, Double.POSITIVE_INFINITY, Bound.LOW),
                new ScoreTable.Row("p3", 4, 0.0000125, Bound.HIGH)));
        StringBuilder text = new StringBuilder();
        table.write(text);
        assertThat(text.toString())
                .isEqualTo(
                        """
                person,theta,se,flag
                "p,1",0.1234567890123456,0.3,
                p2,-4,Inf,bound-low
                p3,4,1.25E-5,bound-high
                """);
        assertThat(readable(ScoreTable.read(new StringReader(text.toString())))).isEqualTo(table);
    }

    @Test
    void every_problem_of_a_score_table_is_told() throws IOException {
        assertThat(
                        problems(
                                ScoreTable.read(
                                        new StringReader(
                                                """
                person,theta,se,flag
                p1,,0.1,
                p1,1,-1,high
                """))))
                .containsExactly(
                        "row 2, column theta: must be given",
                        "row 3, column person: 'p1' is already the person of row 2",
                        "row 3, column se: must not be negative, but is -1",
                        "row 3, column flag: must be bound-low, bound-high or empty, but is 'high'");
        assertThat(problems(ScoreTable.read(new StringReader("person,theta\n"))))
                .containsExactly(
                        "row 1, column se: the column must be there", "row 1, column flag: the column must be there");
    }

    @Test
    void wrong_values_are_refused_by_name() {
        assertThatThrownBy(() -> TableItem.of("I", ItemModel.TWO_PL, Logistic.threePl(1, 0, 0.2)))
                .hasMessage("model must be a 2PL, but is Logistic[a=1.0, b=0.0, c=0.2, d=1.0]");
        assertThatThrownBy(() -> TableItem.of(" ", ItemModel.ONE_PL, Logistic.onePl(0)))
                .hasMessage("id must not be blank");
        TableItem item = TableItem.of("I", ItemModel.ONE_PL, Logistic.onePl(0));
        assertThatThrownBy(() -> new ItemTable(List.of(item, item)))
                .hasMessage("items must have different ids, but two are I");
        assertThatThrownBy(() -> new ScoreTable.Row("p", Double.NaN, 1, Bound.NONE))
                .hasMessage("theta must be finite, but is NaN");
    }
}
