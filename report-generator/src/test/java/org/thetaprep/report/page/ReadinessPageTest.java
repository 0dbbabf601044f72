package org.thetaprep.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.thetaprep.report.Heading;
import org.thetaprep.report.NextStep;
import org.thetaprep.report.Occasion;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.SampleReports;
import org.thetaprep.report.words.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReadinessPageTest {

    private static final ReadinessPage PAGE = new ReadinessPage(new Templates());
    private static final PageLinks LINKS = new PageLinks(
            List.of(
                    new PageLinks.Link(PageLinks.Target.PDF, Language.ENGLISH, "/a/report.pdf"),
                    new PageLinks.Link(PageLinks.Target.LANGUAGE, Language.GERMAN, "/a/report?language=de")),
            Optional.of("/reference/"));
    private static final List<ReadinessReport> SAMPLES = List.of(
            SampleReports.open(),
            SampleReports.above(),
            SampleReports.below(),
            SampleReports.nothingAnswered(),
            SampleReports.oneAnswer(),
            SampleReports.allRight(),
            SampleReports.allWrong(),
            SampleReports.extreme());

    @Test
    void every_sample_gives_one_well_formed_article_with_one_first_heading() throws Exception {
        for (ReadinessReport report : SAMPLES) {
            Document page = parse(PAGE.render(report, LINKS, Language.ENGLISH));
            assertThat(page.getDocumentElement().getTagName()).isEqualTo("article");
            assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
            assertThat(page.getDocumentElement().getTextContent())
                    .doesNotContain("NaN", "null", "Optional", "Infinity");
        }
    }

    @Test
    void no_element_has_a_style_or_a_script_or_an_identifier_of_another() throws Exception {
        for (ReadinessReport report : SAMPLES) {
            Set<String> ids = new HashSet<>();
            for (Element element : elements(parse(PAGE.render(report, LINKS, Language.ENGLISH)))) {
                assertThat(element.getTagName()).isNotIn("script", "style", "link", "iframe");
                assertThat(element.hasAttribute("style")).isFalse();
                String id = element.getAttribute("id");
                assertThat(id.isEmpty() || ids.add(id))
                        .as("second element with id %s", id)
                        .isTrue();
            }
        }
    }

    @Test
    void every_reference_to_an_identifier_has_its_element() throws Exception {
        Document page = parse(PAGE.render(SampleReports.open(), LINKS, Language.ENGLISH));
        Set<String> ids = new HashSet<>();
        List<String> wanted = new ArrayList<>();
        for (Element element : elements(page)) {
            ids.add(element.getAttribute("id"));
            wanted.addAll(List.of(element.getAttribute("aria-labelledby").split(" ")));
            if (element.getAttribute("href").startsWith("#")) {
                wanted.add(element.getAttribute("href").substring(1));
            }
        }
        assertThat(ids).containsAll(wanted);
    }

    @Test
    void headings_descend_without_a_gap() throws Exception {
        int level = 0;
        for (Element element : elements(parse(PAGE.render(SampleReports.open(), LINKS, Language.ENGLISH)))) {
            if (element.getTagName().matches("h[1-6]")) {
                int own = element.getTagName().charAt(1) - '0';
                assertThat(own).as(element.getTextContent()).isLessThanOrEqualTo(level + 1);
                level = own;
            }
        }
        assertThat(level).isPositive();
    }

    @Test
    void text_of_others_cannot_become_markup() {
        ReadinessReport like = SampleReports.open();
        Heading heading = new Heading(
                "MLA",
                "title",
                "<script>alert(1)</script>",
                Optional.of("\"><img src=x>"),
                "<b>Eve</b>",
                Occasion.mockExam(1),
                like.heading().date(),
                1,
                1,
                65);
        ReadinessReport report = new ReadinessReport(
                heading,
                like.scale(),
                like.overall(),
                like.passChance(),
                like.count(),
                like.domains(),
                like.tasks(),
                like.misconceptions(),
                like.nextSteps(),
                like.items(),
                like.provenance(),
                like.background());

        assertThat(PAGE.render(report, LINKS, Language.ENGLISH))
                .doesNotContain("<script", "<img", "<b>Eve")
                .contains("&lt;b&gt;Eve");
    }

    @Test
    void an_action_may_not_lead_out_of_the_product() {
        for (String path : List.of("javascript:alert(1)", "https://example.org/", "//example.org")) {
            assertThatThrownBy(() -> new NextStep.ReviewItems(1, Optional.of(path)))
                    .hasMessageContaining(path);
        }
    }

    @Test
    void every_item_is_a_section_that_can_be_filtered_and_linked() throws Exception {
        List<Element> items = elements(parse(PAGE.render(SampleReports.open(), LINKS, Language.ENGLISH))).stream()
                .filter(element -> element.getAttribute("class").startsWith("rr-item "))
                .toList();
        assertThat(items).hasSize(65);
        Element first = items.get(0);
        assertThat(first.getAttribute("id")).isEqualTo("item-1");
        assertThat(first.getAttribute("data-mark")).isEqualTo("right");
        assertThat(items)
                .filteredOn(item -> item.getAttribute("data-scored").equals("false"))
                .hasSize(15);
        assertThat(first.getTextContent())
                .contains("The key, your answer", "Serverless inference", "Right. B fits.", "the caller waits");
    }

    @Test
    void a_table_holds_what_the_picture_shows() throws Exception {
        assertThat(parse(PAGE.render(SampleReports.open(), LINKS, Language.ENGLISH))
                        .getDocumentElement()
                        .getTextContent()
                        .replaceAll("\\s+", " "))
                .contains("Data Preparation for Machine Learning (ML)28\u202f% of the exam, 14 answers, 8 right")
                .contains("752–872", "Fifty equally likely scores on a fresh form: 5");
    }

    @Test
    void a_picture_is_there_for_each_width_and_absent_without_evidence() {
        assertThat(PAGE.render(SampleReports.open(), LINKS, Language.ENGLISH).split("<svg xmlns", -1))
                .hasSize(22);
        assertThat(PAGE.render(SampleReports.nothingAnswered(), LINKS, Language.ENGLISH)
                        .split("<svg xmlns", -1))
                .hasSize(4);
    }

    @Test
    void the_style_sheet_knows_every_class_and_no_fixed_colour() throws IOException {
        String css;
        try (InputStream stream = ReadinessPage.class.getResourceAsStream("report.css")) {
            css = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(css).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b").doesNotContain("rgb(", "!important", "@import");
        Set<String> unknown = new TreeSet<>();
        for (ReadinessReport report : SAMPLES) {
            Matcher classes =
                    Pattern.compile("class=\"([^\"]+)\"").matcher(PAGE.render(report, LINKS, Language.ENGLISH));
            while (classes.find()) {
                for (String name : classes.group(1).split(" ")) {
                    if (!css.contains("." + name)) {
                        unknown.add(name);
                    }
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void code_between_backticks_is_marked_and_a_lone_backtick_stays() {
        assertThat(Prose.inline("use `a<b>` or `c` but ` not"))
                .isEqualTo("use <code>a&lt;b&gt;</code> or <code>c</code> but ` not");
        assertThat(Prose.inline("about 3 % of `x %` 100 %")).isEqualTo("about 3\u202f% of <code>x %</code> 100\u202f%");
        assertThat(Prose.paragraphs("one\n\n two \nstill\n\n\n")).isEqualTo("<p>one</p><p>two \nstill</p>");
    }

    @Test
    void a_name_that_a_template_misses_is_an_error() {
        assertThatThrownBy(() -> new Templates().render("page/readiness", Map.of()))
                .hasMessageContaining("[lang]");
    }

    private static List<Element> elements(Document page) {
        NodeList nodes = page.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Document parse(String html) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }
}
