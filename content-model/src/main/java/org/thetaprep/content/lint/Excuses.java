package org.thetaprep.content.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.thetaprep.content.pack.Acceptance;
import org.thetaprep.content.pack.Authoring;
import org.thetaprep.content.problem.Location;

/** The reasons for which warnings may stay, and which of them were needed. */
final class Excuses {

    private final Map<String, Excuse> byPlace = new LinkedHashMap<>();
    private final Map<String, Excuse> unused;

    /**
     * One reason.
     *
     * @param rule the rule that may be broken
     * @param subject by what: an id, or {@link Acceptance#BANK}
     * @param reason why
     * @param at where that is written
     */
    record Excuse(String rule, String subject, String reason, Location at) {}

    Excuses(Authoring authoring) {
        authoring.excuses().forEach((item, reasons) -> {
            Location at = authoring.sources().part(item, "lint-allow");
            new TreeMap<>(reasons).forEach((rule, reason) -> add(new Excuse(rule, item.toString(), reason, at)));
        });
        authoring
                .accepted()
                .forEach(accepted ->
                        add(new Excuse(accepted.rule(), accepted.where(), accepted.reason(), accepted.at())));
        this.unused = new LinkedHashMap<>(byPlace);
    }

    private void add(Excuse excuse) {
        byPlace.put(key(excuse.rule(), excuse.subject()), excuse);
    }

    /** Why a warning may stay, which is remembered as needed; empty if nobody says so. */
    Optional<String> reason(String rule, String subject) {
        String key = key(rule, subject);
        unused.remove(key);
        return Optional.ofNullable(byPlace.get(key)).map(Excuse::reason);
    }

    /** The reasons that nothing needed so far. */
    List<Excuse> unused() {
        return new ArrayList<>(unused.values());
    }

    private static String key(String rule, String subject) {
        return rule + " " + subject;
    }
}
