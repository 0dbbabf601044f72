package org.thetaprep.runner.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.drill.fsrs.CardSchedule;
import org.thetaprep.runner.drill.fsrs.Phase;

/**
 * What there is to do today. Cards that are being learned come as their minutes are over, then those due today, the
 * least certain first, with a new one after every third. Of several cards of one topic, one is asked a day.
 *
 * @param queue the cards to ask, in order
 * @param due how many of them were met before
 * @param fresh how many of them are new
 * @param doneToday how many reviews were made today
 * @param newToday how many new cards were met today
 */
public record DrillPlan(List<Card> queue, int due, int fresh, int doneToday, int newToday) {

    private static final Duration LEARN_AHEAD = Duration.ofMinutes(20);
    private static final int REVIEWS_PER_NEW = 3;

    /**
     * Plans a day.
     *
     * @param deck the cards there are
     * @param state what was done
     * @param experience what exams showed
     * @param extraNew new cards beyond the daily limit that the learner asks for
     * @param now the server's instant
     * @param days when days begin
     */
    public static DrillPlan of(
            Deck deck, DrillState state, Experience experience, int extraNew, Instant now, StudyDay days) {
        LocalDate today = days.of(now);
        List<DrillState.Review> todays = state.reviews().stream()
                .filter(review -> days.of(review.at()).equals(today))
                .toList();
        int newToday = (int)
                todays.stream().filter(review -> review.before().isEmpty()).count();
        Predicates asked = new Predicates(deck, state, experience);
        Set<String> topics = new HashSet<>();
        todays.forEach(review -> deck.card(review.card()).ifPresent(card -> topics.add(card.topic())));

        List<Card> learning = asked.cards(
                schedule -> schedule.phase() != Phase.REVIEW && !schedule.due().isAfter(now),
                Comparator.comparing(CardSchedule::due));
        List<Card> soon = asked.cards(
                schedule -> schedule.phase() != Phase.REVIEW
                        && schedule.due().isAfter(now)
                        && !schedule.due().isAfter(now.plus(LEARN_AHEAD)),
                Comparator.comparing(CardSchedule::due));
        List<Card> reviews = onePerTopic(
                asked.cards(
                        schedule -> schedule.phase() == Phase.REVIEW
                                && schedule.due().isBefore(days.endOf(today)),
                        Comparator.comparingDouble(schedule -> state.scheduler().retrievability(schedule, now))),
                topics);
        int room = Math.max(0, state.settings().newPerDay() + extraNew - newToday);
        List<Card> fresh = onePerTopic(
                        new NewCards(deck, experience, state)
                                .inOrder().stream().filter(asked::mayBeAsked).toList(),
                        topics)
                .stream()
                .limit(room)
                .toList();

        List<Card> queue = new ArrayList<>(learning);
        queue.addAll(interleaved(reviews, fresh));
        queue.addAll(soon);
        return new DrillPlan(
                List.copyOf(queue),
                learning.size() + reviews.size() + soon.size(),
                fresh.size(),
                todays.size(),
                newToday);
    }

    private static List<Card> onePerTopic(List<Card> cards, Set<String> topics) {
        return cards.stream().filter(card -> topics.add(card.topic())).toList();
    }

    private static List<Card> interleaved(List<Card> reviews, List<Card> fresh) {
        List<Card> both = new ArrayList<>();
        int taken = 0;
        for (int k = 0; k < reviews.size(); k++) {
            both.add(reviews.get(k));
            if ((k + 1) % REVIEWS_PER_NEW == 0 && taken < fresh.size()) {
                both.add(fresh.get(taken++));
            }
        }
        both.addAll(fresh.subList(taken, fresh.size()));
        return both;
    }

    /** Which cards may be asked at all. */
    private record Predicates(Deck deck, DrillState state, Experience experience) {

        boolean mayBeAsked(Card card) {
            return !state.aside().contains(card.id()) && !tellsOfARunningAttempt(card);
        }

        private boolean tellsOfARunningAttempt(Card card) {
            return card.kind() == CardKind.ITEM
                    && experience.running().stream().map(ItemId::value).anyMatch(item -> card.topic()
                            .equals("item:" + item));
        }

        List<Card> cards(java.util.function.Predicate<CardSchedule> which, Comparator<CardSchedule> order) {
            return state.schedules().entrySet().stream()
                    .filter(entry -> which.test(entry.getValue()))
                    .sorted((a, b) -> order.compare(a.getValue(), b.getValue()))
                    .flatMap(entry -> deck.card(entry.getKey()).stream())
                    .filter(this::mayBeAsked)
                    .toList();
        }
    }
}
