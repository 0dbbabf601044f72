package org.thetaprep.runner.analysis.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.thetaprep.content.item.ItemId;

/**
 * What several features tell of items, one after the other.
 *
 * @param sections what each tells
 */
public record ItemSections(List<ItemSection> sections) implements ItemSection {

    public ItemSections {
        sections = List.copyOf(sections);
    }

    @Override
    public Map<String, Object> of(ItemId item) {
        Map<String, Object> model = new HashMap<>();
        sections.forEach(section -> model.putAll(section.of(item)));
        return model;
    }

    @Override
    public List<String> columns() {
        return sections.stream().flatMap(section -> section.columns().stream()).toList();
    }

    @Override
    public Function<ItemId, List<String>> values() {
        List<Function<ItemId, List<String>>> each =
                sections.stream().map(ItemSection::values).toList();
        return item -> {
            List<String> values = new ArrayList<>();
            each.forEach(one -> values.addAll(one.apply(item)));
            return values;
        };
    }
}
