package org.thetaprep.content.lint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.CognitiveLevel;
import org.thetaprep.content.exam.Difficulty;
import org.thetaprep.content.exam.Domain;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.exam.LifecycleStep;
import org.thetaprep.content.exam.ScoreScale;
import org.thetaprep.content.exam.Task;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.item.Classification;
import org.thetaprep.content.item.Item;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.pack.Authoring;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.pack.PackContents;
import org.thetaprep.content.reference.Decision;
import org.thetaprep.content.reference.Misconception;
import org.thetaprep.content.reference.ReferenceRow;
import org.thetaprep.content.reference.ReferenceSection;

/**
 * Made-up banks of multiple-choice items over a small vocabulary, fair in every respect unless the
 * test makes them otherwise.
 */
final class Banks {

    private static final LifecycleStep STEP = new LifecycleStep("do", "Do");
    private static final List<String> STARTS = List.of(
            "b", "d", "f", "g", "k", "l", "m", "p", "r", "s", "t", "v", "z", "br", "dr", "fl", "gr", "kl", "pr", "sk",
            "sl", "sp", "st", "tr", "fr", "gl");
    private static final List<String> ENDS =
            List.of("nd", "lk", "mp", "sk", "rt", "ft", "lb", "nt", "rk", "lp", "rd", "mb");
    static final int ROWS = 10;
    static final int MISCONCEPTIONS = 5;

    /** One item to be. */
    record Draft(
            String id,
            TaskId task,
            Difficulty difficulty,
            CognitiveLevel level,
            String row,
            String situation,
            String stem,
            String leadIn,
            List<String> texts,
            int key,
            List<String> misconceptions) {

        Draft texts(List<String> changed) {
            return new Draft(id, task, difficulty, level, row, situation, stem, leadIn, changed, key, misconceptions);
        }

        Draft key(int changed) {
            return new Draft(id, task, difficulty, level, row, situation, stem, leadIn, texts, changed, misconceptions);
        }

        Draft stem(String changed) {
            return new Draft(id, task, difficulty, level, row, situation, changed, leadIn, texts, key, misconceptions);
        }

        Draft leadIn(String changed) {
            return new Draft(id, task, difficulty, level, row, situation, stem, changed, texts, key, misconceptions);
        }

        Draft task(TaskId changed) {
            return new Draft(id, changed, difficulty, level, row, situation, stem, leadIn, texts, key, misconceptions);
        }

        Draft difficulty(Difficulty changed) {
            return new Draft(id, task, changed, level, row, situation, stem, leadIn, texts, key, misconceptions);
        }

        Draft level(CognitiveLevel changed) {
            return new Draft(id, task, difficulty, changed, row, situation, stem, leadIn, texts, key, misconceptions);
        }

        Draft row(String changed) {
            return new Draft(id, task, difficulty, level, changed, situation, stem, leadIn, texts, key, misconceptions);
        }

        Draft situation(String changed) {
            return new Draft(id, task, difficulty, level, row, changed, stem, leadIn, texts, key, misconceptions);
        }

        Draft misconceptions(List<String> changed) {
            return new Draft(id, task, difficulty, level, row, situation, stem, leadIn, texts, key, changed);
        }
    }

    private Banks() {}

    /** A fair bank; keys go round the positions in a fixed pattern without runs. */
    static List<Draft> fair(int items, RandomGenerator random) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            Set<String> used = new HashSet<>();
            String stem =
                    sentence(10, used, random) + " " + sentence(10, used, random) + " " + sentence(10, used, random);
            List<String> texts = new ArrayList<>();
            for (int option = 0; option < 4; option++) {
                texts.add(words(3 + random.nextInt(4), used, random));
            }
            int echo = random.nextInt(4);
            texts.set(echo, texts.get(echo) + " " + stem.split(" ")[random.nextInt(9)]);
            String superlative = i % 2 == 0
                    ? " "
                            + List.of("MOST quickly", "LEAST dearly", "BEST of all")
                                    .get(i / 2 % 3)
                    : "";
            drafts.add(new Draft(
                    "item-" + i,
                    new TaskId(1 + i % 2, 1),
                    i % 4 == 0 ? Difficulty.EASY : i % 4 == 3 ? Difficulty.HARD : Difficulty.MEDIUM,
                    CognitiveLevel.APPLY,
                    "row/" + i % ROWS,
                    "world-" + i,
                    stem,
                    "Which one would " + words(1, used, random) + " choose" + superlative + "?",
                    texts,
                    (i + i / 4) % 4,
                    List.of("belief-" + i % 5, "belief-" + (i + 1) % 5, "belief-" + (i + 2) % 5)));
        }
        return drafts;
    }

    static ContentPack pack(List<Draft> drafts) {
        List<Item> items = new ArrayList<>();
        for (Draft draft : drafts) {
            items.add(item(draft));
        }
        List<ReferenceRow> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(row("row/" + i, "Table " + i));
        }
        List<Misconception> misconceptions = new ArrayList<>();
        for (int i = 0; i < MISCONCEPTIONS; i++) {
            misconceptions.add(new Misconception("belief-" + i, "“Belief”", "It is not so.", List.of("row/0")));
        }
        return new ContentPack(
                exam(),
                new PackContents(items, List.of(), rows, misconceptions, List.of(), List.of()),
                "0".repeat(64),
                Authoring.NONE);
    }

    /** Made-up words of one syllable, out of 1,560, none used before. */
    private static String words(int count, Set<String> used, RandomGenerator random) {
        List<String> words = new ArrayList<>();
        while (words.size() < count) {
            String word = STARTS.get(random.nextInt(STARTS.size()))
                    + "aeiou".charAt(random.nextInt(5))
                    + ENDS.get(random.nextInt(ENDS.size()));
            if (used.add(word)) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }

    private static String sentence(int words, Set<String> used, RandomGenerator random) {
        return words(words, used, random) + ".";
    }

    private static MultipleChoice item(Draft draft) {
        List<Option> options = new ArrayList<>();
        int distractor = 0;
        for (int i = 0; i < draft.texts().size(); i++) {
            String id = "" + (char) ('a' + i);
            String why = "Here is a reason that is long enough to be of any use.";
            options.add(
                    i == draft.key()
                            ? Option.key(id, draft.texts().get(i), why)
                            : Option.distractor(
                                    id,
                                    draft.texts().get(i),
                                    draft.misconceptions().get(distractor++),
                                    why));
        }
        Classification classification = new Classification(
                draft.task(),
                Optional.empty(),
                STEP,
                draft.difficulty(),
                draft.level(),
                List.of(draft.row()),
                List.of(),
                draft.situation(),
                "A slip.",
                Optional.empty());
        return new MultipleChoice(new ItemId(draft.id()), classification, draft.stem(), draft.leadIn(), false, options);
    }

    private static ReferenceRow row(String id, String table) {
        return new ReferenceRow(
                id,
                new ReferenceSection("section", "Section"),
                table,
                "decision",
                new Decision("Need", "Choice", "Why", Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "own");
    }

    private static Exam exam() {
        Blueprint blueprint = new Blueprint(
                "all", "All", Optional.empty(), 60, 20, 0, Map.of(1, 50, 2, 50), EnumSet.allOf(ItemType.class));
        return new Exam(
                "made-up",
                "MADE-UP",
                "Made up",
                "Nobody",
                Locale.ENGLISH,
                List.of(new Domain(1, "One"), new Domain(2, "Two")),
                List.of(new Task(new TaskId(1, 1), "First"), new Task(new TaskId(2, 1), "Second")),
                List.of(STEP),
                List.of(blueprint),
                new ScoreScale(0, 100, 50, 0, 10));
    }
}
