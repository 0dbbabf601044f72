package org.thetaprep.content.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.pack.Authoring;
import org.thetaprep.content.problem.Location;
import org.thetaprep.content.problem.Problem;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Takes what one check finds; leaves out warnings that the author excuses beside the item. */
final class Findings {

    private static final int WORST_SHOWN = 10;

    private final Rule rule;
    private final Authoring authoring;
    private final List<Problem> problems;
    private final Set<ItemId> excused = new HashSet<>();

    Findings(Rule rule, Authoring authoring, List<Problem> problems) {
        this.rule = rule;
        this.authoring = authoring;
        this.problems = problems;
    }

    /** The items whose excuse was needed. */
    Set<ItemId> excused() {
        return excused;
    }

    /** A finding at a part of an item, for instance {@code stem} or {@code options/a}. */
    void at(ItemText item, String part, String message) {
        at(item, part, rule.severity(), message);
    }

    /** A finding that is worse or milder than the rule's usual severity. */
    void at(ItemText item, String part, Severity severity, String message) {
        if (severity == Severity.WARNING
                && authoring.excuse(item.id(), rule.id()).isPresent()) {
            excused.add(item.id());
            return;
        }
        add(severity, authoring.sources().part(item.id(), part), item.id() + ": " + message);
    }

    /** A finding at an item as a whole. */
    void at(ItemText item, String message) {
        at(item, "", message);
    }

    /** A finding about the bank as a whole. */
    void aboutBank(String message) {
        aboutBank(rule.severity(), message);
    }

    /** A finding about the bank that is worse or milder than the rule's usual severity. */
    void aboutBank(Severity severity, String message) {
        add(severity, authoring.sources().exam(), message);
    }

    /** A finding at any other place. */
    void at(Location location, String message) {
        add(rule.severity(), location, message);
    }

    private void add(Severity severity, Location location, String message) {
        problems.add(new Problem(severity, rule.id(), location, message, Optional.empty()));
    }

    /** A share as a whole percentage. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    /** The first ten of a list, and how many more there are. */
    static String worst(List<?> all) {
        String shown = String.join(
                ", ", all.stream().limit(WORST_SHOWN).map(Object::toString).toList());
        return all.size() > WORST_SHOWN ? shown + " and " + (all.size() - WORST_SHOWN) + " more" : shown;
    }
}
