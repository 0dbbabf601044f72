package org.thetaprep.content.reader;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thetaprep.content.formula.Formula;
import org.thetaprep.content.formula.FormulaException;
import org.thetaprep.content.itemmodel.Template;

/** Reads formulas and templates, and checks the names in them. */
final class FormulaDecoder {

    private final ProblemLog log;

    FormulaDecoder(ProblemLog log) {
        this.log = log;
    }

    /** The formula that a node is, over known names. */
    Optional<Formula> formula(Node node, String what, Set<String> names) {
        if (!(node instanceof Node.Scalar scalar)
                || scalar.kind() == Node.Kind.FLAG
                || scalar.kind() == Node.Kind.NOTHING) {
            log.add(ReadRule.WRONG_TYPE, node.location(), "expected a formula as " + what, node.description());
            return Optional.empty();
        }
        try {
            Formula formula = Formula.parse(scalar.text());
            return known(formula.names(), names, "(?<![a-z0-9_])%s(?![a-z0-9_])", scalar, ReadRule.FORMULA)
                    ? Optional.of(formula)
                    : Optional.empty();
        } catch (FormulaException failure) {
            log.add(ReadRule.FORMULA, scalar.at(failure.offset()), failure.getMessage() + position(scalar, failure));
            return Optional.empty();
        }
    }

    /** Where in the formula a fault is, where the place in the file does not tell. */
    private static String position(Node.Scalar scalar, FormulaException failure) {
        return scalar.opening().isPresent() ? "" : ", at character " + (failure.offset() + 1);
    }

    /** The template that the text of a key is, over known names. */
    Optional<Template> template(Fields fields, String key, Set<String> names) {
        Optional<String> text = fields.text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Node.Scalar scalar = (Node.Scalar) fields.node(key).orElseThrow();
        try {
            Template template = Template.parse(text.get());
            return known(template.names(), names, "\\{%s\\}", scalar, ReadRule.TEMPLATE)
                    ? Optional.of(template)
                    : Optional.empty();
        } catch (IllegalArgumentException failure) {
            log.add(ReadRule.TEMPLATE, scalar.location(), failure.getMessage());
            return Optional.empty();
        }
    }

    private boolean known(Set<String> used, Set<String> names, String form, Node.Scalar scalar, ReadRule rule) {
        boolean known = true;
        for (String name : used) {
            if (!names.contains(name)) {
                Matcher place = Pattern.compile(String.format(form, name)).matcher(scalar.text());
                log.add(
                        rule,
                        place.find() ? scalar.at(place.start()) : scalar.location(),
                        "expected the name of a slot or an earlier value"
                                + (names.isEmpty()
                                        ? ""
                                        : " ("
                                                + Fields.listed(
                                                        names.stream().sorted().toList()) + ")")
                                + NearMiss.suggestion(name, names),
                        "'" + name + "'");
                known = false;
            }
        }
        return known;
    }
}
