package org.thetaprep.content.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.itemmodel.ItemModel;
import org.thetaprep.content.itemmodel.NoInstance;
import org.thetaprep.content.lint.guess.Quiz;
import org.thetaprep.content.lint.text.Names;
import org.thetaprep.content.lint.text.Words;
import org.thetaprep.content.pack.ContentPack;

/** A pack as the checks see it. */
final class Bank {

    /** Below this number of items shares over the bank say nothing. */
    static final Threshold MINIMUM =
            new Threshold("bank-minimum", 40, "items below which rules about shares over the bank are silent");

    private static final double COMMON_SHARE = 0.10;
    private static final int FEWEST_USERS = 5;

    private final ContentPack pack;
    private final LocalDate day;
    private final List<ItemText> items;
    private final List<ItemText> drawn;
    private final List<ItemText> multipleChoice;
    private final Names names;
    private final Set<String> commonWords;
    private final List<WholeName> outOfScope;

    Bank(ContentPack pack, LocalDate day) {
        this.pack = pack;
        this.day = day;
        this.items = pack.scorableItems().stream()
                .map(item -> new ItemText(item, pack.caseOf(item.id()), Parts.of(item)))
                .toList();
        this.drawn = pack.models().parallelStream().flatMap(Bank::example).toList();
        this.multipleChoice = items.stream().filter(ItemText::isMultipleChoice).toList();
        List<String> texts = new ArrayList<>();
        for (ItemText item : items) {
            item.readings().forEach(part -> texts.addAll(List.of(part.text(), part.rationale())));
        }
        this.names = Names.learnedFrom(texts);
        this.commonWords = commonWords(items);
        this.outOfScope =
                pack.authoring().outOfScope().stream().map(WholeName::new).toList();
    }

    private static Stream<ItemText> example(ItemModel model) {
        try {
            MultipleChoice item = model.instantiate(0);
            return Stream.of(new ItemText(item, Optional.empty(), Parts.of(item)));
        } catch (NoInstance reportedByModelInstances) {
            return Stream.empty();
        }
    }

    private static Set<String> commonWords(List<ItemText> items) {
        Map<String, Integer> users = new HashMap<>();
        items.forEach(item -> Words.content(item.question()).forEach(word -> users.merge(word, 1, Integer::sum)));
        Set<String> common = new HashSet<>();
        users.forEach((word, times) -> {
            if (times > FEWEST_USERS && times > COMMON_SHARE * items.size()) {
                common.add(word);
            }
        });
        return common;
    }

    ContentPack pack() {
        return pack;
    }

    /** The day by which facts are judged. */
    LocalDate day() {
        return day;
    }

    List<ItemText> items() {
        return items;
    }

    /** One item of each item model. */
    List<ItemText> drawn() {
        return drawn;
    }

    List<ItemText> multipleChoice() {
        return multipleChoice;
    }

    /** Content words that so many questions use that they tell nothing about any one of them. */
    Set<String> commonWords() {
        return commonWords;
    }

    /** Names of what the exam does not ask for. */
    List<WholeName> outOfScope() {
        return outOfScope;
    }

    Names names() {
        return names;
    }

    boolean isEnglish() {
        return pack.exam().language().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** The pack's own number, or the standard one. */
    double threshold(Threshold threshold) {
        return pack.authoring().thresholds().getOrDefault(threshold.name(), threshold.standard());
    }

    /** Whether there are enough items of a kind for shares to mean something. */
    boolean isLargeEnough(List<?> some) {
        return some.size() >= threshold(MINIMUM);
    }

    /** The multiple-choice items for the guessers. */
    List<Quiz> quizzes() {
        return multipleChoice.stream()
                .map(item -> new Quiz(
                        item.question(), item.parts().stream().map(Part::text).toList(), item.keyIndex(), topic(item)))
                .toList();
    }

    /** The table of the reference that an item rests on first. */
    private String topic(ItemText item) {
        String row = item.item().classification().rows().get(0);
        return pack.row(row)
                .map(found -> found.section().id() + "/" + found.table())
                .orElse(row);
    }

    /** The ids of all reference rows that items rest on. */
    Stream<String> rowsInUse() {
        return items.stream()
                .flatMap(item -> item.item().classification().rows().stream())
                .distinct();
    }
}
