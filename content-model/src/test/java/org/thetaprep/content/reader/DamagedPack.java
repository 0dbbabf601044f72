package org.thetaprep.content.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.thetaprep.content.pack.ContentPack;

/** The good pack with texts in its files replaced. */
public record DamagedPack(List<PackFile> files, String lastDamaged) {

    /** Replaces the first occurrence of a text in a file, named as in the tables of damages. */
    public static DamagedPack of(String file, String old, String replacement) {
        return new DamagedPack(TestPacks.nightSkyFiles(), file).and(file, old, replacement);
    }

    /** Replaces another text in the same file. */
    public DamagedPack and(String old, String replacement) {
        return and(lastDamaged, old, replacement);
    }

    /** Replaces a text in another file. */
    public DamagedPack and(String file, String old, String replacement) {
        String text = TestPacks.text(files, path(file));
        assertThat(text).contains(old);
        int at = text.indexOf(old);
        String damaged = text.substring(0, at) + replacement + text.substring(at + old.length());
        return new DamagedPack(TestPacks.with(files, path(file), damaged), file);
    }

    /** The pack after one more damage. */
    public ContentPack with(String file, String old, String replacement) {
        return and(file, old, replacement).readable();
    }

    /** The pack, which is still readable. */
    public ContentPack readable() {
        return TestPacks.readable(TestPacks.decode(files));
    }

    /** What reading it comes to. */
    PackReading reading() {
        return TestPacks.decode(files);
    }

    /** The file damaged last. */
    PackFile file() {
        return files.stream()
                .filter(file -> file.path().equals(path(lastDamaged)))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Reads expectations: {@code rule @ text}, several with {@code ;} between, each meant where the
     * text first stands in the file damaged last. Returns {@code file:line:column rule}.
     */
    public List<String> places(String expected) {
        return expected.isBlank()
                ? List.of()
                : Arrays.stream(expected.split("; ")).map(this::place).toList();
    }

    /** A cell of a table of damages: a backslash and n stand for a line end. */
    public static String cell(String written) {
        return written.strip().replace("\\n", "\n");
    }

    static String path(String file) {
        return switch (file) {
            case "exam" -> "exam.yaml";
            case "turning" -> "items/1-turning.yaml";
            case "planets" -> "items/2-moon-and-planets.yaml";
            case "reference" -> "reference/01-sky.yaml";
            case "facts" -> "facts/sky.yaml";
            case "models" -> "item-models/turning.yaml";
            case "blueprint" -> "blueprints/short.yaml";
            default -> "misconceptions/all.yaml";
        };
    }

    private String place(String expected) {
        String[] ruleAndText = expected.split(" @ ", 2);
        String text = new String(file().bytes(), StandardCharsets.UTF_8);
        int at = text.indexOf(ruleAndText[1]);
        assertThat(at).as(ruleAndText[1]).isNotNegative();
        int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        int column = at - text.lastIndexOf('\n', at - 1);
        return path(lastDamaged) + ":" + line + ":" + column + " " + ruleAndText[0];
    }
}
