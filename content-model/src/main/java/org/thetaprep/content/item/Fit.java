package org.thetaprep.content.item;

import java.util.Collection;
import org.thetaprep.content.response.Response;
import org.thetaprep.content.response.UnfitResponse;

/** The checks that the item types share when a response comes in. */
final class Fit {

    private Fit() {}

    static <T extends Response> T type(ScorableItem item, Class<T> expected, Response response) {
        if (!expected.isInstance(response)) {
            throw new UnfitResponse(
                    "item " + item.id() + " (" + item.type().id() + ") expects a " + expected.getSimpleName()
                            + ", but got a " + response.getClass().getSimpleName());
        }
        return expected.cast(response);
    }

    static void known(ScorableItem item, String what, Collection<String> expected, Collection<String> given) {
        for (String id : given) {
            if (!expected.contains(id)) {
                throw new UnfitResponse(
                        "item " + item.id() + " expects " + what + " out of " + expected + ", but got '" + id + "'");
            }
        }
    }

    static void atMost(ScorableItem item, String what, int most, int given) {
        if (given > most) {
            throw new UnfitResponse(
                    "item " + item.id() + " expects at most " + most + " " + what + ", but got " + given);
        }
    }
}
