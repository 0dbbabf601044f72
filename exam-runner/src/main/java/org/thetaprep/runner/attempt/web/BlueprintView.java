package org.thetaprep.runner.attempt.web;

import java.util.List;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.content.exam.ItemType;

/**
 * A blueprint as pages show it.
 *
 * @param id names it
 * @param title its title
 * @param notice what learners must know of it, or null
 * @param minutes the time limit
 * @param items how many items a form has
 * @param scored how many of them count
 * @param pretest how many do not
 * @param domains the domains with their weights in percent
 * @param types the item types it allows, in words
 * @param current whether it is the one that mock exams follow
 */
public record BlueprintView(
        String id,
        String title,
        String notice,
        int minutes,
        int items,
        int scored,
        int pretest,
        List<DomainView> domains,
        List<String> types,
        boolean current) {

    /** A domain with its weight in percent. */
    public record DomainView(int number, String title, int weight) {}

    /** The blueprint that mock exams follow: the first that the exam names. */
    public static BlueprintView offered(Exam exam) {
        return of(exam, exam.blueprints().get(0));
    }

    /** The view of one of an exam's blueprints. */
    public static BlueprintView of(Exam exam, Blueprint blueprint) {
        return new BlueprintView(
                blueprint.id(),
                blueprint.title(),
                blueprint.notice().orElse(null),
                blueprint.minutes(),
                blueprint.items(),
                blueprint.scoredItems(),
                blueprint.pretestItems(),
                exam.domains().stream()
                        .map(domain -> new DomainView(
                                domain.number(),
                                domain.title(),
                                blueprint.weights().get(domain.number())))
                        .toList(),
                List.of(ItemType.values()).stream()
                        .filter(blueprint::allows)
                        .map(type -> type.id().replace('-', ' '))
                        .toList(),
                blueprint.equals(exam.blueprints().get(0)));
    }
}
