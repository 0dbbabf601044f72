package org.thetaprep.runner.attempt.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.thetaprep.content.candidate.CandidateChoice;
import org.thetaprep.content.candidate.CandidateItem;
import org.thetaprep.content.candidate.CandidateMatching;
import org.thetaprep.content.candidate.CandidateOrdering;
import org.thetaprep.content.candidate.CandidateSelection;
import org.thetaprep.content.candidate.ChoiceView;
import org.thetaprep.content.candidate.PlacedResponse;
import org.thetaprep.runner.attempt.PlaceState;
import org.thetaprep.runner.attempt.Room;
import org.thetaprep.runner.platform.web.Prose;
import org.thetaprep.runner.platform.web.Prose.Run;

/**
 * One item as the template of the exam room shows it.
 *
 * @param place from 1
 * @param type the item type's id
 * @param caseStudy the scenario it belongs to, or null
 * @param paragraphs the stem
 * @param leadIn the question
 * @param choose how many options to choose, steps to order or prompts to match
 * @param total how many options, steps or responses there are
 * @param options the options of a choice item; else empty
 * @param steps the steps of an ordering item; else empty
 * @param prompts the prompts of a matching item; else empty
 * @param responses the responses of a matching item; else empty
 * @param reuse whether a response may be matched more than once
 * @param revision of the response that stands
 * @param flagged whether it is flagged
 * @param seen whether the learner was there
 * @param note what the learner noted on it, or empty
 * @param highlights what is highlighted in it, as JSON
 * @param answered whether it has a response
 */
public record ItemView(
        int place,
        String type,
        CaseView caseStudy,
        List<List<Run>> paragraphs,
        List<Run> leadIn,
        int choose,
        int total,
        List<OptionView> options,
        List<StepView> steps,
        List<PromptView> prompts,
        List<ResponseView> responses,
        boolean reuse,
        int revision,
        boolean flagged,
        boolean seen,
        String note,
        String highlights,
        boolean answered) {

    /** The scenario of a case study. */
    public record CaseView(String title, List<List<Run>> paragraphs) {}

    /** An option: its place, letter and text, whether it is chosen, whether it is struck out. */
    public record OptionView(int place, String letter, List<Run> runs, boolean chosen, boolean struck) {}

    /** A step: its position in the learner's order, or 0 while it is not used. */
    public record StepView(int place, String letter, List<Run> runs, int position) {}

    /** A prompt: the place of the response chosen for it, or 0. */
    public record PromptView(int place, String letter, List<Run> runs, int chosen) {}

    /** A response that prompts are matched to. */
    public record ResponseView(int place, String letter, String text) {}

    private long given() {
        return options.stream().filter(OptionView::chosen).count()
                + steps.stream().filter(step -> step.position() > 0).count()
                + prompts.stream().filter(prompt -> prompt.chosen() > 0).count();
    }

    /** Whether something of a response is there that can be taken back. */
    public boolean isBegun() {
        return given() > 0;
    }

    /** How far the response is, in the words that {@code room/answer-line.js} goes on with. */
    public String progress() {
        return switch (type) {
            case "multiple-response" -> given() + " chosen.";
            case "ordering" -> given() + " of " + choose + " placed.";
            case "matching" -> given() + " of " + prompts.size() + " matched.";
            default -> "";
        };
    }

    /** The steps of the learner's order, first to last. */
    public List<StepView> placed() {
        return steps.stream()
                .filter(step -> step.position() > 0)
                .sorted(Comparator.comparingInt(StepView::position))
                .toList();
    }

    /** The steps that the learner's order does not hold, by their letters. */
    public List<StepView> unplaced() {
        return steps.stream().filter(step -> step.position() == 0).toList();
    }

    /** The item at a place of a room. */
    public static ItemView of(Room room, int place) {
        PlaceState known = room.state().at(place);
        Set<Integer> struck = new TreeSet<>();
        known.struckOut()
                .forEach(option -> struck.add(room.presentation(place).order().indexOf(option) + 1));
        return room.item(place).match(new Viewing(place, known, struck, room.toPlaces(place, known.response())));
    }

    static String letter(int place) {
        return String.valueOf((char) ('A' + place - 1));
    }

    private record Viewing(int place, PlaceState known, Set<Integer> struck, Optional<PlacedResponse> given)
            implements CandidateItem.Cases<ItemView> {

        private ItemView view(
                String type,
                CandidateItem item,
                int choose,
                List<OptionView> options,
                List<StepView> steps,
                List<PromptView> prompts,
                List<ResponseView> responses,
                boolean reuse) {
            CaseView study = item.caseView()
                    .map(view -> new CaseView(view.title(), Prose.paragraphs(view.scenario())))
                    .orElse(null);
            return new ItemView(
                    place,
                    type,
                    study,
                    Prose.paragraphs(item.stem()),
                    Prose.runs(item.leadIn()),
                    choose,
                    item.choices().size(),
                    options,
                    steps,
                    prompts,
                    responses,
                    reuse,
                    known.revision(),
                    known.flagged(),
                    known.seen(),
                    known.note(),
                    WireAnswers.highlights(known.highlights()).toString(),
                    given.isPresent());
        }

        private List<OptionView> options(List<ChoiceView> choices, Set<Integer> chosen) {
            return choices.stream()
                    .map(choice -> new OptionView(
                            choice.place(),
                            letter(choice.place()),
                            Prose.runs(choice.text()),
                            chosen.contains(choice.place()),
                            struck.contains(choice.place())))
                    .toList();
        }

        @Override
        public ItemView choice(CandidateChoice item) {
            Set<Integer> chosen = given.map(PlacedResponse.Choice.class::cast)
                    .map(response -> Set.of(response.place()))
                    .orElse(Set.of());
            return view(
                    "multiple-choice",
                    item,
                    1,
                    options(item.choices(), chosen),
                    List.of(),
                    List.of(),
                    List.of(),
                    false);
        }

        @Override
        public ItemView selection(CandidateSelection item) {
            Set<Integer> chosen = given.map(PlacedResponse.Selection.class::cast)
                    .map(PlacedResponse.Selection::places)
                    .orElse(Set.of());
            return view(
                    "multiple-response",
                    item,
                    item.select(),
                    options(item.choices(), chosen),
                    List.of(),
                    List.of(),
                    List.of(),
                    false);
        }

        @Override
        public ItemView ordering(CandidateOrdering item) {
            List<Integer> order = given.map(PlacedResponse.Ordering.class::cast)
                    .map(PlacedResponse.Ordering::places)
                    .orElse(List.of());
            List<StepView> steps = item.choices().stream()
                    .map(step -> new StepView(
                            step.place(),
                            letter(step.place()),
                            Prose.runs(step.text()),
                            order.indexOf(step.place()) + 1))
                    .toList();
            return view("ordering", item, item.select(), List.of(), steps, List.of(), List.of(), false);
        }

        @Override
        public ItemView matching(CandidateMatching item) {
            Map<Integer, Integer> pairs = given.map(PlacedResponse.Matching.class::cast)
                    .map(PlacedResponse.Matching::choiceByPrompt)
                    .orElse(Map.of());
            List<PromptView> prompts = item.prompts().stream()
                    .map(prompt -> new PromptView(
                            prompt.place(),
                            String.valueOf(prompt.place()),
                            Prose.runs(prompt.text()),
                            pairs.getOrDefault(prompt.place(), 0)))
                    .toList();
            List<ResponseView> responses = item.choices().stream()
                    .map(choice -> new ResponseView(choice.place(), letter(choice.place()), choice.text()))
                    .toList();
            return view("matching", item, prompts.size(), List.of(), List.of(), prompts, responses, item.reuse());
        }
    }
}
