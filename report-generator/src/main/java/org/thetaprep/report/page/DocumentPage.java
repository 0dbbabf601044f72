package org.thetaprep.report.page;

import java.util.HashMap;
import java.util.Map;
import org.thetaprep.report.document.ReportDocument;
import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.Messages;

/** Any document as a page fragment with one {@code h1}, to be placed as {@link ReadinessPage} is. */
public final class DocumentPage {

    private final Templates templates;

    /**
     * Pages of these templates.
     *
     * @param templates the templates
     */
    public DocumentPage(Templates templates) {
        this.templates = templates;
    }

    /**
     * Renders a document.
     *
     * @param document the document
     * @param links where its links lead
     * @return one {@code article} element
     */
    public String render(ReportDocument document, PageLinks links) {
        Map<String, Object> model = model(document);
        model.put("links", LinkView.of(links, document.language()));
        model.put("sections", SectionView.of(document.sections()));
        return templates.render("page/document", model);
    }

    /**
     * What the head of a document shows, by name.
     *
     * @param document the document
     * @return names and values; can be added to
     */
    public static Map<String, Object> model(ReportDocument document) {
        Map<String, Object> model = new HashMap<>();
        model.put("t", Messages.of(document.language()).all());
        model.put("lang", document.language().tag());
        model.put("name", document.name());
        model.put("title", document.title());
        model.put("subject", document.subject());
        model.put("whose", document.whose());
        model.put("day", new Figures(document.language()).day(document.date()));
        model.put("headline", document.headline());
        model.put("lede", document.lede());
        return model;
    }
}
