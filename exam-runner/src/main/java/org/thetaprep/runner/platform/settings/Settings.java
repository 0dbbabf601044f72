package org.thetaprep.runner.platform.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The settings in force, each with where it came from: a flag before a variable before the file before what is usual. */
public final class Settings {

    private static final String USUAL = "the default";

    private final Map<String, Value> values;

    private Settings(Map<String, Value> values) {
        this.values = values;
    }

    /**
     * A setting in force.
     *
     * @param value as read
     * @param shown its text, without what is secret
     * @param origin what it came from, in words
     * @param rank how far its source stands before others: 3 a flag, 2 a variable, 1 the file, 0 for what is usual
     */
    private record Value(Object value, String shown, String origin, int rank) {}

    /** A text before it is read. */
    private record Found(String text, String origin, String complaint, int rank) {}

    /**
     * Finds out what is in force.
     *
     * @param keys the settings that there are
     * @param sources what they are taken from
     * @throws WrongSetting if the file names what there is not, or a value is not as expected
     */
    public static Settings of(List<SettingKey<?>> keys, SettingSources sources) {
        Map<String, SettingsFile.Entry> file = sources.file()
                .map(path -> SettingsFile.read(
                        path, keys.stream().map(SettingKey::name).collect(Collectors.toSet())))
                .orElse(Map.of());
        Map<String, Value> values = new LinkedHashMap<>();
        keys.forEach(key -> values.put(key.name(), value(key, find(key, sources, file))));
        return new Settings(values);
    }

    private static Found find(SettingKey<?> key, SettingSources sources, Map<String, SettingsFile.Entry> file) {
        String flag = sources.flags().get(key.name());
        if (flag != null) {
            return new Found(flag, "the flag " + key.flag(), key.flag(), 3);
        }
        Optional<Found> variable = variable(key.variable(), sources)
                .or(() -> key.alias().flatMap(alias -> variable(alias, sources)));
        if (variable.isPresent()) {
            return variable.get();
        }
        SettingsFile.Entry entry = file.get(key.name());
        if (entry != null) {
            String place = sources.file().orElseThrow() + ":" + entry.line();
            return new Found(entry.text(), place, place + ": " + key.name(), 1);
        }
        return new Found(key.usual(), USUAL, key.name(), 0);
    }

    private static Optional<Found> variable(String name, SettingSources sources) {
        return Optional.ofNullable(sources.environment().get(name)).map(text -> new Found(text, "the variable " + name, name, 2));
    }

    private static Value value(SettingKey<?> key, Found found) {
        try {
            Object value = key.reader().apply(found.text());
            String shown = found.text().isEmpty() ? "" : key.shown().apply(found.text());
            return new Value(value, shown, found.origin(), found.rank());
        } catch (IllegalArgumentException e) {
            String was = found.text().isEmpty() ? "empty" : key.shown().apply(found.text());
            throw new WrongSetting(found.complaint() + " must be " + e.getMessage() + ", was " + was);
        }
    }

    /** The value of a setting. */
    @SuppressWarnings("unchecked")
    public <T> T get(SettingKey<T> key) {
        return (T) values.get(key.name()).value();
    }

    /** Whether a setting was taken from a source that stands before that of another. */
    public boolean standsBefore(SettingKey<?> key, SettingKey<?> other) {
        return values.get(key.name()).rank() > values.get(other.name()).rank();
    }

    /** All settings as a file of settings, with masks for secrets; a comment before each says where it came from. */
    public String printed() {
        return values.entrySet().stream()
                .map(entry -> String.join(
                        System.lineSeparator(),
                        "# from " + entry.getValue().origin(),
                        (entry.getKey() + " = " + entry.getValue().shown()).strip()))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
