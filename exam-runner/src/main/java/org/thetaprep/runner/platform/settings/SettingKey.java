package org.thetaprep.runner.platform.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A setting: its one name gives the key in the file ({@code write-queue}), the flag ({@code --write-queue}) and the
 * variable ({@code THETAPREP_WRITE_QUEUE}).
 *
 * @param name small letters and hyphens
 * @param label what stands for the value in the help
 * @param usual the text that is read where nothing is set; empty for none
 * @param description what it does, a sentence for the help
 * @param reader makes the value of the text; throws IllegalArgumentException saying what is expected
 * @param shown what may be printed of the text
 * @param alias another variable that it is taken from where its own is not there
 */
public record SettingKey<T>(
        String name,
        String label,
        String usual,
        String description,
        Function<String, T> reader,
        UnaryOperator<String> shown,
        Optional<String> alias) {

    private static final String MASK = "****";

    /** A setting whose text may be printed. */
    public static <T> SettingKey<T> of(
            String name, String label, String usual, String description, Function<String, T> reader) {
        return new SettingKey<>(name, label, usual, description, reader, text -> text, Optional.empty());
    }

    /** A setting that is printed as a mask. Where its text begins with {@code @}, the rest names the file that holds it. */
    public static SettingKey<Optional<String>> secret(String name, String label, String description) {
        return new SettingKey<>(name, label, "", description, SettingReader.secret(), text -> MASK, Optional.empty());
    }

    /** The same, printed by a function that leaves out what is secret. */
    public SettingKey<T> shownBy(UnaryOperator<String> function) {
        return new SettingKey<>(name, label, usual, description, reader, function, alias);
    }

    /** The same, taken from another variable where its own is not there. */
    public SettingKey<T> orFromVariable(String variable) {
        return new SettingKey<>(name, label, usual, description, reader, shown, Optional.of(variable));
    }

    /** How the command line names it. */
    public String flag() {
        return "--" + name;
    }

    /** How the environment names it. */
    public String variable() {
        return "THETAPREP_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
