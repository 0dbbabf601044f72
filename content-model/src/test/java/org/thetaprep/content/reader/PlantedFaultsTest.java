package org.thetaprep.content.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.problem.Problem;

class PlantedFaultsTest {

    private static final String EXPECTED =
            """
      exam.yaml:1:5 bad-value id
      exam.yaml:3:1 unknown-key titel
      exam.yaml:6:63 bad-value score-scale.cut-ability
      exam.yaml:14:14 bad-value domains[0].tasks[1].id
      exam.yaml:21:5 weights blueprints[0].weights
      exam.yaml:22:18 bad-value blueprints[0].item-types[0]
      exam.yaml:23:9 duplicate-id blueprints[1].id
      exam.yaml:25:14 wrong-type blueprints[1].minutes
      items/choice.yaml:4:11 wrong-type items[0].task
      items/choice.yaml:6:17 bad-value items[0].difficulty
      items/choice.yaml:8:23 unknown-reference items[0].rows[1]
      items/choice.yaml:11:5 unknown-key items[0].stemm
      items/choice.yaml:13:5 key-count items[0].options
      items/choice.yaml:21:18 unknown-reference items[1].second-task
      items/choice.yaml:25:11 wrong-type items[1].rows
      items/choice.yaml:30:5 option-count items[1].options
      items/choice.yaml:31:33 wrong-type items[1].options[0].key
      items/choice.yaml:32:9 missing-key items[1].options[1]
      items/choice.yaml:33:14 duplicate-id items[1].options[2].id
      items/choice.yaml:33:45 unknown-reference items[1].options[2].misconception
      items/choice.yaml:34:9 misconception items[1].options[3]
      items/choice.yaml:35:23 wrong-type items[1].options[4].text
      items/choice.yaml:46:14 select-count items[2].lead-in
      items/choice.yaml:53:5 missing-key items[3]
      items/choice.yaml:53:5 missing-key items[3]
      items/choice.yaml:53:5 missing-key items[3]
      items/choice.yaml:53:5 missing-key items[3]
      items/choice.yaml:53:5 missing-key items[3]
      items/choice.yaml:53:5 missing-key items[3]
      items/choice.yaml:53:5 missing-key items[3]
      items/choice.yaml:53:5 missing-key items[3]
      items/choice.yaml:53:9 duplicate-id items[3].id
      items/choice.yaml:54:11 bad-value items[3].type
      items/empty.yaml:1:1 wrong-type
      items/latin.yaml:3:14 not-utf-8
      items/marks.yaml:2:9 anchor items[0].id
      items/marks.yaml:3:11 anchor items[0].type
      items/marks.yaml:4:12 tag items[0].title
      items/marks.yaml:5:5 duplicate-key items[0].title
      items/order-and-match.yaml:13:5 positions items[0].steps
      items/order-and-match.yaml:32:41 unknown-reference items[1].prompts[2].response
      items/order-and-match.yaml:35:44 misconception items[1].responses[1].misconception
      items/order-and-match.yaml:36:9 misconception items[1].responses[2]
      items/order-and-match.yaml:42:5 bad-value items[2].items
      items/order-and-match.yaml:50:9 unknown-key items[2].items[0].situation
      items/syntax.yaml:3:14 yaml-syntax
      items/two-documents.yaml:3:1 yaml-syntax
      items/wrong-ending.yml:1:1 stray-file
      misconceptions/all.yaml:5:12 unknown-reference misconceptions[0].rows[0]
      misconceptions/all.yaml:7:11 bad-value misconceptions[1].name
      misconceptions/all.yaml:9:9 duplicate-id misconceptions[2].id
      reference/rows.yaml:13:5 missing-key rows[1]
      reference/rows.yaml:20:5 missing-key rows[2]
      reference/rows.yaml:20:9 duplicate-id rows[2].id
      reference/rows.yaml:27:11 unknown-reference rows[2].step
      """;

    private final PackReading reading = PackReader.read(TestPacks.folder("thirty-faults"));

    @Test
    void all_faults_are_reported_at_once_each_where_it_is() {
        assertThat(reading).isInstanceOf(PackReading.Unreadable.class);
        assertThat(reading.problems().stream().map(PlantedFaultsTest::line).toList())
                .isEqualTo(EXPECTED.lines().toList());
    }

    @Test
    void every_message_says_what_is_expected() {
        List<String> messages =
                reading.problems().stream().map(Problem::toString).toList();

        assertThat(messages)
                .contains(
                        "exam.yaml:3:1: error: expected a key of an exam; did you mean 'title'?,"
                                + " found 'titel' [unknown-key]",
                        "items/choice.yaml:4:11: error: expected a text as 'task' (put it in quotes),"
                                + " found the number 1.1 [wrong-type]",
                        "items/choice.yaml:6:17: error: expected 'difficulty' to be one of easy, medium, hard;"
                                + " did you mean 'easy'?, found 'Easy' [bad-value]",
                        "items/choice.yaml:53:9: error: expected an id of its own for an item, but 'd11-keys'"
                                + " is used at items/choice.yaml:2:9 [duplicate-id]",
                        "items/latin.yaml:3:14: error: expected UTF-8, found the byte 0xE9 [not-utf-8]",
                        "items/syntax.yaml:3:14: error: mapping values are not allowed here;"
                                + " put a text that holds ': ' in quotes [yaml-syntax]",
                        "items/order-and-match.yaml:32:41: error: expected the id of a response of this item"
                                + " (r1, r2, r3), found 'r9' [unknown-reference]");
    }

    private static String line(Problem problem) {
        return (problem.location() + " " + problem.rule() + " " + problem.path()).strip();
    }
}
