package org.thetaprep.runner.preview.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.MatchResponse;
import org.thetaprep.content.item.Matching;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.runner.attempt.Room;
import org.thetaprep.runner.attempt.web.ItemView;
import org.thetaprep.runner.platform.web.Prose;
import org.thetaprep.runner.preview.PreviewRoom;
import org.thetaprep.runner.report.web.FeedbackView;

/**
 * One item as learners see it: asked, and laid open.
 *
 * @param id the item's id
 * @param path where the item's own page is; that of its model if it is drawn
 * @param seed the seed of a drawn item, or null
 * @param asked as the exam room asks it
 * @param laidOpen as it is laid open after the right answer
 * @param note what has changed since the exam's guide, or null
 * @param surplus the rationales of a matching item's responses, which learners do not see
 */
public record PaperView(
        String id,
        String path,
        Integer seed,
        ItemView asked,
        FeedbackView laidOpen,
        List<Prose.Run> note,
        List<Surplus> surplus) {

    /** A response of a matching item: what it says, why it is there, its misconception or null. */
    public record Surplus(List<Prose.Run> text, List<Prose.Run> rationale, String misconception) {}

    static List<PaperView> of(PreviewRoom shown) {
        Room room = shown.room();
        return IntStream.rangeClosed(1, shown.items().size())
                .mapToObj(place -> of(shown, room, place))
                .toList();
    }

    private static PaperView of(PreviewRoom shown, Room room, int place) {
        ScorableItem item = shown.items().get(place - 1);
        ItemId id = item.id();
        return new PaperView(
                id.value(),
                (id.seed().isPresent() ? "/item-models/" : "/items/") + id.authored(),
                id.seed().isPresent() ? id.seed().getAsInt() : null,
                ItemView.of(room, place),
                FeedbackView.of(shown.review(place)),
                item.classification().currency().map(Prose::runs).orElse(null),
                surplus(item));
    }

    private static List<Surplus> surplus(ScorableItem item) {
        List<Surplus> surplus = new ArrayList<>();
        if (item instanceof Matching matching) {
            for (MatchResponse response : matching.responses()) {
                surplus.add(new Surplus(
                        Prose.runs(response.text()),
                        Prose.runs(response.rationale()),
                        response.misconception().orElse(null)));
            }
        }
        return surplus;
    }
}
