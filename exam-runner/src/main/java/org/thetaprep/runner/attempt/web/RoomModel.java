package org.thetaprep.runner.attempt.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thetaprep.content.exam.Exam;

/**
 * The exam room as its template shows it: what the first paint needs is worked out here, so that the page that arrives
 * is the one that stays.
 *
 * @param id the attempt's
 * @param number the learner's how-manieth attempt it is
 * @param title what the attempt is called
 * @param path where the room is
 * @param learner whose it is
 * @param exam what it prepares for
 * @param feedback whether what is right is told after each item
 * @param confirmed the places whose answers stand
 * @param secondsLeft until the deadline, not negative; nothing without one
 * @param deadline the last instant for responses; nothing without one
 * @param place of the item to show first, from 1
 * @param items in their order
 * @param keep whether the browser may keep the page for a time without a network
 */
public record RoomModel(
        String id,
        int number,
        String title,
        String path,
        String learner,
        Exam exam,
        boolean feedback,
        Set<Integer> confirmed,
        Optional<Long> secondsLeft,
        Optional<Instant> deadline,
        int place,
        List<ItemView> items,
        boolean keep) {

    /** The names that the template knows. */
    public Map<String, Object> values() {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "attempt",
                Map.of(
                        "id", id,
                        "number", number,
                        "title", title,
                        "confirmed", confirmed,
                        "feedback", feedback,
                        "path", path));
        model.put("learner", learner);
        model.put("keep", keep);
        model.put("exam", exam);
        model.put("secondsLeft", secondsLeft.map(String::valueOf).orElse("Infinity"));
        model.put("timeLeft", secondsLeft.map(TimeLeft::shown).orElse(null));
        model.put("timeIsShort", secondsLeft.filter(TimeLeft::isShort).isPresent());
        model.put("deadline", deadline.map(Instant::toEpochMilli).map(String::valueOf).orElse(""));
        model.put("place", place);
        model.put("first", items.get(place - 1));
        model.put("items", items);
        model.put("answered", items.stream().filter(ItemView::answered).count());
        return model;
    }
}
