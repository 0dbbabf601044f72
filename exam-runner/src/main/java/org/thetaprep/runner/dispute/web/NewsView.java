package org.thetaprep.runner.dispute.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.thetaprep.runner.dispute.DisputeNews;
import org.thetaprep.runner.dispute.Ruling;
import org.thetaprep.runner.dispute.RulingEffect;
import org.thetaprep.runner.dispute.RulingWords;

/**
 * A sentence on what a ruling means for a learner.
 *
 * @param text what happened
 * @param path where to see it; empty where there is nothing to see
 */
public record NewsView(String text, String path) {

    /** Each ruling that concerns the learner: changed attempts first, then reports that changed nothing. */
    public static List<NewsView> of(DisputeNews news) {
        List<NewsView> views = new ArrayList<>();
        Set<UUID> told = new HashSet<>();
        for (RulingEffect effect : news.effects()) {
            told.add(effect.ruling().id());
            views.add(new NewsView(
                    "An item was ruled on: " + lower(effect.ruling()) + " " + effect.ruling().reason() + " Attempt "
                            + effect.number() + " now has " + effect.points() + " of " + effect.outOf()
                            + " right; it had " + effect.pointsBefore() + " of " + effect.outOfBefore() + ".",
                    "/attempts/" + effect.attempt() + "/review"));
        }
        for (Ruling ruling : news.answered()) {
            if (told.add(ruling.id())) {
                views.add(new NewsView(
                        "An item that you reported was ruled on: " + lower(ruling) + " " + ruling.reason()
                                + " Your marks stay as they are.",
                        ""));
            }
        }
        return views;
    }

    private static String lower(Ruling ruling) {
        String words = RulingWords.decision(ruling.kind());
        return words.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
