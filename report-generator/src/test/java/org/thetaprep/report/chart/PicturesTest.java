package org.thetaprep.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thetaprep.report.DomainResult;
import org.thetaprep.report.PassChance;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.SampleReports;
import org.thetaprep.report.ScoreEstimate;
import org.thetaprep.report.words.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PicturesTest {

    private static final long SEED = 20261123;

    private static final List<ReadinessReport> SAMPLES = List.of(
            SampleReports.open(),
            SampleReports.above(),
            SampleReports.below(),
            SampleReports.nothingAnswered(),
            SampleReports.oneAnswer(),
            SampleReports.allRight(),
            SampleReports.allWrong(),
            SampleReports.extreme());

    @ParameterizedTest
    @EnumSource(Frame.class)
    void no_text_meets_another_or_leaves_its_picture_in_any_sample(Frame frame) throws Exception {
        for (ReadinessReport report : SAMPLES) {
            for (Picture picture : pictures(report, frame)) {
                assertLaidOut(picture, "sample");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Frame.class)
    void no_text_meets_another_or_leaves_its_picture_at_any_data(Frame frame) throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int round = 0; round < 60; round++) {
            for (Picture picture : pictures(anyReport(random), frame)) {
                assertLaidOut(picture, "seed " + SEED + ", round " + round);
            }
        }
    }

    @Test
    void the_svg_holds_no_style_no_colour_and_no_script() throws Exception {
        for (ReadinessReport report : SAMPLES) {
            for (Picture picture : pictures(report, Frame.WIDE)) {
                Document svg = parse(SvgPicture.of(picture, "p", "wide"));
                Set<String> names = new TreeSet<>();
                Set<String> tags = new TreeSet<>();
                NodeList all = svg.getElementsByTagName("*");
                for (int i = 0; i < all.getLength(); i++) {
                    tags.add(all.item(i).getNodeName());
                    for (int j = 0; j < all.item(i).getAttributes().getLength(); j++) {
                        names.add(all.item(i).getAttributes().item(j).getNodeName());
                    }
                }
                assertThat(tags).isSubsetOf("svg", "title", "desc", "line", "rect", "circle", "path", "text");
                assertThat(names)
                        .doesNotContain("style", "stroke", "color", "font-family")
                        .noneMatch(name -> name.startsWith("on"));
                assertThat(SvgPicture.of(picture, "p", "wide")).doesNotContain("#", "rgb(");
            }
        }
    }

    @Test
    void a_picture_has_a_title_and_says_in_words_what_it_shows() throws Exception {
        Document svg = parse(SvgPicture.of(
                new DomainProfile(SampleReports.open(), Frame.WIDE, Language.ENGLISH), "profile", "wide"));
        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(svg.getDocumentElement().getAttribute("aria-labelledby")).isEqualTo("profile-t profile-d");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .contains("All domains: 734, 90 percent interval 668 to 800, not settled.")
                .contains(
                        "Domain 4, ML Solution Monitoring, Maintenance, and Security: 640, 90 percent interval 572 to 708, below the cut.");
    }

    @Test
    void every_dot_is_one_score_and_the_cut_parts_them() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int round = 0; round < 200; round++) {
            int spread = 1 + random.nextInt(300);
            int centre = 400 + random.nextInt(600);
            List<Integer> scores = IntStream.range(0, 50)
                    .mapToObj(i -> centre + random.nextInt(2 * spread) - spread)
                    .toList();
            DotStacks stacks = new DotStacks(scores, 720, 1);

            assertThat(stacks.dots().size() + stacks.furtherAbove() + stacks.furtherBelow())
                    .isEqualTo(50);
            assertThat(stacks.dots())
                    .allMatch(dot -> dot.passes() == dot.across() > 0, "seed " + SEED + ", round " + round);
            long passing = stacks.dots().stream().filter(DotStacks.Dot::passes).count() + stacks.furtherAbove();
            assertThat(passing)
                    .isEqualTo(scores.stream().filter(score -> score >= 720).count());
            assertThat(stacks.height()).isLessThanOrEqualTo(170);
        }
    }

    @Test
    void fifty_equal_scores_stay_fifty_dots() {
        DotStacks stacks = new DotStacks(Collections.nCopies(50, 719), 720, 1);
        assertThat(stacks.dots()).hasSize(50).noneMatch(DotStacks.Dot::passes);
        assertThat(Set.copyOf(stacks.dots())).as("no dot hides another").hasSize(50);
        assertThat(stacks.height()).isLessThanOrEqualTo(170);
    }

    @Test
    void an_interval_beyond_the_axis_ends_in_an_arrow_head() throws Exception {
        Document svg = parse(
                SvgPicture.of(new DomainProfile(SampleReports.extreme(), Frame.WIDE, Language.ENGLISH), "p", "wide"));
        NodeList paths = svg.getElementsByTagName("path");
        long heads = IntStream.range(0, paths.getLength())
                .mapToObj(i -> (Element) paths.item(i))
                .filter(path -> path.getAttribute("d").matches("M[^LC]*L[^LC]*L[^LC]*Z"))
                .count();
        assertThat(heads)
                .as("two ends of two rows; both ends and the estimate of two more")
                .isEqualTo(10);
    }

    @Test
    void without_evidence_rows_are_dotted_and_have_no_number() throws Exception {
        Document svg = parse(SvgPicture.of(
                new DomainProfile(SampleReports.nothingAnswered(), Frame.WIDE, Language.ENGLISH), "p", "wide"));
        NodeList lines = svg.getElementsByTagName("line");
        long dotted = IntStream.range(0, lines.getLength())
                .mapToObj(i -> (Element) lines.item(i))
                .filter(line -> line.hasAttribute("stroke-dasharray"))
                .count();
        assertThat(dotted).isEqualTo(5);
        assertThat(svg.getElementsByTagName("circle").getLength()).isZero();
    }

    @Test
    void a_paint_without_a_role_is_refused() {
        SvgGraphics graphics = new SvgGraphics(new StringBuilder());
        graphics.setPaint(Color.RED);
        assertThatThrownBy(() -> graphics.fill(new Rectangle2D.Double(0, 0, 1, 1)))
                .hasMessageContaining("no role");
    }

    @Test
    void what_is_partly_clipped_keeps_its_visible_part() throws Exception {
        StringBuilder out = new StringBuilder();
        SvgGraphics graphics = new SvgGraphics(out);
        graphics.clip(new Rectangle2D.Double(0, 0, 10, 10));
        graphics.fill(new Rectangle2D.Double(5, 5, 10, 10));
        graphics.fill(new Rectangle2D.Double(20, 20, 10, 10));
        assertThat(out.toString()).contains("M5 5L5 10L10 10L10 5Z").doesNotContain("20");
    }

    @Test
    void text_that_xml_cannot_hold_is_left_out() {
        assertThat(XmlText.escape("a<b>&\"c'\u0000\uffff\ud800\r")).isEqualTo("a&lt;b&gt;&amp;&quot;c&#39; ");
    }

    private static List<Picture> pictures(ReadinessReport report, Frame frame) {
        List<Picture> pictures = new ArrayList<>();
        pictures.add(new DomainProfile(report, frame, Language.ENGLISH));
        report.passChance().ifPresent(chance -> pictures.add(new FreshForms(report, chance, frame, Language.ENGLISH)));
        return pictures;
    }

    private static ReadinessReport anyReport(RandomGenerator random) {
        ReadinessReport like = SampleReports.open();
        String letters = "abc W.-éßΩжשᅠ 漢<&";
        List<DomainResult> domains = new ArrayList<>();
        for (int number = 1 + random.nextInt(900); domains.size() < 1 + random.nextInt(6); number++) {
            StringBuilder title = new StringBuilder("T");
            for (int length = random.nextInt(200); title.length() < length; ) {
                title.append(letters.charAt(random.nextInt(letters.length())));
            }
            ScoreEstimate estimate = random.nextInt(5) == 0 ? ScoreEstimate.notEnoughEvidence() : anyScore(random);
            domains.add(new DomainResult(
                    number, title.toString(), random.nextInt(101), random.nextInt(99999), 0, estimate));
        }
        int centre = 100 + random.nextInt(900);
        int spread = 1 + random.nextInt(400);
        List<Integer> scores = IntStream.range(0, 50)
                .mapToObj(i -> centre + random.nextInt(2 * spread) - spread)
                .toList();
        double p = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble();
        PassChance chance = new PassChance(p, p / 2, (1 + p) / 2, scores);
        return new ReadinessReport(
                like.heading(),
                like.scale(),
                anyScore(random),
                Optional.of(chance),
                like.count(),
                domains,
                like.tasks(),
                like.misconceptions(),
                like.nextSteps(),
                like.items(),
                like.provenance(),
                like.background());
    }

    private static ScoreEstimate anyScore(RandomGenerator random) {
        int low = 100 + random.nextInt(901);
        int high = low + random.nextInt(1001 - low);
        int estimate = low + random.nextInt(high - low + 1);
        return ScoreEstimate.of(estimate, (low + estimate) / 2.0, (high + estimate) / 2.0, low, high);
    }

    static void assertLaidOut(Picture picture, String what) throws Exception {
        Document svg = parse(SvgPicture.of(picture, "p", "x"));
        Rectangle2D room = new Rectangle2D.Double(-0.5, 0, picture.width() + 1, picture.height());
        List<Rectangle2D> boxes = new ArrayList<>();
        List<String> words = new ArrayList<>();
        NodeList texts = svg.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            double size = number(text, "font-size");
            Rectangle2D box = new Rectangle2D.Double(
                    number(text, "x"), number(text, "y") - size * 0.72, number(text, "textLength"), size * 0.92);
            assertThat(room.contains(box))
                    .as("%s: %s leaves the picture", what, text.getTextContent())
                    .isTrue();
            for (int j = 0; j < boxes.size(); j++) {
                assertThat(boxes.get(j).intersects(box))
                        .as("%s: %s meets %s", what, text.getTextContent(), words.get(j))
                        .isFalse();
            }
            boxes.add(box);
            words.add(text.getTextContent());
        }
        assertThat(boxes).isNotEmpty();
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
