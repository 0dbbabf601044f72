package org.thetaprep.content.pack;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thetaprep.content.fingerprint.Fingerprint;
import org.thetaprep.content.item.ItemId;

/**
 * What authors keep beside the content, and learners never see.
 *
 * @param sources where everything stands in the files
 * @param thresholds the pack's own thresholds of lint rules, by the threshold's name
 * @param excuses why an item may break a lint rule: by item, then by rule id, the reason
 * @param accepted warnings that may stay though no item can say so, in the order of the exam's file
 * @param outdatedTerms names that have changed, and things that have been withdrawn
 * @param outOfScope names of what the exam does not ask for, and which may therefore be no key
 * @param fingerprints texts that nothing may be copied from
 */
public record Authoring(
        SourceMap sources,
        Map<String, Double> thresholds,
        Map<ItemId, Map<String, String>> excuses,
        List<Acceptance> accepted,
        List<OutdatedTerm> outdatedTerms,
        List<String> outOfScope,
        List<Fingerprint> fingerprints) {

    /** Nothing beside the content. */
    public static final Authoring NONE =
            new Authoring(SourceMap.NONE, Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the maps and the lists. */
    public Authoring {
        Objects.requireNonNull(sources, "sources");
        thresholds = Map.copyOf(thresholds);
        accepted = List.copyOf(accepted);
        outdatedTerms = List.copyOf(outdatedTerms);
        outOfScope = List.copyOf(outOfScope);
        fingerprints = List.copyOf(fingerprints);
        excuses = excuses.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
    }

    /**
     * Why an item may break a rule.
     *
     * @param item an item
     * @param rule the id of a lint rule
     * @return the reason its author gives, or empty if it may not
     */
    public Optional<String> excuse(ItemId item, String rule) {
        return Optional.ofNullable(
                excuses.getOrDefault(item.authored(), Map.of()).get(rule));
    }
}
