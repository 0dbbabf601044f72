package org.thetaprep.content.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.thetaprep.content.pack.Acceptance;
import org.thetaprep.content.pack.Authoring;
import org.thetaprep.content.problem.Location;

/** The reasons for which warnings may stay, and which of them were needed. Several threads may ask. */
final class Excuses {

    private final Map<String, Excuse> byPlace = new LinkedHashMap<>();
    private final Set<String> needed = ConcurrentHashMap.newKeySet();

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
    }

    private void add(Excuse excuse) {
        byPlace.put(key(excuse.rule(), excuse.subject()), excuse);
    }

    /** Why a warning may stay, which is remembered as needed; empty if nobody says so. */
    Optional<String> reason(String rule, String subject) {
        String key = key(rule, subject);
        needed.add(key);
        return Optional.ofNullable(byPlace.get(key)).map(Excuse::reason);
    }

    /** The reasons that nothing needed so far. */
    List<Excuse> unused() {
        return byPlace.entrySet().stream()
                .filter(excuse -> !needed.contains(excuse.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static String key(String rule, String subject) {
        return rule + " " + subject;
    }
}
