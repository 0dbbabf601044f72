package org.thetaprep.content.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Finds what has been renamed, by its former names and by its current one. */
public final class Renames {

    private final Map<String, List<Rename>> byName;

    private Renames(Map<String, List<Rename>> byName) {
        this.byName = byName;
    }

    /**
     * One name that leads to what has been renamed.
     *
     * @param name the former or current name, as the fact writes it
     * @param currentName what the thing is called now
     * @param fact the fact that says so
     */
    public record Rename(String name, String currentName, Fact fact) {

        /** Whether the name is not in use any more. */
        public boolean isFormer() {
            return !name.equals(currentName);
        }
    }

    /**
     * The renames that some facts tell of.
     *
     * @param facts any facts; those of other kinds are passed over
     * @return their index
     */
    public static Renames of(List<Fact> facts) {
        Map<String, List<Rename>> byName = new TreeMap<>();
        for (Fact fact : facts) {
            if (fact.kind() instanceof Naming naming) {
                List<String> names = new ArrayList<>(naming.formerNames());
                names.add(naming.currentName());
                for (String name : names) {
                    byName.computeIfAbsent(folded(name), key -> new ArrayList<>())
                            .add(new Rename(name, naming.currentName(), fact));
                }
            }
        }
        byName.replaceAll((name, renames) -> List.copyOf(renames));
        return new Renames(Collections.unmodifiableMap(byName));
    }

    /**
     * What a name stands for.
     *
     * @param name a former or a current name; case and white space around it do not matter
     * @return what has been renamed from or to it, in the order of the facts; empty if nothing has
     */
    public List<Rename> named(String name) {
        return byName.getOrDefault(folded(name), List.of());
    }

    /**
     * What may be meant by a part of a name.
     *
     * @param part some letters of a former or current name, case does not matter
     * @return all names that hold them, in alphabetical order; all if the part is blank
     */
    public List<Rename> containing(String part) {
        String wanted = folded(part);
        return byName.entrySet().stream()
                .filter(entry -> entry.getKey().contains(wanted))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
