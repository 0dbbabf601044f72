package org.thetaprep.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thetaprep.report.words.Language;

/** What holds for every chart. */
class ChartsTest {

    private static Map<String, Picture> pictures(Frame frame) {
        Map<String, Picture> pictures = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            SamplePictures.all(frame, language).forEach((name, picture) -> pictures.put(name + language, picture));
            SamplePictures.atTheEnds(frame, language)
                    .forEach((name, picture) -> pictures.put(name + language, picture));
        }
        return pictures;
    }

    @ParameterizedTest
    @EnumSource(Frame.class)
    void no_text_meets_another_or_leaves_its_picture_in_any_language_and_at_any_data(Frame frame) throws Exception {
        for (Map.Entry<String, Picture> one : pictures(frame).entrySet()) {
            PicturesTest.assertLaidOut(one.getValue(), one.getKey());
        }
    }

    @ParameterizedTest
    @EnumSource(Frame.class)
    void every_number_is_finite_and_every_text_says_something(Frame frame) {
        pictures(frame).forEach((name, picture) -> {
            String svg = SvgPicture.of(picture, "p", "x");
            assertThat(svg).as(name).doesNotContain("NaN", "Infinity", "null", "Optional", "{0}", "{1}");
            assertThat(picture.title()).as(name).isNotBlank();
            assertThat(picture.description()).as(name).isNotBlank().doesNotContain("  ");
            assertThat(picture.width()).as(name).isEqualTo(frame.width());
            assertThat(picture.height()).as(name).isPositive();
        });
    }

    @ParameterizedTest
    @EnumSource(Frame.class)
    void no_text_of_realistic_data_is_smaller_than_thirteen_pixels(Frame frame) throws Exception {
        for (Language language : Language.values()) {
            for (Map.Entry<String, Picture> one :
                    SamplePictures.all(frame, language).entrySet()) {
                String svg = SvgPicture.of(one.getValue(), "p", "x");
                java.util.regex.Matcher size =
                        java.util.regex.Pattern.compile("font-size=\"([0-9.]+)\"").matcher(svg);
                while (size.find()) {
                    assertThat(Double.parseDouble(size.group(1)))
                            .as("%s in %s", one.getKey(), language)
                            .isGreaterThanOrEqualTo(13);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_chart_has_its_numbers_as_a_table(Language language) {
        SamplePictures.all(Frame.WIDE, language).forEach((name, picture) -> {
            DataTable table = picture.table();
            assertThat(table.columns()).as(name).hasSizeGreaterThan(1);
            assertThat(table.rows()).as(name).isNotEmpty();
            assertThat(table.caption()).as(name).isNotBlank();
        });
    }
}
