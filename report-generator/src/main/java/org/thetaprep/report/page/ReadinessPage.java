package org.thetaprep.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.chart.DomainProfile;
import org.thetaprep.report.chart.Frame;
import org.thetaprep.report.chart.FreshForms;
import org.thetaprep.report.chart.SvgPicture;
import org.thetaprep.report.words.Language;

/**
 * The readiness report as a page fragment with one {@code h1}, to be placed in the main landmark of a page that has
 * {@code report.css}. The instance keeps its templates; make one and use it from any thread.
 */
public final class ReadinessPage {

    private final Templates templates;

    /**
     * A page of these templates.
     *
     * @param templates the templates
     */
    public ReadinessPage(Templates templates) {
        this.templates = templates;
    }

    /**
     * Renders a report.
     *
     * @param report the report
     * @param links where its links lead
     * @param language in which language
     * @return one {@code article} element
     */
    public String render(ReadinessReport report, PageLinks links, Language language) {
        ReadinessView view = new ReadinessView(report, language);
        Map<String, Object> model = view.model();
        model.put("links", LinkView.of(links, language));
        model.put("referenceBase", links.referenceBase().orElse(""));
        model.put("pictures", pictures(report, language));
        model.put("sections", SectionView.of(view.sections()));
        return templates.render("page/readiness", model);
    }

    /** The same pictures for each width; the style sheet shows one. */
    private static List<String> pictures(ReadinessReport report, Language language) {
        List<String> pictures = new ArrayList<>();
        for (Frame frame : Frame.values()) {
            String width = frame.name().toLowerCase(Locale.ROOT);
            StringBuilder group = new StringBuilder("<div class=\"rr-frame rr-" + width + "\">");
            report.passChance()
                    .ifPresent(chance -> group.append(SvgPicture.of(
                            new FreshForms(report, chance, frame, language), "fresh-" + width, "rr-fresh")));
            group.append(SvgPicture.of(new DomainProfile(report, frame, language), "profile-" + width, "rr-profile"));
            pictures.add(group.append("</div>").toString());
        }
        return pictures;
    }
}
