package org.thetaprep.runner.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.thetaprep.content.candidate.Presentation;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.report.ItemReview;
import org.thetaprep.runner.attempt.AttemptEvent;
import org.thetaprep.runner.attempt.AttemptState;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.attempt.Form;
import org.thetaprep.runner.attempt.FormItem;
import org.thetaprep.runner.attempt.RecordedEvent;
import org.thetaprep.runner.attempt.Room;
import org.thetaprep.runner.attempt.Terms;
import org.thetaprep.runner.report.ItemReviews;
import org.thetaprep.runner.report.MarkedItem;

/**
 * Items as an attempt at them alone shows them: first as they are asked, then laid open as after the right answer.
 * Options stand in the order in which their author wrote them.
 *
 * @param pack where the items come from
 * @param items the items, in order
 */
public record PreviewRoom(ContentPack pack, List<ScorableItem> items) {

    /** Copies the list. */
    public PreviewRoom {
        items = List.copyOf(items);
    }

    /**
     * The items with some ids, drawn ones included.
     *
     * @throws org.thetaprep.content.itemmodel.NoInstance if one cannot be drawn
     */
    public static PreviewRoom of(ContentPack pack, List<ItemId> items) {
        return new PreviewRoom(
                pack, items.stream().map(id -> pack.scorable(id).orElseThrow()).toList());
    }

    /** The room in which nothing is answered yet. */
    public Room room() {
        Form form = new Form(items.stream()
                .map(item -> new FormItem(item.id(), true, Presentation.asWritten(item)))
                .toList());
        String blueprint = pack.exam().blueprints().get(0).id();
        return new Room(
                AttemptState.of(List.of(new RecordedEvent(
                        new EventId("preview-1"),
                        Instant.EPOCH,
                        new AttemptEvent.Started(
                                form, blueprint, 0, Optional.empty(), Terms.exam(Duration.ofHours(1)))))),
                pack);
    }

    /**
     * An item laid open.
     *
     * @param place from 1
     */
    public ItemReview review(int place) {
        ScorableItem item = items.get(place - 1);
        return new ItemReviews(pack)
                .review(new MarkedItem(
                        place,
                        item,
                        item.classification().task(),
                        pack.caseOf(item.id()),
                        true,
                        Presentation.asWritten(item),
                        Optional.of(item.key()),
                        true,
                        List.of(),
                        true,
                        false,
                        0));
    }
}
