package org.thetaprep.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thetaprep.report.words.Language;

/**
 * Every chart looks as it did when somebody last looked at it. After a wanted change run {@link #main} with the folder
 * of the golden images and look at each that changed.
 */
class GoldenImagesTest {

    /** Largest mean difference of a channel, in 255ths: edges may be smoothed otherwise by another Java. */
    private static final double MEAN = 1.0;

    /** Largest share of pixels that differ by more than a quarter. */
    private static final double CHANGED = 0.004;

    @ParameterizedTest
    @EnumSource(
            value = Frame.class,
            names = {"WIDE", "PHONE"})
    void every_chart_looks_as_it_did(Frame frame) throws IOException {
        for (Map.Entry<String, Picture> one :
                SamplePictures.all(frame, Language.ENGLISH).entrySet()) {
            String file = file(one.getKey(), frame);
            BufferedImage now = PngPicture.image(one.getValue(), 1);
            try (InputStream golden = GoldenImagesTest.class.getResourceAsStream("/golden/" + file)) {
                assertThat(golden).as("no golden image %s", file).isNotNull();
                BufferedImage then = ImageIO.read(golden);
                if (!alike(then, now)) {
                    Path wrong = Path.of("target", "golden", file);
                    Files.createDirectories(wrong.getParent());
                    ImageIO.write(now, "png", wrong.toFile());
                    assertThat(wrong).as("%s looks otherwise; see %s", file, wrong).isNull();
                }
            }
        }
    }

    private static String file(String name, Frame frame) {
        return name + "-" + frame.name().toLowerCase(java.util.Locale.ROOT) + ".png";
    }

    private static boolean alike(BufferedImage then, BufferedImage now) {
        if (then.getWidth() != now.getWidth() || then.getHeight() != now.getHeight()) {
            return false;
        }
        long sum = 0;
        long changed = 0;
        for (int y = 0; y < then.getHeight(); y++) {
            for (int x = 0; x < then.getWidth(); x++) {
                int a = then.getRGB(x, y);
                int b = now.getRGB(x, y);
                int largest = 0;
                for (int shift = 0; shift <= 16; shift += 8) {
                    int difference = Math.abs((a >> shift & 0xff) - (b >> shift & 0xff));
                    sum += difference;
                    largest = Math.max(largest, difference);
                }
                changed += largest > 64 ? 1 : 0;
            }
        }
        long pixels = (long) then.getWidth() * then.getHeight();
        return sum / 3.0 / pixels <= MEAN && (double) changed / pixels <= CHANGED;
    }

    /** Writes the golden images anew. */
    public static void main(String[] args) throws IOException {
        for (Frame frame : new Frame[] {Frame.WIDE, Frame.PHONE}) {
            for (Map.Entry<String, Picture> one :
                    SamplePictures.all(frame, Language.ENGLISH).entrySet()) {
                ImageIO.write(
                        PngPicture.image(one.getValue(), 1), "png", new File(args[0], file(one.getKey(), frame)));
            }
        }
    }
}
