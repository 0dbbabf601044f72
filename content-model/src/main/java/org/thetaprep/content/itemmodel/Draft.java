package org.thetaprep.content.itemmodel;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.content.formula.NoValue;

/** The values of one draw, as numbers and as texts. */
final class Draft {

    private final Map<String, BigDecimal> numbers = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    static Draft of(Map<String, Slot> slots, Map<String, Computed> values, Draws draws) throws NoValue {
        Draft draft = new Draft();
        slots.forEach((name, slot) -> {
            int index = draws.below(slot.size());
            slot.number(index).ifPresent(number -> draft.numbers.put(name, number));
            draft.texts.put(name, slot.text(index));
        });
        for (Map.Entry<String, Computed> value : values.entrySet()) {
            Computed computed = value.getValue();
            BigDecimal number = computed.formula().value(draft.numbers);
            draft.numbers.put(value.getKey(), number);
            draft.texts.put(value.getKey(), computed.notation().write(number));
        }
        return draft;
    }

    Map<String, BigDecimal> numbers() {
        return numbers;
    }

    Map<String, String> texts() {
        return texts;
    }

    /** What an option comes to. */
    Answer answer(ModelOption option, Notation notation) throws NoValue {
        if (option.content() instanceof ModelOption.Content.Number number) {
            BigDecimal value = number.formula().value(numbers);
            return new Answer(option, Optional.of(value), notation.write(value));
        }
        ModelOption.Content.Text text = (ModelOption.Content.Text) option.content();
        return new Answer(option, Optional.empty(), text.template().fill(texts));
    }

    /** An option with what it says in this draw. */
    record Answer(ModelOption option, Optional<BigDecimal> value, String text) {}
}
