package org.thetaprep.content.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

    private static final Map<String, BigDecimal> VALUES =
            Map.of("a", new BigDecimal("6"), "b", new BigDecimal("2"), "c_1", new BigDecimal("0.1"));

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + 2 * 3 | 7",
                "(1 + 2) * 3 | 9",
                "10 - 4 - 3 | 3",
                "24 / 4 / 2 | 3",
                "-a + 1 | -5",
                "--a | 6",
                "c_1 + 0.2 | 0.3",
                "a > b and b > a | 0",
                "a > b or b > a | 1",
                "1 or 0 and 0 | 1",
                "a >= 6 | 1",
                "a <= 5 | 0",
                "a = 6.0 | 1",
                "a != 6 | 0",
                "not(a = 6) | 0",
                "min(a, b, 4) | 2",
                "max(a, b, 40) | 40",
                "round(2.5) | 3",
                "round(1.005, 2) | 1.01",
                "ceil(2.1) | 3",
                "floor(-2.1) | -3",
                "abs(b - a) | 4",
                "sqrt(a * a) | 6",
                "ln(exp(2)) | 2",
                "pow(b, 10) | 1024",
                "if(a > b, a, 1 / 0) | 6",
                "if(a < b, 1 / 0, b) | 2"
            })
    void a_formula_has_the_value_that_arithmetic_gives(String text, BigDecimal expected) throws Exception {
        assertThat(Formula.parse(text).value(VALUES)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + | found the end of the formula | 3",
                "1 + * 2 | found '*' | 4",
                "(1 + 2 | expected ')' | 6",
                "1 2 | found '2' | 2",
                "a < b < c | expected 'and' between two comparisons | 6",
                "sin(a) | expected one of the functions min, max | 0",
                "1 + if(a, b) | expected 3 arguments of if, found 2 | 4",
                "min(a) | expected 2 to 9 arguments of min, found 1 | 0",
                "max + 1 | expected '(' after the function max | 4",
                "a $ b | found '$' | 2",
                "a and | found the end of the formula | 5",
                "and | expected a number, a name, a function or '(' | 0",
                "A + 1 | found 'A' | 0"
            })
    void a_malformed_formula_is_refused_with_its_place(String text, String message, int offset) {
        FormulaException refused =
                catchThrowableOfType(FormulaException.class, () -> Formula.parse(text));

        assertThat(refused).hasMessageContaining(message);
        assertThat(refused.offset()).isEqualTo(offset);
    }

    @ParameterizedTest
    @CsvSource({"a / (b - 2)", "sqrt(b - a)", "ln(0)", "'round(a, 2.5)'", "'pow(10, 400)'", "'pow(10, 15)'", "exp(1000)"})
    void what_has_no_value_says_so(String text) throws Exception {
        Formula formula = Formula.parse(text);

        assertThat(catchThrowableOfType(NoValue.class, () -> formula.value(VALUES)))
                .hasMessageMatching("[a-z].+");
    }

    @Test
    void depth_and_length_are_limited() {
        assertThat(catchThrowableOfType(
                        FormulaException.class, () -> Formula.parse("(".repeat(60) + "1" + ")".repeat(60))))
                .hasMessageContaining("50 levels");
        assertThat(catchThrowableOfType(FormulaException.class, () -> Formula.parse("1" + " + 1".repeat(200))))
                .hasMessageContaining("500");
    }

    @Test
    void the_names_of_a_formula_are_listed_once_each() throws Exception {
        assertThat(Formula.parse("a + b * a - min(c_1, b)").names()).containsExactly("a", "b", "c_1");
        assertThatIllegalArgumentException().isThrownBy(() -> Formula.parse("d").value(VALUES));
    }

    @Test
    void what_is_read_from_a_formula_does_not_depend_on_space() throws Exception {
        assertThat(Formula.parse("a+b*-2").value(VALUES))
                .isEqualTo(Formula.parse("  a +\n b * - 2 ").value(VALUES));
    }

    @Test
    void random_sums_of_products_agree_with_whole_numbers() throws Exception {
        SplittableRandom random = new SplittableRandom(20261128);
        for (int i = 0; i < 500; i++) {
            long expected = 0;
            StringBuilder text = new StringBuilder("0");
            for (int term = 0; term < 5; term++) {
                int one = random.nextInt(1_000);
                int other = random.nextInt(1_000);
                boolean plus = random.nextBoolean();
                text.append(plus ? " + " : " - ").append(one).append(" * ").append(other);
                expected += (plus ? 1L : -1L) * one * other;
            }
            assertThat(Formula.parse(text.toString()).value(Map.of()))
                    .as(text.toString())
                    .isEqualByComparingTo(BigDecimal.valueOf(expected));
        }
    }

    @Test
    void random_tokens_are_read_or_refused_and_never_crash() {
        List<String> tokens = List.of(
                "1", "0.5", "a", "b", "+", "-", "*", "/", "(", ")", ",", "<", ">=", "=", "!=", "and", "or", "not", "if",
                "min", "round", "$", " ");
        SplittableRandom random = new SplittableRandom(7);
        int read = 0;
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(9);
            for (int token = 0; token < length; token++) {
                text.append(tokens.get(random.nextInt(tokens.size()))).append(' ');
            }
            try {
                Formula.parse(text.toString());
                read++;
            } catch (FormulaException refused) {
                assertThat(refused.offset()).as(text.toString()).isBetween(0, text.length());
            }
        }
        assertThat(read).isBetween(100, 4_900);
    }
}
