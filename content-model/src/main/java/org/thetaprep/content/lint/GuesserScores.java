package org.thetaprep.content.lint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thetaprep.content.lint.guess.Guesser;
import org.thetaprep.content.lint.guess.GuesserScore;
import org.thetaprep.content.lint.guess.Quiz;

/**
 * The scores of all guessers on a bank.
 *
 * @param byName the score by the guesser's name, in the order of reports
 */
record GuesserScores(Map<String, GuesserScore> byName) {

    static GuesserScores of(List<Guesser> guessers, List<Quiz> quizzes) {
        Map<String, GuesserScore> scores = new LinkedHashMap<>();
        guessers.forEach(guesser -> scores.put(guesser.name(), guesser.score(quizzes)));
        return new GuesserScores(Collections.unmodifiableMap(scores));
    }
}
