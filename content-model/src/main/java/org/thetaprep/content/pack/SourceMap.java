package org.thetaprep.content.pack;

import java.util.HashMap;
import java.util.Map;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.problem.Location;

/**
 * Where the parts of a pack stand in its files. A part that is not recorded is looked for in what
 * holds it: an option in its item, an item in the exam's file.
 */
public final class SourceMap {

    /** A map that records nothing: everything is at the start of the exam's file. */
    public static final SourceMap NONE = new Builder().build();

    private static final Location EXAM = Location.startOf("exam.yaml");

    private final Map<String, Location> places;

    private SourceMap(Map<String, Location> places) {
        this.places = Map.copyOf(places);
    }

    /** The beginning of the exam's own file. */
    public Location exam() {
        return EXAM;
    }

    /**
     * Where an item stands.
     *
     * @param id a single item, a case study or an item of one, an item model or an item drawn from one
     * @return the place of its map
     */
    public Location item(ItemId id) {
        return places.getOrDefault(itemKey(id), EXAM);
    }

    /**
     * Where a part of an item stands.
     *
     * @param id an item
     * @param part the path from the item, with ids in place of indexes: {@code stem}, {@code lead-in},
     *     {@code lint-allow}, {@code scenario} (of a case study), {@code options/a}, {@code steps/b}, {@code prompts/p1}, {@code responses/r1}
     * @return the place of its value, or of the item if the part is not recorded
     */
    public Location part(ItemId id, String part) {
        return places.getOrDefault(partKey(id, part), item(id));
    }

    /**
     * Where a reference row stands.
     *
     * @param id a row id
     * @return the place of its map
     */
    public Location row(String id) {
        return places.getOrDefault(rowKey(id), EXAM);
    }

    /**
     * Where a misconception stands.
     *
     * @param id a misconception id
     * @return the place of its map
     */
    public Location misconception(String id) {
        return places.getOrDefault(misconceptionKey(id), EXAM);
    }

    /**
     * Where a fact stands.
     *
     * @param id a fact id
     * @return the place of its map
     */
    public Location fact(String id) {
        return places.getOrDefault(factKey(id), EXAM);
    }

    /**
     * Where the mapping to a blueprint stands.
     *
     * @param blueprint id of the blueprint
     * @return the beginning of its file
     */
    public Location mapping(String blueprint) {
        return places.getOrDefault(mappingKey(blueprint), EXAM);
    }

    private static String factKey(String id) {
        return "fact " + id;
    }

    private static String mappingKey(String blueprint) {
        return "mapping " + blueprint;
    }

    private static String itemKey(ItemId id) {
        return "item " + id.authored();
    }

    private static String partKey(ItemId id, String part) {
        return "item " + id.authored() + " " + part;
    }

    private static String rowKey(String id) {
        return "row " + id;
    }

    private static String misconceptionKey(String id) {
        return "misconception " + id;
    }

    /** Records places while a pack is read. */
    public static final class Builder {

        private final Map<String, Location> places = new HashMap<>();

        /**
         * Records an item.
         *
         * @param id the item
         * @param at the place of its map
         */
        public void item(ItemId id, Location at) {
            places.put(itemKey(id), at);
        }

        /**
         * Records a part of an item.
         *
         * @param id the item
         * @param part as for {@link SourceMap#part}
         * @param at the place of its value
         */
        public void part(ItemId id, String part, Location at) {
            places.put(partKey(id, part), at);
        }

        /**
         * Records a reference row.
         *
         * @param id the row
         * @param at the place of its map
         */
        public void row(String id, Location at) {
            places.put(rowKey(id), at);
        }

        /**
         * Records a misconception.
         *
         * @param id the misconception
         * @param at the place of its map
         */
        public void misconception(String id, Location at) {
            places.put(misconceptionKey(id), at);
        }

        /**
         * Records a fact.
         *
         * @param id the fact
         * @param at the place of its map
         */
        public void fact(String id, Location at) {
            places.put(factKey(id), at);
        }

        /**
         * Records the mapping to a blueprint.
         *
         * @param blueprint the blueprint
         * @param at the place of its map
         */
        public void mapping(String blueprint, Location at) {
            places.put(mappingKey(blueprint), at);
        }

        /** The places recorded so far. */
        public SourceMap build() {
            return new SourceMap(places);
        }
    }
}
