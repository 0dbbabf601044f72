package org.thetaprep.content.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads formulas by recursive descent, one level of {@link Operator} after the other. */
final class FormulaParser {

    private static final int DEEPEST = 50;
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<number>[0-9]{1,12}(?:\\.[0-9]{1,12})?)|(?<name>[a-z][a-z0-9_]*)|(?<sign><=|>=|!=|[-+*/(),<>=]))");
    private static final Pattern SPACE = Pattern.compile("\\s*");

    private final String text;
    private final Matcher matcher;
    private String token = "";
    private boolean isNumber;
    private boolean isName;
    private int at;
    private int next;
    private int depth;

    FormulaParser(String text) {
        this.text = text;
        this.matcher = TOKEN.matcher(text);
    }

    Expression parse() throws FormulaException {
        advance();
        Expression whole = level(1);
        if (!token.isEmpty()) {
            throw failure("expected an operator or the end of the formula");
        }
        return whole;
    }

    private Expression level(int level) throws FormulaException {
        if (level > Operator.TIGHTEST) {
            return factor();
        }
        Expression left = level(level + 1);
        Optional<Operator> operator = Operator.of(token, level);
        while (operator.isPresent()) {
            advance();
            left = new Expression.Binary(operator.get(), left, level(level + 1));
            operator = Operator.of(token, level);
            if (level == Operator.COMPARISON && operator.isPresent()) {
                throw failure("expected 'and' between two comparisons");
            }
        }
        return left;
    }

    private Expression factor() throws FormulaException {
        depth++;
        if (depth > DEEPEST) {
            throw failure("expected at most " + DEEPEST + " levels of parentheses and signs");
        }
        Expression factor;
        if (token.equals("-")) {
            advance();
            factor = new Expression.Negative(factor());
        } else if (token.equals("(")) {
            advance();
            factor = level(1);
            expect(")");
        } else if (isNumber) {
            factor = new Expression.Literal(new BigDecimal(token));
            advance();
        } else if (isName && !isWord(token)) {
            factor = nameOrCall();
        } else {
            throw failure("expected a number, a name, a function or '('");
        }
        depth--;
        return factor;
    }

    private static boolean isWord(String token) {
        return token.equals("and") || token.equals("or");
    }

    private Expression nameOrCall() throws FormulaException {
        String name = token;
        int start = at;
        advance();
        if (!token.equals("(")) {
            if (Function.of(name).isPresent()) {
                throw failure("expected '(' after the function " + name);
            }
            return new Expression.Name(name);
        }
        Function function = Function.of(name)
                .orElseThrow(() -> new FormulaException(
                        "expected one of the functions " + String.join(", ", Function.symbols()) + ", found '" + name
                                + "'",
                        start));
        List<Expression> arguments = new ArrayList<>();
        do {
            advance();
            arguments.add(level(1));
        } while (token.equals(","));
        expect(")");
        if (!function.takes(arguments.size())) {
            throw new FormulaException(
                    "expected " + function.arity() + " of " + name + ", found " + arguments.size(), start);
        }
        return function == Function.IF
                ? new Expression.Choice(arguments.get(0), arguments.get(1), arguments.get(2))
                : new Expression.Call(function, arguments);
    }

    private void expect(String sign) throws FormulaException {
        if (!token.equals(sign)) {
            throw failure("expected '" + sign + "'");
        }
        advance();
    }

    private FormulaException failure(String expected) {
        return new FormulaException(
                expected + ", found " + (token.isEmpty() ? "the end of the formula" : "'" + token + "'"), at);
    }

    private void advance() throws FormulaException {
        if (matcher.find(next) && matcher.start() == next) {
            isNumber = matcher.group("number") != null;
            isName = matcher.group("name") != null;
            token = matcher.group().strip();
            next = matcher.end();
            at = next - token.length();
            return;
        }
        Matcher space = SPACE.matcher(text).region(next, text.length());
        int found = space.lookingAt() ? space.end() : next;
        if (found < text.length()) {
            throw new FormulaException(
                    "expected a number, a name, an operator or a parenthesis, found '"
                            + new String(Character.toChars(text.codePointAt(found))) + "'",
                    found);
        }
        isNumber = false;
        isName = false;
        token = "";
        at = text.length();
    }
}
