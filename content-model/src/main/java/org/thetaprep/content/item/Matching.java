package org.thetaprep.content.item;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.thetaprep.content.contract.Require;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.response.MatchingResponse;
import org.thetaprep.content.response.Response;
import org.thetaprep.content.response.UnfitResponse;

/**
 * Responses to assign to prompts; all pairs must be right. Chance level, for p prompts and m
 * responses, (m−p)!/m! without reuse and m^−p with reuse.
 *
 * @param id the stable name
 * @param classification what it is about and what it rests on
 * @param stem the scenario
 * @param leadIn the question
 * @param fixedOrder whether the responses stand in a logical order
 * @param reuse whether a response may be used more than once, or not at all
 * @param prompts three to seven with distinct ids, in the order in which they are shown
 * @param responses three to ten with distinct ids, in file order; without reuse more than there are
 *     prompts, and no two prompts share one; those that no prompt uses name a misconception, the
 *     others none
 */
public record Matching(
        ItemId id,
        Classification classification,
        String stem,
        String leadIn,
        boolean fixedOrder,
        boolean reuse,
        List<Prompt> prompts,
        List<MatchResponse> responses)
        implements ScorableItem {

    /** The smallest number of prompts. */
    public static final int MIN_PROMPTS = 3;

    /** The largest number of prompts. */
    public static final int MAX_PROMPTS = 7;

    /** The smallest number of responses. */
    public static final int MIN_RESPONSES = 3;

    /** The largest number of responses. */
    public static final int MAX_RESPONSES = 10;

    /** Refuses other numbers, dangling and repeated ids, and a pairing that leaks the last pair. */
    public Matching {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(classification, "classification");
        Require.text("stem of " + id, stem);
        Require.text("lead-in of " + id, leadIn);
        prompts = Require.sized("prompts of " + id, prompts, MIN_PROMPTS, MAX_PROMPTS);
        responses = Require.sized("responses of " + id, responses, MIN_RESPONSES, MAX_RESPONSES);
        Require.distinct("prompt ids of " + id, prompts.stream().map(Prompt::id).toList());
        Require.distinct(
                "response ids of " + id,
                responses.stream().map(MatchResponse::id).toList());
        List<String> used = prompts.stream().map(Prompt::response).toList();
        if (!reuse) {
            Require.distinct("responses used by the prompts of " + id, used);
            Require.that(
                    responses.size() > prompts.size(),
                    "item " + id + " must have more responses than its " + prompts.size() + " prompts, but has "
                            + responses.size());
        }
        Set<String> unknown = new HashSet<>(used);
        for (MatchResponse response : responses) {
            unknown.remove(response.id());
            Require.that(
                    used.contains(response.id()) != response.misconception().isPresent(),
                    "response " + response.id() + " of " + id + " must either fit a prompt or name a misconception");
        }
        Require.that(unknown.isEmpty(), "prompts of " + id + " use unknown responses " + unknown);
    }

    @Override
    public Matching under(TaskId task) {
        return new Matching(id, classification.under(task), stem, leadIn, fixedOrder, reuse, prompts, responses);
    }

    @Override
    public ItemType type() {
        return ItemType.MATCHING;
    }

    @Override
    public List<String> choiceIds() {
        return responses.stream().map(MatchResponse::id).toList();
    }

    @Override
    public List<String> promptIds() {
        return prompts.stream().map(Prompt::id).toList();
    }

    @Override
    public MatchingResponse key() {
        return new MatchingResponse(prompts.stream().collect(Collectors.toMap(Prompt::id, Prompt::response)));
    }

    /** (m−p)!/m! without reuse, m^−p with: the complete assignments are equally likely. */
    @Override
    public double chanceLevel() {
        return reuse
                ? Math.pow(responses.size(), -prompts.size())
                : 1.0 / Counting.arrangements(responses.size(), prompts.size());
    }

    @Override
    public void requireFits(Response response) {
        MatchingResponse matching = Fit.type(this, MatchingResponse.class, response);
        Fit.known(this, "prompts", promptIds(), matching.responseByPrompt().keySet());
        Fit.known(this, "responses", choiceIds(), matching.responseByPrompt().values());
        Set<String> used = new HashSet<>(matching.responseByPrompt().values());
        if (!reuse && used.size() < matching.responseByPrompt().size()) {
            throw new UnfitResponse(
                    "item " + id + " expects each response at most once, but got " + matching.responseByPrompt());
        }
    }

    @Override
    public boolean isComplete(Response response) {
        requireFits(response);
        return Fit.type(this, MatchingResponse.class, response)
                        .responseByPrompt()
                        .size()
                == prompts.size();
    }

    @Override
    public <R> R match(ScorableItem.Cases<R> cases) {
        return cases.matching(this);
    }
}
