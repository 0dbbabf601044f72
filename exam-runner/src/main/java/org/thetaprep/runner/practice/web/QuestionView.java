package org.thetaprep.runner.practice.web;

import java.util.List;
import org.thetaprep.content.candidate.CandidateChoice;
import org.thetaprep.content.candidate.CandidateItem;
import org.thetaprep.content.candidate.CandidateMatching;
import org.thetaprep.content.candidate.CandidateOrdering;
import org.thetaprep.content.candidate.CandidateSelection;
import org.thetaprep.content.candidate.ChoiceView;
import org.thetaprep.runner.platform.web.Prose;
import org.thetaprep.runner.platform.web.Prose.Run;

/**
 * The item that waits for an answer, without its key.
 *
 * @param type the item type's id
 * @param caseTitle the title of the case study it belongs to, or null
 * @param scenario the scenario of that
 * @param paragraphs the stem
 * @param leadIn the question
 * @param how what to do, in words
 * @param choose how many options to choose, steps to order or prompts to match
 * @param choices the options, steps or responses
 * @param prompts the prompts of a matching item; else empty
 */
public record QuestionView(
        String type,
        String caseTitle,
        List<List<Run>> scenario,
        List<List<Run>> paragraphs,
        List<Run> leadIn,
        String how,
        int choose,
        List<Part> choices,
        List<Part> prompts) {

    /** An option, step, response or prompt: its place, its letter or number, its text. */
    public record Part(int place, String letter, String text, List<Run> runs) {}

    static QuestionView of(CandidateItem item) {
        return item.match(new Viewing());
    }

    private static final class Viewing implements CandidateItem.Cases<QuestionView> {

        private static final List<String> NUMBERS =
                List.of("no", "one", "two", "three", "four", "five", "six", "seven");

        private static String number(int n) {
            return n < NUMBERS.size() ? NUMBERS.get(n) : Integer.toString(n);
        }

        private static QuestionView view(String type, CandidateItem item, String how, int choose, List<Part> prompts) {
            return new QuestionView(
                    type,
                    item.caseView().map(view -> view.title()).orElse(null),
                    item.caseView()
                            .map(view -> Prose.paragraphs(view.scenario()))
                            .orElse(List.of()),
                    Prose.paragraphs(item.stem()),
                    Prose.runs(item.leadIn()),
                    how,
                    choose,
                    item.choices().stream().map(Viewing::part).toList(),
                    prompts);
        }

        private static Part part(ChoiceView choice) {
            return new Part(
                    choice.place(),
                    String.valueOf((char) ('A' + choice.place() - 1)),
                    choice.text(),
                    Prose.runs(choice.text()));
        }

        @Override
        public QuestionView choice(CandidateChoice item) {
            return view("multiple-choice", item, "Choose one.", 1, List.of());
        }

        @Override
        public QuestionView selection(CandidateSelection item) {
            return view("multiple-response", item, "Choose " + number(item.select()) + ".", item.select(), List.of());
        }

        @Override
        public QuestionView ordering(CandidateOrdering item) {
            boolean all = item.select() == item.choices().size();
            return view(
                    "ordering",
                    item,
                    all
                            ? "Give each a place in the order."
                            : "Give " + number(item.select()) + " of the "
                                    + number(item.choices().size()) + " a place in the order.",
                    item.select(),
                    List.of());
        }

        @Override
        public QuestionView matching(CandidateMatching item) {
            return view(
                    "matching",
                    item,
                    item.reuse()
                            ? "A response may be used more than once."
                            : "A response may be used once or not at all.",
                    item.prompts().size(),
                    item.prompts().stream()
                            .map(prompt -> new Part(
                                    prompt.place(),
                                    Integer.toString(prompt.place()),
                                    prompt.text(),
                                    Prose.runs(prompt.text())))
                            .toList());
        }
    }
}
