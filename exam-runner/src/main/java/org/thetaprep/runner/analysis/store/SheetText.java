package org.thetaprep.runner.analysis.store;

import java.util.ArrayList;
import java.util.List;
import org.thetaprep.runner.analysis.AnswerSheet.Answer;

/**
 * The answers of a sheet as text, one line each: the item, what became of it as letters (c counts, s seen, a answered,
 * r right; a dot where none holds), milliseconds in view, and the options chosen, separated by commas.
 */
final class SheetText {

    private SheetText() {}

    static String write(List<Answer> answers) {
        StringBuilder text = new StringBuilder(answers.size() * 48);
        for (Answer answer : answers) {
            text.append(answer.item()).append(' ').append(letters(answer)).append(' ').append(answer.millis());
            if (!answer.chosen().isEmpty()) {
                text.append(' ').append(String.join(",", answer.chosen()));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String letters(Answer answer) {
        String letters = (answer.scored() ? "c" : "")
                + (answer.seen() ? "s" : "")
                + (answer.answered() ? "a" : "")
                + (answer.right() ? "r" : "");
        return letters.isEmpty() ? "." : letters;
    }

    static List<Answer> read(String text) {
        List<Answer> answers = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; start = end + 1, end = text.indexOf('\n', start)) {
            answers.add(answer(text.substring(start, end)));
        }
        return answers;
    }

    private static Answer answer(String line) {
        String[] parts = line.split(" ");
        String letters = parts[1];
        return new Answer(
                parts[0],
                letters.indexOf('c') >= 0,
                letters.indexOf('s') >= 0,
                letters.indexOf('a') >= 0,
                letters.indexOf('r') >= 0,
                Long.parseLong(parts[2]),
                parts.length > 3 ? List.of(parts[3].split(",")) : List.of());
    }
}
