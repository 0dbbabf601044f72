package org.thetaprep.runner.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.thetaprep.content.exam.Service;
import org.thetaprep.content.fact.Renames;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.reference.SearchAnswer.FormerName;

/**
 * The names that services had before.
 *
 * @param all each with the name of now
 */
record FormerNames(List<FormerName> all) {

    /** Words before the names of services that people leave out. */
    private static final Set<String> MAKERS = Set.of("amazon", "aws");

    FormerNames {
        all = List.copyOf(all);
    }

    /** What the facts and the list of outdated terms of a pack say; a fact goes before. */
    static FormerNames of(ContentPack pack) {
        Map<String, FormerName> names = new LinkedHashMap<>();
        pack.renames().containing("").stream()
                .filter(Renames.Rename::isFormer)
                .forEach(rename -> names.putIfAbsent(
                        rename.name(), new FormerName(rename.name(), Optional.of(rename.currentName()))));
        pack.authoring()
                .outdatedTerms()
                .forEach(term -> names.putIfAbsent(term.old(), new FormerName(term.old(), term.now())));
        return new FormerNames(List.copyOf(names.values()));
    }

    /** Those of a service. */
    List<String> of(Service service) {
        return all.stream()
                .filter(name -> name.now()
                        .filter(now -> service.names().contains(now) || now.startsWith(service.name() + " "))
                        .isPresent())
                .map(FormerName::old)
                .toList();
    }

    /** The former names in a query, with or without their maker's; one within a longer one is not told again. */
    List<FormerName> in(String query) {
        String asked = spaced(query);
        List<FormerName> found = all.stream()
                .filter(name -> asked.contains(spaced(name.old())))
                .toList();
        return found.stream()
                .filter(name -> found.stream()
                        .noneMatch(other -> other.old().length() > name.old().length()
                                && spaced(other.old()).contains(spaced(name.old()))))
                .toList();
    }

    private static String spaced(String text) {
        return Words.of(text).stream()
                .map(Words.Word::text)
                .filter(word -> !MAKERS.contains(word))
                .collect(Collectors.joining(" ", " ", " "));
    }
}
