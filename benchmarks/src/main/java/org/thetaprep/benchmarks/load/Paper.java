package org.thetaprep.benchmarks.load;

import java.util.Random;
import java.util.regex.Pattern;

/** What a learner knows of an attempt: which places take a choice, and how often each was answered. */
final class Paper {

    private static final Pattern CHOICE = Pattern.compile("data-place=\"(\\d+)\" data-type=\"multiple-choice\"");

    private final int[] places;
    private final int[] revisions;
    private int sent;

    /** @param page the exam room as it was sent */
    Paper(String page) {
        this.places = CHOICE.matcher(page).results()
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .toArray();
        this.revisions = new int[1 + places[places.length - 1]];
    }

    int anyPlace(Random random) {
        return places[random.nextInt(places.length)];
    }

    String answer(int place, Random random) {
        return "{\"id\":\"" + eventId() + "\",\"type\":\"answer\",\"place\":" + place + ",\"basedOn\":"
                + revisions[place] + ",\"response\":{\"choice\":" + (1 + random.nextInt(4)) + "}}";
    }

    void saved(int place) {
        revisions[place]++;
    }

    String navigation(int place, int spentMillis) {
        return "{\"id\":\"" + eventId() + "\",\"type\":\"navigate\",\"place\":" + place + ",\"spentMillis\":"
                + spentMillis + "}";
    }

    /** As long as those that browsers make. */
    private String eventId() {
        String number = Integer.toString(1_000_000 + ++sent);
        return "00000000-0000-4000-8000-00000" + number;
    }
}
