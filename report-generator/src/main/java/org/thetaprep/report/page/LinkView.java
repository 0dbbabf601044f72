package org.thetaprep.report.page;

import java.util.List;
import java.util.Locale;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.Messages;

/**
 * A link as the page shows it.
 *
 * @param label what it says
 * @param path where it leads
 * @param language tag of its language, where that is not the page's; else empty
 */
public record LinkView(String label, String path, String language) {

    static List<LinkView> of(PageLinks links, Language language) {
        return links.links().stream()
                .map(link -> link.target() == PageLinks.Target.LANGUAGE
                        ? new LinkView(
                                link.language().ownName(),
                                link.path(),
                                link.language().tag())
                        : new LinkView(
                                Messages.of(language)
                                        .say("page." + link.target().name().toLowerCase(Locale.ROOT)),
                                link.path(),
                                ""))
                .toList();
    }
}
