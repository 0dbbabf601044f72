package org.thetaprep.content.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thetaprep.content.item.MatchResponse;
import org.thetaprep.content.item.Matching;
import org.thetaprep.content.item.Prompt;
import org.thetaprep.content.item.ScorableItem;

/** Reads the prompts and responses of matching items. */
final class MatchingDecoder {

    static final Keys KEYS = Keys.required("reuse", "prompts", "responses");
    private static final Keys PROMPT = Keys.required("id", "text", "response", "rationale");
    private static final Keys RESPONSE =
            Keys.required("id", "text", "rationale").optional("misconception");

    private final PackContext context;
    private final ProblemLog log;
    private final ChoiceParts parts;

    MatchingDecoder(PackContext context) {
        this.context = context;
        this.log = context.log();
        this.parts = new ChoiceParts(context);
    }

    Optional<ScorableItem> decode(Fields item, Optional<ItemHead> head) {
        int before = log.errors();
        Optional<Boolean> reuse = item.flag("reuse");
        IdRegister promptIds = new IdRegister("a prompt");
        IdRegister responseIds = new IdRegister("a response");
        KnownIds known = new KnownIds("a response of this item");
        count(item, "prompts", Matching.MIN_PROMPTS, Matching.MAX_PROMPTS);
        count(item, "responses", Matching.MIN_RESPONSES, Matching.MAX_RESPONSES);
        Set<String> used = used(item);
        List<MatchResponse> responses = item.list("responses").stream()
                .flatMap(node -> response(node, responseIds, head, used, known).stream())
                .toList();
        List<Prompt> prompts = item.list("prompts").stream()
                .flatMap(node -> prompt(node, promptIds, head, known).stream())
                .toList();
        if (log.errors() == before && reuse.isPresent()) {
            pairs(item, reuse.get(), prompts, responses);
        }
        if (head.isEmpty()) {
            return Optional.empty();
        }
        ItemHead common = head.get();
        return item.build(() -> new Matching(
                common.id(),
                common.classification(),
                common.stem(),
                common.leadIn(),
                common.fixedOrder(),
                reuse.orElseThrow(),
                prompts,
                responses));
    }

    /** The responses that prompts use, without reporting anything yet. */
    private static Set<String> used(Fields item) {
        Set<String> used = new HashSet<>();
        for (Node node : item.elements("prompts")) {
            if (node instanceof Node.Mapping prompt) {
                prompt.value("response")
                        .filter(Node.Scalar.class::isInstance)
                        .map(Node.Scalar.class::cast)
                        .ifPresent(response -> used.add(response.text()));
            }
        }
        return used;
    }

    private void count(Fields item, String key, int least, int most) {
        int size = item.elements(key).size();
        if (size > 0 && (size < least || size > most)) {
            log.add(
                    ReadRule.PAIRS,
                    item.keyAt(key),
                    "expected " + least + " to " + most + " " + key + " in a matching item",
                    "" + size);
        }
    }

    private Optional<Prompt> prompt(Node node, IdRegister ids, Optional<ItemHead> head, KnownIds responses) {
        return Fields.map(node, "a prompt", log).flatMap(map -> {
            Fields fields = new Fields(map, "a prompt", PROMPT, log);
            Optional<String> id = parts.id(fields, ids, head, "prompts");
            Optional<String> text = fields.text("text");
            Optional<String> response = fields.word("response");
            response.ifPresent(found -> responses.require(found, fields.at("response"), log));
            Optional<String> rationale = fields.text("rationale");
            return fields.build(() ->
                    new Prompt(id.orElseThrow(), text.orElseThrow(), response.orElseThrow(), rationale.orElseThrow()));
        });
    }

    private Optional<MatchResponse> response(
            Node node, IdRegister ids, Optional<ItemHead> head, Set<String> used, KnownIds known) {
        Optional<Node.Mapping> map = Fields.map(node, "a response", log);
        if (map.isEmpty()) {
            known.incomplete();
            return Optional.empty();
        }
        Fields fields = new Fields(map.get(), "a response", RESPONSE, log);
        Optional<String> id = parts.id(fields, ids, head, "responses");
        id.ifPresentOrElse(
                found -> {
                    known.add(found);
                    parts.requireMisconceptionIffWrong(fields, used.contains(found), "this response");
                },
                known::incomplete);
        Optional<String> text = fields.text("text");
        Optional<String> rationale = fields.text("rationale");
        Optional<String> misconception = parts.misconception(fields);
        return fields.build(
                () -> new MatchResponse(id.orElseThrow(), text.orElseThrow(), misconception, rationale.orElseThrow()));
    }

    private void pairs(Fields item, boolean reuse, List<Prompt> prompts, List<MatchResponse> responses) {
        if (reuse) {
            boolean told = item.text("lead-in")
                    .filter(leadIn -> leadIn.contains("more than once"))
                    .isPresent();
            if (context.isEnglish() && !told) {
                log.add(
                        ReadRule.PAIRS,
                        item.at("lead-in"),
                        "expected the lead-in to say that a response may be used more than once or not at all");
            }
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Prompt prompt : prompts) {
            if (!seen.add(prompt.response())) {
                log.add(
                        ReadRule.PAIRS,
                        item.keyAt("prompts"),
                        "expected each response for one prompt at most, as there is no reuse",
                        "'" + prompt.response() + "' twice");
            }
        }
        if (responses.size() <= prompts.size()) {
            log.add(
                    ReadRule.PAIRS,
                    item.keyAt("responses"),
                    "expected more than " + prompts.size() + " responses, as there is no reuse",
                    "" + responses.size());
        }
    }
}
