package org.thetaprep.runner.drill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The order in which new cards are met: first what exams and practice showed to be weak (beliefs that were chosen, missed items, the
 * rows beneath them), then the rows from need to choice, the domains in turn; the words of a question and the trap of
 * a row follow once its choice has been asked; beliefs nobody fell for come last. Items that were not missed are
 * never cards.
 */
final class NewCards {

    private final Deck deck;
    private final Experience experience;
    private final DrillState state;

    NewCards(Deck deck, Experience experience, DrillState state) {
        this.deck = deck;
        this.experience = experience;
        this.state = state;
    }

    /** The cards that were never asked, in that order. */
    List<Card> inOrder() {
        Map<CardId, Card> order = new LinkedHashMap<>();
        Set<String> asked = deck.cards().stream()
                .filter(card -> card.kind() == CardKind.CHOICE && state.schedule(card.id()).isPresent())
                .map(Card::topic)
                .collect(Collectors.toSet());
        experience.believed().forEach(id -> add(order, Deck.belief(id)));
        experience.missed().forEach(id -> add(order, Deck.item(id)));
        experience.weakRows().forEach(id -> add(order, Deck.row(CardKind.CHOICE, id)));
        for (CardKind kind : List.of(CardKind.CHOICE, CardKind.CUE, CardKind.TRAP, CardKind.BELIEF)) {
            domainsInTurn(deck.cards().stream()
                            .filter(card -> card.kind() == kind && isReady(card, asked))
                            .toList())
                    .forEach(card -> order.putIfAbsent(card.id(), card));
        }
        return order.values().stream()
                .filter(card -> state.schedule(card.id()).isEmpty())
                .toList();
    }

    private void add(Map<CardId, Card> order, CardId id) {
        deck.card(id).ifPresent(card -> order.putIfAbsent(id, card));
    }

    private static boolean isReady(Card card, Set<String> asked) {
        boolean follows = card.kind() == CardKind.CUE || card.kind() == CardKind.TRAP;
        return !follows || asked.contains(card.topic());
    }

    private static List<Card> domainsInTurn(List<Card> cards) {
        Map<Integer, List<Card>> byDomain = new TreeMap<>();
        cards.forEach(card -> byDomain.computeIfAbsent(card.domain(), key -> new ArrayList<>())
                .add(card));
        List<Card> order = new ArrayList<>();
        for (int turn = 0; order.size() < cards.size(); turn++) {
            for (List<Card> domain : byDomain.values()) {
                if (turn < domain.size()) {
                    order.add(domain.get(turn));
                }
            }
        }
        return order;
    }
}
