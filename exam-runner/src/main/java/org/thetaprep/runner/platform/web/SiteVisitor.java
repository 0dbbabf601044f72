package org.thetaprep.runner.platform.web;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * Whom a page greets: what the frame of every page shows of whoever asked.
 *
 * @param name what they are called
 * @param alone whether they are the only learner of the installation, without a password
 * @param instructor whether they teach
 * @param author whether they write the pack
 * @param operator whether they run the installation
 */
public record SiteVisitor(String name, boolean alone, boolean instructor, boolean author, boolean operator) {

    private static final String ATTRIBUTE = "visitor";

    /** The only learner, or nobody. */
    public static final SiteVisitor ALONE = new SiteVisitor("", true, false, false, false);

    /** Says who asked. */
    public void greetIn(Context ctx) {
        ctx.attribute(ATTRIBUTE, this);
    }

    static SiteVisitor of(Context ctx) {
        return Optional.ofNullable(ctx.<SiteVisitor>attribute(ATTRIBUTE)).orElse(ALONE);
    }
}
