package org.thetaprep.runner.drill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.reference.Decision;
import org.thetaprep.content.reference.Misconception;
import org.thetaprep.content.reference.ReferenceRow;

/**
 * All cards that a pack gives. Items of case studies give none: their scenario is longer than a card; what they rest
 * on is asked through its rows.
 */
public final class Deck {

    private static final String CHECK = "check";

    private final Map<CardId, Card> cards = new LinkedHashMap<>();

    /** @param pack the pack in force */
    public Deck(ContentPack pack) {
        for (ReferenceRow row : pack.rows()) {
            if (!row.kind().equals(CHECK)) {
                ofRow(row).forEach(this::add);
            }
        }
        for (Misconception one : pack.misconceptions()) {
            add(ofMisconception(one, pack));
        }
        for (ScorableItem item : pack.scorableItems()) {
            if (pack.caseOf(item.id()).isEmpty()) {
                add(ItemCards.of(item));
            }
        }
    }

    private void add(Card card) {
        cards.put(card.id(), card);
    }

    private static List<Card> ofRow(ReferenceRow row) {
        Decision decision = row.decision();
        int domain = row.task().map(TaskId::domain).orElse(0);
        List<String> rows = List.of(row.id());
        List<Card> made = new ArrayList<>();
        made.add(new Card(
                CardKind.CHOICE.of(row.id()),
                CardKind.CHOICE,
                row.id(),
                domain,
                decision.need(),
                decision.choice(),
                Optional.of(decision.why()),
                row.currency(),
                rows));
        decision.cue()
                .ifPresent(cue -> made.add(new Card(
                        CardKind.CUE.of(row.id()),
                        CardKind.CUE,
                        row.id(),
                        domain,
                        cue,
                        decision.choice(),
                        Optional.of(decision.need()),
                        row.currency(),
                        rows)));
        decision.trap()
                .ifPresent(trap -> made.add(new Card(
                        CardKind.TRAP.of(row.id()),
                        CardKind.TRAP,
                        row.id(),
                        domain,
                        decision.choice() + "\n\n" + decision.need(),
                        trap,
                        Optional.of(decision.why()),
                        row.currency(),
                        rows)));
        return made;
    }

    private static Card ofMisconception(Misconception one, ContentPack pack) {
        int domain = one.rows().stream()
                .flatMap(row -> pack.row(row).stream())
                .flatMap(row -> row.task().stream())
                .mapToInt(TaskId::domain)
                .findFirst()
                .orElse(0);
        return new Card(
                belief(one.id()),
                CardKind.BELIEF,
                "belief:" + one.id(),
                domain,
                one.name(),
                one.help(),
                Optional.empty(),
                Optional.empty(),
                one.rows());
    }

    /** The name of the card of a misconception. */
    static CardId belief(String misconception) {
        return CardKind.BELIEF.of(misconception);
    }

    /** The name of the card of an item. */
    static CardId item(ItemId item) {
        return CardKind.ITEM.of(item.value());
    }

    /** The name of the card of a row. */
    static CardId row(CardKind kind, String row) {
        return kind.of(row);
    }

    /** All cards, those of rows first, in the pack's order. */
    public Collection<Card> cards() {
        return Collections.unmodifiableCollection(cards.values());
    }

    /** The card of a name. */
    public Optional<Card> card(CardId id) {
        return Optional.ofNullable(cards.get(id));
    }
}
